import { describe, expect, it } from 'vitest'
import { movesFrom } from '../../kernel/lifecycle'
import { membershipMoves, type MembershipParty } from './membership-lifecycle'
import { membershipStates, type MembershipState } from './states'

const moves = (state: MembershipState, by: MembershipParty) => movesFrom(membershipMoves, state, by)

describe('the end and the pauses of a membership', () => {
  it('begin with the member’s own act, and are taken back by the member', () => {
    expect(moves('active', 'member')).toEqual(['leave', 'declareWorkLoss'])
    expect(moves('retained', 'member')).toEqual(['leave', 'workAgain'])
    expect(moves('leaving', 'member')).toEqual(['stay', 'stayRetained'])
  })

  it('expel nobody by a machine: all that the schedule does is to let a leaving take effect', () => {
    const bySystem = membershipStates.flatMap((state) => moves(state, 'system').map((move) => `${state} ${move}`))
    expect(bySystem).toEqual(['leaving leaveInTime'])
  })

  it('leave nothing to move once somebody has left or an admission was taken back', () => {
    for (const state of ['left', 'revoked'] as const) {
      for (const by of ['member', 'reviewer', 'system'] as const) expect(moves(state, by)).toEqual([])
    }
    expect(moves('expelled', 'reviewer')).toEqual(['liftExpulsion', 'liftToRetained'])
  })
})
