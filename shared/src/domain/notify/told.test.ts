import { describe, expect, it } from 'vitest'
import { messageKindOf } from './told'

describe('a message', () => {
  it.each([
    ['returned', 'application'],
    ['admitted', 'application'],
    ['rejected', 'application'],
    ['transferred', 'transfer'],
    ['transfer-declined', 'transfer'],
    ['benefit-granted', 'benefit'],
    ['benefit-declined', 'benefit'],
  ])('tells that a person decided: %s', (what, kind) => {
    expect(messageKindOf({ what, by: 'union' })).toBe(kind)
  })

  it.each(['admitted', 'transferred'])('is not spent on what the phone showed at once: %s by the system', (what) => {
    expect(messageKindOf({ what, by: 'system' })).toBeUndefined()
  })

  it.each(['draw-won', 'draw-lost', 'entry-too-late'])('tells how a draw went: %s', (what) => {
    expect(messageKindOf({ what, by: 'system' })).toBe('benefit')
  })

  it('tells that somebody wants to take a membership over', () => {
    expect(messageKindOf({ what: 'recovery-asked', by: 'system' })).toBe('recovery')
  })

  it.each(['submitted', 'prechecked', 'looked-at', 'toString', 'still-here-asked'])('says nothing of %s', (what) => {
    expect(messageKindOf({ what, by: 'union' })).toBeUndefined()
  })
})
