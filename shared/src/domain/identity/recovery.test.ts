import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mayMove } from '../../kernel/lifecycle'
import { days, hours, plus, type Instant } from '../../kernel/time'
import { decideDueRecovery, decideRecovery, recoveryMoves, recoveryStates, type RecoveryFacts } from './recovery'

const now = '2026-11-16T01:30:00.000Z' as Instant
const times = { now, delay: hours(72), barredFor: days(30) }
const proven: RecoveryFacts = { holder: 'another-account', claimantIsTaken: false, isUnderWay: false }

describe('a new WeChat for the same person', () => {
  it('waits three days before anything moves', () => {
    expect(decideRecovery(proven, times)).toEqual({ kind: 'waits', dueAt: '2026-11-19T01:30:00.000Z' })
  })

  it.each<[string, Partial<RecoveryFacts>, string]>([
    ['whose number nobody was a member with', { holder: 'nobody' }, 'nothing-to-recover'],
    ['that holds the membership already', { holder: 'this-account', claimantIsTaken: true }, 'recovered-already'],
    ['that acts for somebody else', { claimantIsTaken: true }, 'wechat-in-use'],
    ['while another recovery waits', { isUnderWay: true }, 'recovery-open'],
    ['that was stopped yesterday', { stoppedAt: plus(now, days(-1)) }, 'recovery-stopped'],
  ])('is refused to an account %s', (_, facts, because) => {
    expect(decideRecovery({ ...proven, ...facts }, times)).toEqual({ kind: 'refused', because })
  })

  it('may be asked for again a month after it was stopped', () => {
    expect(decideRecovery({ ...proven, stoppedAt: plus(now, days(-30)) }, times)).toMatchObject({ kind: 'waits' })
  })
})

describe('a recovery', () => {
  const due = { state: 'waiting', dueAt: now, stillHeld: true, claimantIsTaken: false } as const

  it('completes when its delay is over, and not a moment before', () => {
    expect(decideDueRecovery(due, now)).toBe('completes')
    expect(decideDueRecovery(due, plus(now, hours(-1)))).toBe('waits')
  })

  it('lapses where there is nothing left to move, or nobody to move it to', () => {
    expect(decideDueRecovery({ ...due, stillHeld: false }, now)).toBe('lapses')
    expect(decideDueRecovery({ ...due, claimantIsTaken: true }, now)).toBe('lapses')
  })

  it('that has ended never moves again, whoever tries and whenever', () => {
    const ended = fc.constantFrom(...recoveryStates.filter((state) => state !== 'waiting'))
    fc.assert(
      fc.property(ended, fc.nat(1000), (state, later) => {
        expect(decideDueRecovery({ ...due, state }, plus(now, hours(later)))).toBe('waits')
        for (const [name, { by }] of Object.entries(recoveryMoves)) {
          expect(mayMove(recoveryMoves, name as keyof typeof recoveryMoves, state, by)).toBe(false)
        }
      }),
    )
  })
})
