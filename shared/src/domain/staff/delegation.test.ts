import { describe, expect, it } from 'vitest'
import type { LocalDate } from '../../kernel/time'
import { delegationRefused, isOnLeave, isOver, type Delegation, type Leave } from './delegation'

const day = (text: string) => text as LocalDate
const leave: Leave = { from: day('2026-12-01'), to: day('2026-12-10') }
const today = day('2026-11-20')
const asked: Delegation = { leave, holderId: 'reviewer', deputyId: 'colleague', isOfUnion: true }

describe('lending a role for a leave', () => {
  it('is the holder’s to do, to somebody of the same union, for days that are to come', () => {
    expect(delegationRefused(asked, today, 92)).toBeUndefined()
    expect(delegationRefused({ ...asked, deputyId: 'reviewer' }, today, 92)).toBe('deputy-is-yourself')
    expect(delegationRefused({ ...asked, isOfUnion: false }, today, 92)).toBe('deputy-not-of-union')
  })

  it('may begin in the past but not end there, and not end before it begins', () => {
    expect(delegationRefused(asked, day('2026-12-10'), 92)).toBeUndefined()
    expect(delegationRefused(asked, day('2026-12-11'), 92)).toBe('leave-over')
    expect(delegationRefused({ ...asked, leave: { from: leave.to, to: leave.from } }, today, 92)).toBe(
      'leave-backwards',
    )
  })

  it('is for so many days at the longest, the first and the last counted', () => {
    expect(delegationRefused(asked, today, 10)).toBeUndefined()
    expect(delegationRefused(asked, today, 9)).toBe('leave-too-long')
  })

  it('is to one deputy at a time', () => {
    expect(delegationRefused({ ...asked, lentFor: leave }, today, 92)).toBe('delegated-already')
    const past = { from: day('2026-11-01'), to: day('2026-11-19') }
    expect(delegationRefused({ ...asked, lentFor: past }, today, 92)).toBeUndefined()
  })
})

describe('a deputy', () => {
  it('acts from the first day to the last, both included', () => {
    const days = ['2026-11-30', '2026-12-01', '2026-12-10', '2026-12-11'].map(day)
    expect(days.map((each) => isOnLeave(leave, each))).toEqual([false, true, true, false])
    expect(days.map((each) => isOver(leave, each))).toEqual([false, false, false, true])
  })
})
