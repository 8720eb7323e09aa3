import type { NationalIdHolder } from './submission'

/** What is known of somebody who has proved who they are and asks for the membership of the city's existing base. */
export interface AdoptionFacts {
  /** The account that asks acts for a member already. */
  readonly isMember: boolean
  /** The ID number stands in the city's existing base, and nobody has adopted it yet. */
  readonly inExistingBase: boolean
  /** Who holds the ID number here. */
  readonly holder: NationalIdHolder
}

export type AdoptionRefusal = 'already-member' | 'member-on-another-wechat' | 'applied-elsewhere' | 'not-in-base'

export type AdoptionDecision =
  | { readonly kind: 'refused'; readonly because: AdoptionRefusal }
  /** Whether the membership takes the lock on the ID number, or takes it over from an application that is not proven. */
  | { readonly kind: 'adopts'; readonly nationalId: 'locks' | 'displaces' }

/**
 * Claiming a membership that is held already (认领会籍): it goes on with its union and its years, and is never a second
 * joining. Asked only once the person has passed the real-name check, so every answer may speak plainly.
 */
export function decideAdoption({ isMember, inExistingBase, holder }: AdoptionFacts): AdoptionDecision {
  if (isMember) return refused('already-member')
  const isElsewhere = holder.kind === 'another-account'
  if (isElsewhere && holder.isMember) return refused('member-on-another-wechat')
  if (!inExistingBase) return refused('not-in-base')
  if (!isElsewhere) return { kind: 'adopts', nationalId: 'locks' }
  return holder.realName === 'matched' ? refused('applied-elsewhere') : { kind: 'adopts', nationalId: 'displaces' }
}

function refused(because: AdoptionRefusal): AdoptionDecision {
  return { kind: 'refused', because }
}
