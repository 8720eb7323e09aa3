import { describe, expect, it } from 'vitest'
import { mayMove, movesFrom } from '../../kernel/lifecycle'
import {
  applicationMoves,
  applicationStates,
  holdsNationalId,
  isUnderWay,
  steps,
  type ApplicationMove,
  type ApplicationParty,
  type ApplicationState,
} from './lifecycle'

type Outcomes = Readonly<Partial<Record<ApplicationMove, ApplicationState>>>

/** The table turned round: what each party may do in each state, and where it leads. */
const allowed: Readonly<Record<ApplicationState, Readonly<Partial<Record<ApplicationParty, Outcomes>>>>> = {
  invited: { applicant: { confirm: 'open', withdraw: 'withdrawn' }, system: { lapse: 'lapsed' } },
  open: {
    applicant: { withdraw: 'withdrawn' },
    reviewer: { approve: 'admitted', return: 'returned', reject: 'rejected' },
    system: { admitByAuthorisation: 'admitted' },
  },
  returned: {
    applicant: { correct: 'open', withdraw: 'withdrawn' },
    reviewer: { undoDecision: 'open' },
    system: { lapse: 'lapsed' },
  },
  rejected: { applicant: { askSecondLook: 'open' }, reviewer: { undoDecision: 'open' } },
  withdrawn: {},
  lapsed: {},
  admitted: { reviewer: { undoDecision: 'open', strikeFromList: 'open' }, system: { close: 'closed' } },
  closed: { reviewer: { undoDecision: 'open', strikeFromList: 'open' } },
}

const moves = Object.keys(applicationMoves) as ApplicationMove[]
const parties: readonly ApplicationParty[] = ['applicant', 'reviewer', 'system']

const everyCase = applicationStates.flatMap((state) =>
  parties.map((party) => ({ state, party, expected: allowed[state][party] ?? {} })),
)

describe('an application', () => {
  it.each(everyCase)('when $state lets the $party do what the table says and nothing else', (row) => {
    const { state, party, expected } = row
    for (const move of moves) {
      expect(mayMove(applicationMoves, move, state, party), move).toBe(Object.hasOwn(expected, move))
    }
    const outcomes = movesFrom(applicationMoves, state, party).map((move) => [move, applicationMoves[move].to])
    expect(Object.fromEntries(outcomes)).toEqual(expected)
  })

  it('is rejected by a reviewer only: no machine decides against a person', () => {
    const rejecting = Object.values(applicationMoves).filter(({ to }) => to === 'rejected')
    expect(rejecting.map(({ by }) => by)).toEqual(['reviewer'])
  })

  it('lets the worker withdraw always before admission, and never after', () => {
    const before = applicationStates.filter((state) => mayMove(applicationMoves, 'withdraw', state, 'applicant'))
    expect(before).toEqual(['invited', 'open', 'returned'])
  })

  it('takes the eight steps in this order', () => {
    expect(steps).toEqual([
      'submitted',
      'sorted',
      'prechecked',
      'assigned',
      'identity-reviewed',
      'admitted',
      'profile-completed',
      'verified',
    ])
  })

  it('has these states and no others', () => {
    expect([...applicationStates].sort()).toEqual(
      ['invited', 'open', 'returned', 'rejected', 'withdrawn', 'lapsed', 'admitted', 'closed'].sort(),
    )
  })
})

describe('the ID number of an application', () => {
  it('is held while a union looks at it and for as long as it made a member', () => {
    expect(applicationStates.filter(holdsNationalId)).toEqual(['open', 'returned', 'admitted', 'closed'])
  })

  it('is let go of by every end that makes no member', () => {
    for (const state of ['withdrawn', 'rejected', 'lapsed'] as const) expect(holdsNationalId(state)).toBe(false)
  })
})

describe('an application under way', () => {
  it('is one whose applicant still waits or has to act', () => {
    expect(applicationStates.filter(isUnderWay)).toEqual(['invited', 'open', 'returned'])
  })

  it('is exactly one that can still be withdrawn', () => {
    for (const state of applicationStates) {
      expect(isUnderWay(state), state).toBe(mayMove(applicationMoves, 'withdraw', state, 'applicant'))
    }
  })
})
