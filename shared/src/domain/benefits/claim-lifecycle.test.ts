import { describe, expect, it } from 'vitest'
import { movesFrom } from '../../kernel/lifecycle'
import { claimMoves, claimStates, countsForLimit, takesUnit, voucherStateOf, type ClaimMove } from './claim-lifecycle'

describe('a claim', () => {
  it('can be given back by the member until it is used, and redeemed by an outlet alone', () => {
    expect(movesFrom(claimMoves, 'held', 'member')).toEqual(['giveBack'])
    expect(movesFrom(claimMoves, 'held', 'outlet')).toEqual(['redeem'])
    expect(movesFrom(claimMoves, 'redeemed', 'member')).toEqual([])
    expect(movesFrom(claimMoves, 'redeemed', 'staff')).toEqual([])
  })

  it('once expired or voided stays so', () => {
    for (const state of ['expired', 'voided', 'declined', 'lost'] as const) {
      expect(Object.values(claimMoves).some(({ from }) => (from as readonly string[]).includes(state))).toBe(false)
    }
  })

  it('returns its unit exactly when it expires or is voided', () => {
    const returning = (Object.keys(claimMoves) as ClaimMove[]).filter((move) => {
      const { from, to } = claimMoves[move]
      return from.some(takesUnit) && !takesUnit(to)
    })
    expect(returning).toEqual(['expire', 'giveBack', 'takeBack'])
  })

  it('that expired counts towards the limit, and one that was given back does not', () => {
    expect(claimStates.filter((state) => !countsForLimit(state))).toEqual(['lost', 'declined', 'voided'])
  })

  it('has a voucher once it is sure, which dies by its date even where nobody has swept', () => {
    expect(voucherStateOf('entered', false)).toBeUndefined()
    expect(voucherStateOf('held', false)).toBe('live')
    expect(voucherStateOf('won', true)).toBe('expired')
    expect(voucherStateOf('redeemed', true)).toBe('redeemed')
  })
})
