import { yearsBetween, type LocalDate } from '../../kernel/time'

/**
 * Who may have a benefit: one rule that answers with every reason that fails, so that a rider is not sent from one
 * condition to the next.
 */

export const claimantTags = ['new-form-worker', 'migrant-worker'] as const
export type ClaimantTag = (typeof claimantTags)[number]

/** Whom a campaign is for. What is not said asks nothing; everything said must hold. */
export interface Audience {
  /** A gift for whoever comes, member or not; nothing else is asked. */
  readonly anyone?: boolean
  readonly regions?: readonly string[]
  /** Each with its subtree. */
  readonly unions?: readonly string[]
  readonly occupations?: readonly string[]
  /** Any one of them is enough. */
  readonly tags?: readonly ClaimantTag[]
  readonly sex?: 'male' | 'female'
  /** Completed years, both included. */
  readonly age?: { readonly from?: number; readonly to?: number }
  /** Those born in the month that it is. */
  readonly birthMonth?: boolean
  /** Calendar days since joining, both included. */
  readonly memberDays?: { readonly atLeast?: number; readonly atMost?: number }
  /** Whoever joined for the first time, and not by a transfer from the existing base. */
  readonly firstJoiningOnly?: boolean
  /** Members who wait in a turnover pool are left out. */
  readonly poolsExcluded?: boolean
}

/** The membership as a benefit sees it. */
export interface ClaimantMembership {
  readonly state: 'active' | 'retained' | 'leaving'
  /** A later check of the name failed; a person decides first. */
  readonly unverified: boolean
  readonly since: LocalDate
  readonly firstJoining: boolean
  readonly pooled: boolean
  /** The member's own union and those above it. */
  readonly unionIds: readonly string[]
  /** The same for each union that the member is a guest of. */
  readonly guestUnionIds: readonly (readonly string[])[]
  /** Where the union is and where the member works. */
  readonly regions: readonly string[]
  readonly occupation: string
}

/** Whoever taps. Without a membership there may be no person yet either. */
export interface Claimant {
  readonly membership?: ClaimantMembership
  readonly tags: readonly ClaimantTag[]
  readonly sex?: 'male' | 'female'
  /** `YYYY-MM`; the day is sealed and not needed. */
  readonly bornMonth?: string
}

export const entitlementReasons = [
  'members-only',
  'membership-leaving',
  'membership-unverified',
  'other-region',
  'other-union',
  'pools-excluded',
  'other-occupation',
  'other-tag',
  'other-sex',
  'too-young',
  'too-old',
  'other-birth-month',
  'member-too-short',
  'member-too-long',
  'joined-before',
] as const
export type EntitlementReason = (typeof entitlementReasons)[number]

export interface Entitlement {
  readonly allowed: boolean
  readonly reasons: readonly EntitlementReason[]
}

/** Whether somebody may have what is for this audience on this day; every reason that fails, in the order of the list. */
export function entitlementOf(claimant: Claimant, audience: Audience, today: LocalDate): Entitlement {
  const { membership } = claimant
  if (audience.anyone) return { allowed: true, reasons: [] }
  if (!membership) return { allowed: false, reasons: ['members-only'] }
  const failing: Readonly<Record<EntitlementReason, boolean>> = {
    'members-only': false,
    ...standing(membership),
    ...whereabouts(membership, audience),
    'other-occupation': isElsewhere(audience.occupations, (one) => one === membership.occupation),
    'other-tag': isElsewhere(audience.tags, (tag) => claimant.tags.includes(tag)),
    'other-sex': audience.sex !== undefined && claimant.sex !== audience.sex,
    ...ages(claimant.bornMonth, audience, today),
    ...seniority(membership, audience, today),
  }
  const reasons = entitlementReasons.filter((reason) => failing[reason])
  return { allowed: reasons.length === 0, reasons }
}

function standing({ state, unverified }: ClaimantMembership) {
  return { 'membership-leaving': state === 'leaving', 'membership-unverified': unverified }
}

function whereabouts(
  { regions, unionIds, guestUnionIds, pooled }: ClaimantMembership,
  { regions: wantedRegions, unions, poolsExcluded }: Audience,
) {
  const below = [unionIds, ...guestUnionIds]
  return {
    'other-region': isElsewhere(wantedRegions, (wanted) => regions.some((region) => region.startsWith(wanted))),
    'other-union': isElsewhere(unions, (wanted) => below.some((chain) => chain.includes(wanted))),
    'pools-excluded': poolsExcluded === true && pooled,
  }
}

/**
 * Only the month of birth is known in clear, so a birthday counts for the whole of its month, in favour of the person at
 * both ends.
 */
function ages(bornMonth: string | undefined, { age, birthMonth }: Audience, today: LocalDate) {
  const oldest = bornMonth === undefined ? undefined : yearsBetween(`${bornMonth}-01` as LocalDate, today)
  const youngest = bornMonth === undefined ? undefined : yearsBetween(`${bornMonth}-31` as LocalDate, today)
  return {
    'too-young': age?.from !== undefined && (oldest === undefined || oldest < age.from),
    'too-old': age?.to !== undefined && (youngest === undefined || youngest > age.to),
    'other-birth-month': birthMonth === true && bornMonth?.slice(5) !== today.slice(5, 7),
  }
}

function seniority({ since, firstJoining }: ClaimantMembership, audience: Audience, today: LocalDate) {
  const { atLeast, atMost } = audience.memberDays ?? {}
  const held = daysBetween(since, today)
  return {
    'member-too-short': atLeast !== undefined && held < atLeast,
    'member-too-long': atMost !== undefined && held > atMost,
    'joined-before': audience.firstJoiningOnly === true && !firstJoining,
  }
}

function isElsewhere<T>(wanted: readonly T[] | undefined, holds: (one: T) => boolean): boolean {
  return wanted !== undefined && wanted.length > 0 && !wanted.some(holds)
}

function daysBetween(from: LocalDate, to: LocalDate): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000
}
