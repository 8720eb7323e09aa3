import { mayMove } from '../../kernel/lifecycle'
import { days, hours, isBefore, plus, type Instant } from '../../kernel/time'
import { claimMoves, takesUnit, type ClaimState } from './claim-lifecycle'

/**
 * The list (名单) of those who have a benefit that somebody else provides: an insurer, a school. It goes out with names and
 * ID numbers, so one person asks for it, a second one confirms, the link to it dies, and it holds nobody who has not
 * agreed to it at the tap or has taken that back.
 */
export const passedOnListStates = ['asked', 'confirmed'] as const
export type PassedOnListState = (typeof passedOnListStates)[number]

/** What can stand in it; which of them do is the city's setting. */
export const passedOnColumns = ['name', 'nationalId', 'phone', 'memberNumber', 'unionName', 'claimedOn'] as const
export type PassedOnColumn = (typeof passedOnColumns)[number]

/**
 * What may be passed on of one line: of what the city hands over today, that to which its holder agreed at the tap. A
 * consent is to what was said then (Personal Information Protection Law of the PRC, articles 14 and 23). Of consents from
 * before it was kept it is not known, and today's columns count.
 */
export function columnsAgreed(
  agreed: readonly PassedOnColumn[] | undefined,
  today: readonly PassedOnColumn[],
): readonly PassedOnColumn[] {
  return agreed === undefined ? today : today.filter((column) => agreed.includes(column))
}

export type PassedOnListRefusal = 'list-not-passed-on' | 'list-settled' | 'list-link-over'

/** How long a question for a list waits for the second person. */
const waits = days(7)
/** How long the link to it lives. */
const linkLives = hours(24)
/** A download that broke off is begun anew; more are a circulation. */
const mostOpenings = 5
/** Everybody on it is read, and told of it, before a file is made; more than these go in ten files. */
const mostInOneFile = 500

const digits = [...'0123456789']

/** In how many files a list of so many comes. */
export function partsFor(claims: number): number {
  return claims <= mostInOneFile ? 1 : digits.length
}

/** The last digits of the member numbers that each file holds: whoever takes a consent back moves nobody else. */
export function digitsOfParts(parts: number): readonly (readonly string[])[] {
  return parts === 1 ? [digits] : digits.map((digit) => [digit])
}

/** A list as it is asked about. */
export interface AskedList {
  readonly state: PassedOnListState
  readonly askedAt: Instant
  readonly confirmedAt?: Instant
  readonly parts: number
  readonly opened: number
}

/** Whether the second person may confirm it now. */
export function mayConfirmList({ state, askedAt }: AskedList, now: Instant): boolean {
  return state === 'asked' && isBefore(now, plus(askedAt, waits))
}

/** When the link to it dies. */
export function listLinkDiesAt(confirmedAt: Instant): Instant {
  return plus(confirmedAt, linkLives)
}

/** Whether the link still opens anything. */
export function isListOpen({ state, confirmedAt, parts, opened }: AskedList, now: Instant): boolean {
  const isAlive = confirmedAt !== undefined && isBefore(now, listLinkDiesAt(confirmedAt))
  return state === 'confirmed' && isAlive && opened < mostOpenings * parts
}

/** Whether a claim stands on the list: it is sure, and its holder agreed to be passed on and has not taken it back. */
export function standsOnList({
  state,
  passedOn,
}: {
  readonly state: ClaimState
  readonly passedOn?: { readonly withdrawnAt?: string }
}): boolean {
  return takesUnit(state) && passedOn !== undefined && passedOn.withdrawnAt === undefined
}

/** A consent to be passed on, as its giver asks about it. */
export interface GivenPassing {
  readonly state: ClaimState
  readonly at: string
  readonly withdrawnAt?: string
}

/**
 * When it was first carried out: the earliest list that was made while the consent stood. Lists of the campaign from
 * before the claim, or from after the withdrawal, did not hold this line.
 */
export function handedOverAt({ at, withdrawnAt }: GivenPassing, listsMadeAt: readonly string[]): string | undefined {
  return [...listsMadeAt].sort().find((made) => made >= at && (withdrawnAt === undefined || made <= withdrawnAt))
}

/** Whether it can be taken back (PIPL 15): giving the benefit back does, as long as that can be done. */
export function isPassingWithdrawable({ state, withdrawnAt }: GivenPassing): boolean {
  return withdrawnAt === undefined && mayMove(claimMoves, 'giveBack', state, 'member')
}
