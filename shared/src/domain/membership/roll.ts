import { mayMove, type Moves } from '../../kernel/lifecycle'
import { days, hours, isBefore, plus, type Instant } from '../../kernel/time'

/**
 * The member roll (会员名册) in full: names, ID numbers and phones of one union's members in one file. One person asks for it
 * and says what for, a second one confirms, and the link to it dies; whoever stands on it reads of every look.
 */
export const rollStates = ['asked', 'confirmed', 'withdrawn'] as const
export type RollState = (typeof rollStates)[number]

/** Either of two reviewers; the second is not the one who asked. */
export type RollParty = 'reviewer' | 'second-reviewer'

export const rollMoves = {
  confirm: { by: 'second-reviewer', from: ['asked'], to: 'confirmed' },
  withdraw: { by: 'reviewer', from: ['asked', 'confirmed'], to: 'withdrawn' },
} as const satisfies Moves<RollState, RollParty>

/** What a full roll is asked for. */
export const rollPurposes = ['congress', 'election', 'visit', 'inspection'] as const
export type RollPurpose = (typeof rollPurposes)[number]

export type RollRefusal = 'roll-too-long' | 'roll-settled' | 'roll-link-over'

/** How long a question for a roll waits for the second person. */
export const rollWaits = days(7)
/** How long the link to a full roll lives. */
export const rollLinkLives = hours(24)
/** A download that broke off is begun anew; more are a circulation. */
export const mostOpenings = 5

/** One page of a reply holds so many, and a reader looks through them. */
export const mostOnMaskedRoll = 1000
/** Each of them is read, and told of the look, before anything is drawn. */
export const mostOnFullRoll = 200

/** Whether the second person may confirm it now. */
export function mayConfirmRoll(state: RollState, askedAt: Instant, now: Instant): boolean {
  return mayMove(rollMoves, 'confirm', state, 'second-reviewer') && isBefore(now, plus(askedAt, rollWaits))
}

/** When the link to a roll dies. */
export function rollLinkDiesAt(confirmedAt: Instant): Instant {
  return plus(confirmedAt, rollLinkLives)
}

/** Whether the link to a roll still opens anything. */
export function isRollOpen(
  {
    state,
    confirmedAt,
    opened,
  }: { readonly state: RollState; readonly confirmedAt?: Instant; readonly opened: number },
  now: Instant,
): boolean {
  const isAlive = confirmedAt !== undefined && isBefore(now, rollLinkDiesAt(confirmedAt))
  return state === 'confirmed' && isAlive && opened < mostOpenings
}
