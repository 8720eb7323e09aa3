import { describe, expect, it } from 'vitest'
import { claimStates } from './claim-lifecycle'
import { requestRefused } from './deciding'

describe('a request', () => {
  it('is granted, or declined with a reason, while it waits', () => {
    expect(requestRefused('requested', { decision: 'grant', isOwn: false })).toBeUndefined()
    expect(requestRefused('requested', { decision: 'decline', reason: '名额满了', isOwn: false })).toBeUndefined()
    expect(requestRefused('requested', { decision: 'decline', reason: '  ', isOwn: false })).toBe(
      'benefit-reason-needed',
    )
  })

  it('is answered once, and by nobody for themselves', () => {
    for (const state of claimStates.filter((each) => each !== 'requested')) {
      expect(requestRefused(state, { decision: 'grant', isOwn: false })).toBe('request-decided')
    }
    expect(requestRefused('requested', { decision: 'grant', isOwn: true })).toBe('own-request')
  })
})
