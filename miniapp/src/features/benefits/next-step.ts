import type { BenefitReply } from '@gongyou/shared/contracts/contract'

/** The one thing to do about a benefit at this moment. */
export type NextStep =
  /** A tap that takes it; `once-more` where one is had already and the limits leave room. */
  | { readonly kind: 'take'; readonly once: 'first' | 'once-more' }
  /** What I have of it is there to be looked at. */
  | { readonly kind: 'look'; readonly claim: Claimed; readonly more: boolean }
  | { readonly kind: 'had' }
  | { readonly kind: 'sign-in' }
  | { readonly kind: 'join' }
  | { readonly kind: 'not-for-me' }
  | { readonly kind: 'wait'; readonly for: 'opening' | 'resumption' | 'return' }
  | { readonly kind: 'over' }

type Claimed = NonNullable<BenefitReply['claimed']>

const liveStates: readonly Claimed['state'][] = ['entered', 'won', 'requested', 'held']

/** What I have comes first, then who I am, then how the benefit stands: nobody is told to wait for what is not for them. */
export function nextStepFor(
  { claimed, entitlement, state }: Pick<BenefitReply, 'claimed' | 'entitlement' | 'state'>,
  isSignedIn: boolean,
): NextStep {
  const isOpen = state === 'open'
  if (claimed && liveStates.includes(claimed.state)) {
    return { kind: 'look', claim: claimed, more: claimed.more && isOpen && entitlement.allowed }
  }
  if (claimed && !claimed.more) return { kind: 'had' }
  if (state === 'closed' || state === 'ended') return { kind: 'over' }
  if (!isSignedIn) return { kind: 'sign-in' }
  if (entitlement.reasons.includes('members-only')) return { kind: 'join' }
  if (!entitlement.allowed) return { kind: 'not-for-me' }
  const waitsFor = waits[state]
  return waitsFor ? { kind: 'wait', for: waitsFor } : { kind: 'take', once: claimed ? 'once-more' : 'first' }
}

const waits: Partial<Readonly<Record<BenefitReply['state'], 'opening' | 'resumption' | 'return'>>> = {
  scheduled: 'opening',
  paused: 'resumption',
  'sold-out': 'return',
}
