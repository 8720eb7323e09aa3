/**
 * The closed lists of words that travel on the wire and that both sides use as values. No zod here: the phone carries
 * this page. Chinese labels stand in `words.ts`.
 */

import type { RollPurpose } from '../domain/membership/roll'

export { unionForms, unionKinds, unionScopes, type UnionKind } from '../domain/unions/kinds'
export {
  unionChangeStates,
  unionStatuses,
  type UnionChangeKind,
  type UnionChangeState,
} from '../domain/unions/lifecycle'
export { endingReasons, type EndingReason } from '../domain/unions/ending'
export { rollPurposes, type RollPurpose } from '../domain/membership/roll'

/** Where a union code hangs. */
export const codePlacementKinds = [
  'motorway-exit',
  'service-area',
  'weigh-station',
  'filling-station',
  'repair-shop',
  'logistics-park',
  'port',
  'mall',
  'transport-hub',
  'station',
  'harbour',
  'village',
  'community',
  'mobile-window',
  'shopfront',
  'ceremony',
  'card',
  'online',
  'partner',
] as const
export type CodePlacementKind = (typeof codePlacementKinds)[number]

/** How somebody works, which decides who counts as the employer. */
export const workForms = [
  'contract',
  'dispatch',
  'agent-station',
  'crowd',
  'franchise',
  'affiliated-truck',
  'own-account',
  'other',
] as const
export type WorkForm = (typeof workForms)[number]

/** What the union page offers the person who looks at it. */
export const landingActions = ['join', 'transfer', 'adopt', 'track', 'here'] as const

/** Why a member of staff looks at an ID number or a phone in clear; the person sees it in the access log. */
export const revealPurposes = ['check-identity', 'correct-mistake', 'merge-duplicates', 'asked-by-worker'] as const
export type RevealPurpose = (typeof revealPurposes)[number]

/** Why somebody stands in a worker's ledger: for a look at one, or at everybody on a roll. */
export const accessPurposes = [
  ...revealPurposes,
  'roll-congress',
  'roll-election',
  'roll-visit',
  'roll-inspection',
  'passed-on-list',
] as const satisfies readonly (RevealPurpose | `roll-${RollPurpose}` | 'passed-on-list')[]
export type AccessPurpose = (typeof accessPurposes)[number]

/** What came of calling a worker. */
export const contactOutcomes = ['dialled', 'reached', 'unanswered', 'wrong-number'] as const
export type ContactOutcome = (typeof contactOutcomes)[number]

/** What can be wrong with a poster. */
export const posterProblems = ['damaged', 'covered', 'missing'] as const
export type PosterProblem = (typeof posterProblems)[number]

/** What came of looking after a poster that was reported. */
export const reportOutcomes = ['put-right', 'nothing-wrong'] as const
export type ReportOutcome = (typeof reportOutcomes)[number]

/** What a phone tells of a visit; the later steps are counted where they happen. */
export const visitSteps = ['seen', 'started'] as const
export type VisitStep = (typeof visitSteps)[number]

export { benefitCategories, cashLikeCategories, type BenefitCategory } from '../domain/benefits/categories'
export { campaignStates, type CampaignState } from '../domain/benefits/campaign-lifecycle'
export { claimModes, redemptionWays, type ClaimMode, type RedemptionWay } from '../domain/benefits/campaign'
export { claimStates, voucherStates, type ClaimState, type VoucherState } from '../domain/benefits/claim-lifecycle'
export { entitlementReasons, type EntitlementReason } from '../domain/benefits/entitlement'
export { fundingSources, type FundingSource } from '../domain/benefits/funding'

/** Where vouchers are redeemed. */
export const outletKinds = ['shop', 'station', 'clinic', 'hospital'] as const
export type OutletKind = (typeof outletKinds)[number]
export { outletStates, type OutletState } from '../domain/benefits/outlet'

/** So many are counted of each kind of matter that waits about members; this number says that there may be more. */
export const mostMattersCounted = 50
