import { isBefore, type Instant } from '../../kernel/time'

/**
 * Whether an outlet takes vouchers. `paused` for a while, as when a shop is being rebuilt; `closed` for good, but what it
 * has redeemed stays its own, and it can be opened again.
 */
export const outletStates = ['open', 'paused', 'closed'] as const
export type OutletState = (typeof outletStates)[number]

export type OutletRefusal = 'outlet-not-open' | 'outlet-was-not-open'

/** The last stretch of time in which an outlet took no vouchers; without an end while it goes on. */
export interface NotOpen {
  readonly from: Instant
  readonly until?: Instant
}

/** Why an outlet redeems nothing now; nothing where it does. What was scanned there before counts all the same. */
export function outletRefused(state: OutletState): OutletRefusal | undefined {
  return state === 'open' ? undefined : 'outlet-not-open'
}

/** What is noted of an outlet that is given a state at some moment: a pause that becomes a closure began as the pause. */
export function notOpenFrom(last: NotOpen | undefined, state: OutletState, at: Instant): NotOpen | undefined {
  const isUnderWay = last !== undefined && last.until === undefined
  if (state === 'open') return isUnderWay ? { ...last, until: at } : last
  return isUnderWay ? last : { from: at }
}

/**
 * Why a scan that waited for a network is not counted: it was made while the outlet was not open. The last stretch is
 * enough, as a scan waits for a day at most; where nobody noted since when it is not open, no scan counts.
 */
export function scannedWhileNotOpen(
  { state, notOpen }: { readonly state: OutletState; readonly notOpen?: NotOpen },
  at: Instant,
): OutletRefusal | undefined {
  if (!notOpen) return outletRefused(state) && 'outlet-was-not-open'
  const { from, until } = notOpen
  const isWithin = !isBefore(at, from) && (until === undefined || isBefore(at, until))
  return isWithin ? 'outlet-was-not-open' : undefined
}
