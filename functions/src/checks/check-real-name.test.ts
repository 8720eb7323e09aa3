import type { Instant } from '@gongyou/shared/kernel/time'
import { describe, expect, it } from 'vitest'
import { checkRealName } from './check-real-name'
import type { RealNameAnswers } from './check-real-name'
import type { RealNameAnswer } from './real-name-provider'

const question = { requestKey: 'request-1', name: '林小满', nationalId: '330299199901010012', phone: '13800138000' }
const matched: RealNameAnswer = { kind: 'matched' }
const mismatched: RealNameAnswer = { kind: 'mismatched' }
const busy: RealNameAnswer = { kind: 'unchecked', because: 'busy', code: '-11' }
const refused: RealNameAnswer = { kind: 'unchecked', because: 'refused', code: '-12' }
const notFound: RealNameAnswer = { kind: 'unchecked', because: 'not-found', code: '-9' }

/** A provider that gives these answers one after the other, and a place that keeps what was saved. */
function surroundings(...given: RealNameAnswer[]) {
  const kept = new Map<string, RealNameAnswer>()
  const expiries: Instant[] = []
  const asked: object[] = []
  const answers: RealNameAnswers = {
    of: async (key) => kept.get(key),
    save: async (key, answer, expiresAt) => {
      if (kept.has(key)) return 'already'
      kept.set(key, answer)
      expiries.push(expiresAt)
      return 'saved'
    },
  }
  const provider = {
    async check(person: object) {
      asked.push(person)
      return given.shift() ?? busy
    },
  }
  return { kept, expiries, asked, deps: { provider, answers, now: () => '2026-11-16T01:30:00.000Z' as Instant } }
}

describe('checking a real name', () => {
  it.each([matched, mismatched, notFound])('asks the provider once for each request: $kind', async (answer) => {
    const { asked, deps } = surroundings(answer, busy)
    expect(await checkRealName(question, deps)).toEqual(answer)
    expect(await checkRealName(question, deps)).toEqual(answer)
    expect(asked).toHaveLength(1)
  })

  it('keeps the answer for as long as the request may be repeated', async () => {
    const { kept, expiries, deps } = surroundings(matched)
    await checkRealName(question, deps)
    expect([...kept]).toEqual([['request-1', matched]])
    expect(expiries).toEqual(['2026-11-17T01:30:00.000Z'])
  })

  it.each([busy, refused])('asks again where the provider found out nothing: $because', async (nothing) => {
    const { asked, deps } = surroundings(nothing, matched)
    expect(await checkRealName(question, deps)).toEqual(nothing)
    expect(await checkRealName(question, deps)).toEqual(matched)
    expect(asked).toHaveLength(2)
  })

  it('tells the provider name, national ID and phone, and nothing of the request', async () => {
    const { asked, deps } = surroundings(matched)
    await checkRealName(question, deps)
    expect(asked).toEqual([{ name: question.name, nationalId: question.nationalId, phone: question.phone }])
  })

  it('gives two who ask for one request at the same time the same answer', async () => {
    const { deps } = surroundings(matched, mismatched)
    const [first, second] = await Promise.all([checkRealName(question, deps), checkRealName(question, deps)])
    expect(second).toEqual(first)
  })

  it('gives no answer that could not be kept', async () => {
    const { deps } = surroundings(matched)
    const answers = { ...deps.answers, save: () => Promise.reject(new Error('the table is away')) }
    await expect(checkRealName(question, { ...deps, answers })).rejects.toThrow('the table is away')
  })
})
