import { describe, expect, it } from 'vitest'
import { days, hours, plus, type Instant } from '../../kernel/time'
import { digitsOfParts, isListOpen, mayConfirmList, partsFor, standsOnList, type AskedList } from './passed-on-list'

const askedAt = '2026-11-16T01:00:00.000Z' as Instant
const asked: AskedList = { state: 'asked', askedAt, parts: 1, opened: 0 }
const confirmed: AskedList = { ...asked, state: 'confirmed', confirmedAt: askedAt }

describe('a list that is passed on', () => {
  it('holds whoever is sure of the benefit, agreed, and has not taken that back', () => {
    const passedOn = { withdrawnAt: undefined }
    expect(standsOnList({ state: 'held', passedOn })).toBe(true)
    expect(standsOnList({ state: 'won', passedOn })).toBe(true)
    expect(standsOnList({ state: 'requested', passedOn })).toBe(false)
    expect(standsOnList({ state: 'held' })).toBe(false)
    expect(standsOnList({ state: 'held', passedOn: { withdrawnAt: askedAt } })).toBe(false)
  })

  it('waits a week for the second person, and its link lives a day and five openings', () => {
    expect(mayConfirmList(asked, plus(askedAt, days(6)))).toBe(true)
    expect(mayConfirmList(asked, plus(askedAt, days(7)))).toBe(false)
    expect(mayConfirmList(confirmed, askedAt)).toBe(false)
    expect(isListOpen(confirmed, plus(askedAt, hours(23)))).toBe(true)
    expect(isListOpen(confirmed, plus(askedAt, hours(24)))).toBe(false)
    expect(isListOpen({ ...confirmed, opened: 5 }, askedAt)).toBe(false)
    expect(isListOpen({ ...confirmed, opened: 5, parts: 10 }, askedAt)).toBe(true)
    expect(isListOpen(asked, askedAt)).toBe(false)
  })

  it('of more than five hundred comes in ten files, each with its own people', () => {
    expect([partsFor(500), partsFor(501)]).toEqual([1, 10])
    for (const parts of [1, 10]) {
      expect(digitsOfParts(parts)).toHaveLength(parts)
      expect(digitsOfParts(parts).flat()).toEqual([...'0123456789'])
    }
  })
})
