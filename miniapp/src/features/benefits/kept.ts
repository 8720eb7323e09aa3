import type { Reply } from '@gongyou/shared/contracts/contract'
import type { Instant } from '@gongyou/shared/kernel/time'
import type { Store } from '../../platform/storage'
import { clockBehind } from '../../session/rotating-code'

export type ClaimShown = Reply<'claim.show'>['body']

/** A claim as it was last seen, with the key of its code: good without a network, until the worker signs out. */
export interface KeptClaim extends ClaimShown {
  /** Milliseconds by which this phone's clock was behind the server's when the key came. */
  readonly clockBehind: number
}

/** What of benefits stays on the phone, by its place in the drawer. */
export const keptLists = { benefits: 'kept-benefits', claims: 'kept-claims' } as const
const keptClaims = 'kept-vouchers'

type Kept = Readonly<Record<string, KeptClaim>>

/** Those that can still be shown at a counter stay; of all others only the one just seen. */
export function keepClaim(store: Store, shown: ClaimShown, receivedAt: Instant): KeptClaim {
  const before = store.recall<Kept>(keptClaims) ?? {}
  const { rotation } = shown.voucher ?? {}
  const behind = rotation
    ? clockBehind(rotation.serverTime as Instant, receivedAt)
    : (before[shown.claim.id]?.clockBehind ?? 0)
  const kept = { ...shown, clockBehind: behind }
  const live = Object.entries(before).filter(([, { voucher }]) => voucher?.state === 'live')
  store.keep(keptClaims, { ...Object.fromEntries(live), [shown.claim.id]: kept } satisfies Kept)
  return kept
}

export function recallClaim(store: Store, id: string): KeptClaim | undefined {
  return store.recall<Kept>(keptClaims)?.[id]
}

/** Every claim that this phone can show by itself. */
export function keptClaimsOn(store: Store): ClaimShown['claim'][] {
  return Object.values(store.recall<Kept>(keptClaims) ?? {}).map(({ claim }) => claim)
}

/** The claim is not this person's any more. */
export function forgetClaim(store: Store, id: string): void {
  const { [id]: _gone, ...others } = store.recall<Kept>(keptClaims) ?? {}
  store.keep(keptClaims, others satisfies Kept)
}

/** When the worker signs out: lists, vouchers and their keys. */
export function forgetBenefits(store: Store): void {
  for (const key of [...Object.values(keptLists), keptClaims]) store.forget(key)
}
