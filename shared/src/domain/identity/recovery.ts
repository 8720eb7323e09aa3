import type { Moves } from '../../kernel/lifecycle'
import { isBefore, plus, type Duration, type Instant } from '../../kernel/time'

/**
 * Recovery: a new WeChat account for the same person. Whoever asks has passed the real-name check with a number proven in
 * real time; still nothing moves for the city's delay, in which the old account or staff can stop it.
 */

export const recoveryStates = ['waiting', 'done', 'stopped', 'withdrawn', 'lapsed'] as const
export type RecoveryState = (typeof recoveryStates)[number]

/** Who ends a waiting recovery: the account that asked, the one that holds the membership, staff, or the schedule. */
export type RecoveryParty = 'claimant' | 'holder' | 'staff' | 'system'

export const recoveryMoves = {
  withdraw: { by: 'claimant', from: ['waiting'], to: 'withdrawn' },
  stop: { by: 'holder', from: ['waiting'], to: 'stopped' },
  halt: { by: 'staff', from: ['waiting'], to: 'stopped' },
  complete: { by: 'system', from: ['waiting'], to: 'done' },
  lapse: { by: 'system', from: ['waiting'], to: 'lapsed' },
} as const satisfies Moves<RecoveryState, RecoveryParty>

/** What is known when somebody proven asks. */
export interface RecoveryFacts {
  /** Which account acts for the person behind the ID number; nobody where that person was never a member. */
  readonly holder: 'nobody' | 'this-account' | 'another-account'
  /** The account that asks acts, or applies, for somebody else. */
  readonly claimantIsTaken: boolean
  /** A recovery of this person, or by this account, waits already. */
  readonly isUnderWay: boolean
  /** When a recovery of this person, asked for by this account, was last stopped. */
  readonly stoppedAt?: Instant
}

export type RecoveryRefusal =
  | 'nothing-to-recover'
  | 'recovered-already'
  | 'recovery-open'
  | 'recovery-stopped'
  | 'recovery-settled'
  | 'recovery-reason-needed'

export type RecoveryDecision =
  | { readonly kind: 'waits'; readonly dueAt: Instant }
  | { readonly kind: 'refused'; readonly because: RecoveryRefusal | 'wechat-in-use' }

export interface RecoveryTimes {
  readonly now: Instant
  readonly delay: Duration
  /** Once stopped, the same account cannot ask again for so long. */
  readonly barredFor: Duration
}

/** What becomes of a recovery that is asked for. */
export function decideRecovery(facts: RecoveryFacts, { now, delay, barredFor }: RecoveryTimes): RecoveryDecision {
  if (facts.holder === 'this-account') return refused('recovered-already')
  if (facts.claimantIsTaken) return refused('wechat-in-use')
  if (facts.holder === 'nobody') return refused('nothing-to-recover')
  if (facts.isUnderWay) return refused('recovery-open')
  if (facts.stoppedAt && isBefore(now, plus(facts.stoppedAt, barredFor))) return refused('recovery-stopped')
  return { kind: 'waits', dueAt: plus(now, delay) }
}

/** What is known when the delay is over. */
export interface DueRecovery {
  readonly state: RecoveryState
  readonly dueAt: Instant
  /** The person is still the old account's. */
  readonly stillHeld: boolean
  /** The new account has come to act for somebody in the meantime. */
  readonly claimantIsTaken: boolean
}

/** `completes`: person and membership belong to the new account from now on. `lapses`: there is nothing to move any more. */
export function decideDueRecovery(due: DueRecovery, now: Instant): 'waits' | 'completes' | 'lapses' {
  if (due.state !== 'waiting' || isBefore(now, due.dueAt)) return 'waits'
  return due.stillHeld && !due.claimantIsTaken ? 'completes' : 'lapses'
}

function refused(because: RecoveryRefusal | 'wechat-in-use'): RecoveryDecision {
  return { kind: 'refused', because }
}
