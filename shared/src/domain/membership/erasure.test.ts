import { describe, expect, it } from 'vitest'
import type { Instant, LocalDate } from '../../kernel/time'
import { erasedOn, isToBeErased } from './erasure'
import { membershipStates } from './states'

const day = (text: string) => text as LocalDate
const left = { state: 'left', eraseOn: '2026-12-16', isLookedAtAgain: false } as const

describe('erasure', () => {
  it('comes thirty days after the end, by the calendar in Shanghai', () => {
    expect(erasedOn('2026-11-15T16:30:00.000Z' as Instant, 30)).toBe('2026-12-16')
    expect(isToBeErased(left, day('2026-12-15'))).toBe(false)
    expect(isToBeErased(left, day('2026-12-16'))).toBe(true)
  })

  it('never comes over a member, nor over somebody who has joined again', () => {
    const erased = membershipStates.filter((state) => isToBeErased({ ...left, state }, day('2027-01-01')))
    expect(erased).toEqual(['left', 'expelled'])
    expect(isToBeErased({ ...left, eraseOn: undefined }, day('2027-01-01'))).toBe(false)
  })

  it('waits while the union above looks at an expulsion again', () => {
    expect(isToBeErased({ ...left, state: 'expelled', isLookedAtAgain: true }, day('2027-01-01'))).toBe(false)
  })
})
