/**
 * Whether an outlet takes vouchers. `paused` for a while, as when a shop is being rebuilt; `closed` for good, but what it
 * has redeemed stays its own, and it can be opened again.
 */
export const outletStates = ['open', 'paused', 'closed'] as const
export type OutletState = (typeof outletStates)[number]

export type OutletRefusal = 'outlet-not-open'

/** Why an outlet redeems nothing now; nothing where it does. What was scanned there before counts all the same. */
export function outletRefused(state: OutletState): OutletRefusal | undefined {
  return state === 'open' ? undefined : 'outlet-not-open'
}
