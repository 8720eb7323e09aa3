import { describe, expect, it } from 'vitest'
import { mayVerify, outcomeOfLaterCheck, refusalOfIdentityDecision } from './verification'

describe('a later real-name check of a member', () => {
  it('proves by a match, casts doubt by a mismatch, and changes nothing where nobody can tell', () => {
    const answers = (['matched', 'mismatched', 'unchecked'] as const).map((answer) =>
      outcomeOfLaterCheck(answer, { wasConfirmed: false }),
    )
    expect(answers).toEqual(['proven', 'doubted', 'unchanged'])
  })

  it('does not undo what a person has decided', () => {
    expect(outcomeOfLaterCheck('mismatched', { wasConfirmed: true })).toBe('unchanged')
    expect(outcomeOfLaterCheck('matched', { wasConfirmed: true })).toBe('proven')
  })

  it('is asked for by whoever has something left to prove', () => {
    const standing = { isUnverified: false, wasConfirmed: false }
    expect(mayVerify({ ...standing, realName: 'matched' })).toBe(false)
    expect(mayVerify({ ...standing, realName: 'unchecked' })).toBe(true)
    expect(mayVerify({ ...standing, realName: 'matched', isUnverified: true })).toBe(true)
  })
})

describe('a decision about a member in doubt', () => {
  it('is taken once, and with a reason where the membership is taken back', () => {
    expect(refusalOfIdentityDecision('confirm', { isUnverified: true }, [])).toBeUndefined()
    expect(refusalOfIdentityDecision('revoke', { isUnverified: true }, [])).toBe('decision-reason-needed')
    expect(refusalOfIdentityDecision('revoke', { isUnverified: true }, ['不是本人'])).toBeUndefined()
    expect(refusalOfIdentityDecision('confirm', { isUnverified: false }, [])).toBe('identity-settled')
  })
})
