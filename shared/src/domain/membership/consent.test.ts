import { describe, expect, it } from 'vitest'
import { whatWithdrawalFollows } from './consent'
import { membershipStates } from './states'

describe('withdrawing the consent to the handling of sensitive data', () => {
  it('means leaving for a member, taking the application back for an applicant, and nothing for who has left', () => {
    const follows = membershipStates.map((membership) => whatWithdrawalFollows({ membership, isApplying: false }))
    expect(follows).toEqual(['leaves', 'leaves', 'leaves', undefined, undefined, undefined])
    expect(whatWithdrawalFollows({ isApplying: true })).toBe('withdraws-application')
    expect(whatWithdrawalFollows({ membership: 'left', isApplying: true })).toBe('withdraws-application')
    expect(whatWithdrawalFollows({ isApplying: false })).toBeUndefined()
  })
})
