import { addDays, localDateOf, type Instant, type LocalDate } from '../../kernel/time'

/**
 * Fresh data: whoever signs in is alive. Only the silent are asked whether their data still holds; who leaves the
 * question unanswered twice is stale, is called by staff, and stays a member.
 */
export interface Freshness {
  /** A day on which there was a sign of life; up to `restampDays` older than the latest. */
  readonly aliveOn: LocalDate
  /** Questions asked since, and not answered. */
  readonly asked: number
  /** When the question was asked that is still shown; it goes with the tap that answers it. */
  readonly askedAt?: Instant
  readonly stale?: boolean
}

/** A city's setting, in calendar days. */
export interface FreshnessDays {
  /** Silence after which somebody is asked, and asked again. */
  readonly askAfterDays: number
  /** How old a sign of life may be before the next one is written down: reading stays cheap. */
  readonly restampDays: number
}

/** Questions that may stay unanswered before somebody is stale. */
const mostUnanswered = 2

/** Whether a sign of life today says anything that is not written down yet. */
export function needsStamp(known: Freshness | undefined, today: LocalDate, { restampDays }: FreshnessDays): boolean {
  return !known || known.asked > 0 || known.stale === true || addDays(known.aliveOn, restampDays) <= today
}

/** After a sign of life: nothing counts against the person any more; a question goes on being shown. */
export function stamped(known: Freshness | undefined, today: LocalDate): Freshness {
  const alive = { aliveOn: today, asked: 0 }
  return known?.askedAt === undefined ? alive : { ...alive, askedAt: known.askedAt }
}

/** After the one tap that says: still here, nothing has changed. */
export function confirmed(today: LocalDate): Freshness {
  return { aliveOn: today, asked: 0 }
}

/** The day on which somebody is to be looked at again, if they stay silent; none where they are stale already. */
export function nextLookOn(
  { aliveOn, asked, stale }: Freshness,
  { askAfterDays }: FreshnessDays,
): LocalDate | undefined {
  return stale ? undefined : addDays(aliveOn, askAfterDays * (asked + 1))
}

export type SilenceDecision =
  | { readonly kind: 'in-time' }
  | { readonly kind: 'asks'; readonly freshness: Freshness }
  | { readonly kind: 'goes-stale'; readonly freshness: Freshness }

/** What a silence has come to. */
export function decideSilence(known: Freshness, now: Instant, days: FreshnessDays): SilenceDecision {
  const lookOn = nextLookOn(known, days)
  if (lookOn === undefined || localDateOf(now) < lookOn) return { kind: 'in-time' }
  if (known.asked >= mostUnanswered) return { kind: 'goes-stale', freshness: { ...known, stale: true } }
  return { kind: 'asks', freshness: { ...known, asked: known.asked + 1, askedAt: now } }
}
