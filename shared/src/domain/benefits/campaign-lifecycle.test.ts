import { describe, expect, it } from 'vitest'
import { mayMove, movesFrom } from '../../kernel/lifecycle'
import type { Instant } from '../../kernel/time'
import type { decidedStates } from './campaign-lifecycle'
import { campaignMoves, campaignStateAt, decidedBy } from './campaign-lifecycle'

const window = { opensAt: '2026-11-16T00:00:00.000Z' as Instant, closesAt: '2026-11-18T00:00:00.000Z' as Instant }
const before = '2026-11-15T23:59:59.999Z' as Instant
const within = '2026-11-17T00:00:00.000Z' as Instant
const stateAt = (state: (typeof decidedStates)[number], now: Instant, soldOut = false) =>
  campaignStateAt({ state, window }, soldOut, now)

describe('a campaign', () => {
  it('opens and closes at the instants that were decided, without anybody being there', () => {
    expect(stateAt('scheduled', before)).toBe('scheduled')
    expect(stateAt('scheduled', window.opensAt)).toBe('open')
    expect(stateAt('scheduled', within)).toBe('open')
    expect(stateAt('scheduled', window.closesAt)).toBe('closed')
  })

  it('is sold out only while it would be open', () => {
    expect(stateAt('scheduled', within, true)).toBe('sold-out')
    expect(stateAt('paused', within, true)).toBe('paused')
    expect(stateAt('scheduled', before, true)).toBe('scheduled')
  })

  it('that was never confirmed does not open by its date', () => {
    expect(stateAt('draft', within)).toBe('draft')
    expect(stateAt('in-review', within)).toBe('in-review')
  })

  it('that is paused closes all the same', () => {
    expect(stateAt('paused', window.closesAt)).toBe('closed')
  })

  it('is paused, resumed and finished by its editor, and confirmed by somebody else', () => {
    expect(movesFrom(campaignMoves, 'open', 'editor')).toEqual(['pause', 'finish'])
    expect(movesFrom(campaignMoves, 'paused', 'editor')).toEqual(['resume', 'finish'])
    expect(movesFrom(campaignMoves, 'in-review', 'second-person')).toEqual(['confirm', 'sendBack'])
    expect(mayMove(campaignMoves, 'confirm', 'in-review', 'editor')).toBe(false)
  })

  it('goes back to a draft only before it has opened', () => {
    expect(movesFrom(campaignMoves, 'scheduled', 'editor')).toEqual(['withdraw'])
    expect(mayMove(campaignMoves, 'withdraw', 'open', 'editor')).toBe(false)
  })

  it('is stored as scheduled again when it is resumed, for the window says whether it is open', () => {
    expect(decidedBy('resume')).toBe('scheduled')
    expect(decidedBy('pause')).toBe('paused')
    expect(decidedBy('finish')).toBe('closed')
  })
})
