/**
 * Sorting (平台分拣): which union takes this worker, and why not an earlier one. Total, deterministic, and never a union
 * that is dissolved or refuses the occupation. The rules' numbers are public; their order is a setting.
 */

export type PlacementRule = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9

/** Why a rule gave its union, or why it gave none. */
export type PlacementReason =
  | 'scanned'
  | 'chosen'
  | 'own-employer'
  | 'own-trade'
  | 'same-site'
  | 'own-village'
  | 'near-workplace'
  | 'near-home'
  | 'pool-of-district'
  | 'pool-of-city'
  | SkipReason

export type SkipReason =
  | 'no-code'
  | 'not-active'
  | 'takes-no-individuals'
  | 'occupation-not-taken'
  | 'not-authorised'
  | 'not-asked'
  | 'declined'
  | 'employer-unnamed'
  | 'no-such-union'
  | 'passing-through'
  | 'workplace-unknown'
  | 'home-unknown'
  | 'not-in-fast-lane'

/** What a union must show to be given an applicant. */
export interface PlaceableUnion {
  readonly id: string
  readonly active: boolean
  readonly acceptsIndividuals: boolean
  /** Occupations it takes; empty means all. */
  readonly occupations: readonly string[]
}

/** A candidate for a rule: a union, or why there is none to look at. */
export type Candidate<U extends PlaceableUnion> = U | SkipReason

export interface PlacementQuestion<U extends PlaceableUnion> {
  readonly occupation: string
  readonly lane: 'fast' | 'review'
  /** The workplace lies in another city. */
  readonly passingThrough: boolean
  /** The code scanned is that of the union at the applicant's own employer, which need not take anybody else. */
  readonly scannedAtOwnEmployer: boolean
  /** The first rule's union was not scanned: the applicant found it by name and chose it. */
  readonly chosenByName?: boolean
  /** Whether the applicant wants to be shown to the employer's union. Unasked, nobody is. */
  readonly toEmployerUnion?: boolean
  readonly order: readonly number[]
  readonly candidates: {
    readonly scanned: Candidate<U>
    readonly employer: Candidate<U>
    readonly industry: Candidate<U>
    readonly joint: Candidate<U>
    readonly village: Candidate<U>
    readonly workplaceOnlineHome: Candidate<U>
    readonly homeOnlineHome: Candidate<U>
    readonly districtPool: Candidate<U>
    /** Active and open to all, so that everybody finds a union; a city without such a pool is not set up. */
    readonly cityPool: U
  }
  /** Fast lane only: whether the union may admit at once. */
  readonly mayAdmitAtOnce: (union: U) => boolean
}

export interface PlacementDecision {
  readonly rule: PlacementRule
  readonly reasons: readonly PlacementReason[]
  readonly skipped: readonly { readonly rule: PlacementRule; readonly reason: SkipReason }[]
}

export interface Placed<U extends PlaceableUnion> {
  readonly union: U
  readonly decision: PlacementDecision
}

/** The rules that the fast lane may use: the better union is proposed later. */
const fastRules: readonly PlacementRule[] = [1, 8, 9]
/** Somebody from another city is placed by the poster or by the city's pool. */
const passingRules: readonly PlacementRule[] = [1, 9]

/**
 * Places an applicant: the first rule that fits, with the reason why each earlier one did not. The last answer is the
 * city's pool as it stands: in the fast lane the caller asks of it whether it may admit at once.
 */
export function place<U extends PlaceableUnion>(question: PlacementQuestion<U>): Placed<U> {
  const skipped: { rule: PlacementRule; reason: SkipReason }[] = []
  for (const rule of ruleOrder(question.order)) {
    const union = tryRule(rule, question)
    if (typeof union !== 'string') return { union, decision: { rule, reasons: reasonsFor(rule, question), skipped } }
    skipped.push({ rule, reason: union })
  }
  return { union: question.candidates.cityPool, decision: { rule: 9, reasons: reasonsFor(9, question), skipped } }
}

/** The setting's order without strangers and repeats; the city's pool stays last, as the answer that always exists. */
function ruleOrder(order: readonly number[]): PlacementRule[] {
  return [...new Set(order)].filter((rule): rule is PlacementRule => Number.isInteger(rule) && rule >= 1 && rule <= 8)
}

function tryRule<U extends PlaceableUnion>(rule: PlacementRule, question: PlacementQuestion<U>): Candidate<U> {
  if (question.passingThrough && !passingRules.includes(rule)) return 'passing-through'
  if (question.lane === 'fast' && !fastRules.includes(rule)) return 'not-in-fast-lane'
  const candidate = candidateOf(rule, question)
  if (typeof candidate === 'string') return candidate
  const takes = takesApplicant(candidate, question.occupation, isOwnEmployers(rule, question))
  if (takes !== true) return takes
  if (question.lane === 'fast' && !question.mayAdmitAtOnce(candidate)) return 'not-authorised'
  return candidate
}

function isOwnEmployers<U extends PlaceableUnion>(rule: PlacementRule, question: PlacementQuestion<U>): boolean {
  return rule === 2 || (rule === 1 && question.scannedAtOwnEmployer)
}

function candidateOf<U extends PlaceableUnion>(
  rule: PlacementRule,
  { candidates, toEmployerUnion }: PlacementQuestion<U>,
): Candidate<U> {
  switch (rule) {
    case 1:
      return candidates.scanned
    case 2:
      if (toEmployerUnion === undefined) return 'not-asked'
      return toEmployerUnion ? candidates.employer : 'declined'
    case 3:
      return candidates.industry
    case 4:
      return candidates.joint
    case 5:
      return candidates.village
    case 6:
      return candidates.workplaceOnlineHome
    case 7:
      return candidates.homeOnlineHome
    case 8:
      return candidates.districtPool
    case 9:
      return candidates.cityPool
  }
}

/** Whether a union takes a worker of this occupation, else why not. One at an employer takes that employer's people. */
export function takesApplicant(union: PlaceableUnion, occupation: string, isOwnEmployers = false): true | SkipReason {
  if (!union.active) return 'not-active'
  if (!union.acceptsIndividuals && !isOwnEmployers) return 'takes-no-individuals'
  if (union.occupations.length > 0 && !union.occupations.includes(occupation)) return 'occupation-not-taken'
  return true
}

function reasonsFor<U extends PlaceableUnion>(rule: PlacementRule, question: PlacementQuestion<U>): PlacementReason[] {
  const reason: Readonly<Record<PlacementRule, PlacementReason>> = {
    1: question.chosenByName ? 'chosen' : 'scanned',
    2: 'own-employer',
    3: 'own-trade',
    4: 'same-site',
    5: 'own-village',
    6: 'near-workplace',
    7: 'near-home',
    8: 'pool-of-district',
    9: 'pool-of-city',
  }
  return question.passingThrough && rule !== 1 ? [reason[rule], 'passing-through'] : [reason[rule]]
}
