import { describe, expect, it } from 'vitest'
import { days, hours, plus, type Instant } from '../../kernel/time'
import {
  columnsAgreed,
  digitsOfParts,
  handedOverAt,
  isListOpen,
  isPassingWithdrawable,
  mayConfirmList,
  partsFor,
  standsOnList,
  type AskedList,
} from './passed-on-list'

const askedAt = '2026-11-16T01:00:00.000Z' as Instant
const asked: AskedList = { state: 'asked', askedAt, parts: 1, opened: 0 }
const confirmed: AskedList = { ...asked, state: 'confirmed', confirmedAt: askedAt }

describe('a list that is passed on', () => {
  it('holds whoever is sure of the benefit, agreed, and has not taken that back', () => {
    const passedOn = { withdrawnAt: undefined }
    expect(standsOnList({ state: 'held', passedOn })).toBe(true)
    expect(standsOnList({ state: 'won', passedOn })).toBe(true)
    expect(standsOnList({ state: 'redeemed', passedOn })).toBe(true)
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

describe('a consent to be passed on', () => {
  const at = plus(askedAt, hours(2))
  const later = plus(askedAt, hours(3))
  const given = { state: 'held', at } as const

  it('is carried out by the first list that is made while it stands', () => {
    expect(handedOverAt(given, [])).toBeUndefined()
    expect(handedOverAt(given, [plus(later, hours(1)), askedAt, later])).toBe(later)
    expect(handedOverAt({ ...given, withdrawnAt: at }, [later])).toBeUndefined()
  })

  it('is taken back by giving the benefit back, as long as that can be done', () => {
    expect(isPassingWithdrawable(given)).toBe(true)
    expect(isPassingWithdrawable({ ...given, state: 'requested' })).toBe(true)
    expect(isPassingWithdrawable({ ...given, withdrawnAt: later })).toBe(false)
    expect(isPassingWithdrawable({ ...given, state: 'redeemed' })).toBe(false)
    expect(isPassingWithdrawable({ ...given, state: 'expired' })).toBe(false)
  })
})

describe('what a list says of somebody', () => {
  it('is what they agreed to, of what the city has it say today', () => {
    expect(columnsAgreed(['name', 'phone'], ['name', 'nationalId', 'phone'])).toEqual(['name', 'phone'])
    expect(columnsAgreed(['name', 'nationalId'], ['name', 'phone'])).toEqual(['name'])
  })

  it('is what the city has it say today, where the consent does not say to what', () => {
    expect(columnsAgreed(undefined, ['name', 'phone'])).toEqual(['name', 'phone'])
  })
})
