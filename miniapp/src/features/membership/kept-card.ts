import type { Reply } from '@gongyou/shared/contracts/contract'
import type { Instant } from '@gongyou/shared/kernel/time'
import type { Store } from '../../platform/storage'
import { clockBehind } from '../../session/rotating-code'

export type Card = Reply<'membership.card'>['body']

/** The last card seen, with the key of its code: good without a network, until the member signs out. */
export interface KeptCard {
  readonly card: Card
  /** Milliseconds by which this phone's clock was behind the server's when the card came. */
  readonly clockBehind: number
}

const key = 'kept-card'

export function keepCard(store: Store, card: Card, receivedAt: Instant): KeptCard {
  const kept = { card, clockBehind: clockBehind(card.rotation.serverTime as Instant, receivedAt) }
  store.keep(key, kept)
  return kept
}

export function recallCard(store: Store): KeptCard | undefined {
  return store.recall<KeptCard>(key)
}

/** When the member signs out, or is one no longer. */
export function forgetCard(store: Store): void {
  store.forget(key)
}
