import { describe, expect, it } from 'vitest'
import { addDays, startOfDay, type LocalDate } from '../../kernel/time'
import { confirmed, decideSilence, needsStamp, nextLookOn, stamped, type Freshness } from './freshness'

const days = { askAfterDays: 90, restampDays: 30 }
const joined = '2026-01-01' as LocalDate
const alive: Freshness = { aliveOn: joined, asked: 0 }
const after = (count: number) => addDays(joined, count)
const lookedAt = (freshness: Freshness, count: number) => decideSilence(freshness, startOfDay(after(count)), days)

describe('somebody who stays silent', () => {
  it('is asked after three months, asked again after six, and stale after nine', () => {
    expect(lookedAt(alive, 89)).toEqual({ kind: 'in-time' })
    const first = lookedAt(alive, 90)
    expect(first).toMatchObject({ kind: 'asks', freshness: { asked: 1 } })
    if (first.kind !== 'asks') throw new Error('not asked')
    expect(lookedAt(first.freshness, 179)).toEqual({ kind: 'in-time' })
    const second = lookedAt(first.freshness, 180)
    if (second.kind !== 'asks') throw new Error('not asked')
    expect(lookedAt(second.freshness, 269)).toEqual({ kind: 'in-time' })
    const last = lookedAt(second.freshness, 270)
    expect(last).toMatchObject({ kind: 'goes-stale', freshness: { stale: true } })
    if (last.kind !== 'goes-stale') throw new Error('not stale')
    expect(nextLookOn(last.freshness, days)).toBeUndefined()
    expect(lookedAt(last.freshness, 2000)).toEqual({ kind: 'in-time' })
  })
})

describe('a sign of life', () => {
  it('is written down once a month, and at once where a question or staleness stands', () => {
    expect(needsStamp(undefined, joined, days)).toBe(true)
    expect(needsStamp(alive, after(29), days)).toBe(false)
    expect(needsStamp(alive, after(30), days)).toBe(true)
    expect(needsStamp({ ...alive, asked: 1 }, after(1), days)).toBe(true)
    expect(needsStamp({ ...alive, stale: true }, after(1), days)).toBe(true)
  })

  it('takes back what the silence had come to, and leaves the question to the tap that answers it', () => {
    const askedAt = startOfDay(after(90))
    const back = stamped({ aliveOn: joined, asked: 2, askedAt, stale: true }, after(300))
    expect(back).toEqual({ aliveOn: after(300), asked: 0, askedAt })
    expect(needsStamp(back, after(300), days)).toBe(false)
    expect(confirmed(after(300))).toEqual({ aliveOn: after(300), asked: 0 })
  })
})
