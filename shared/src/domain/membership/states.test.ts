import { describe, expect, it } from 'vitest'
import { isMembershipHeld, isMembershipInUse, membershipStates } from './states'

describe('a membership', () => {
  it('is in one of these states', () => {
    expect(membershipStates).toEqual(['active', 'retained', 'leaving', 'left', 'expelled', 'revoked'])
  })

  it('is held without work and until a leaving is confirmed, and no longer once it has ended', () => {
    expect(membershipStates.filter(isMembershipHeld)).toEqual(['active', 'retained', 'leaving'])
  })

  it('is frozen from the moment its holder wants to leave', () => {
    expect(membershipStates.filter(isMembershipInUse)).toEqual(['active', 'retained'])
  })
})
