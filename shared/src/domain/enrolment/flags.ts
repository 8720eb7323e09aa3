/**
 * What a reviewer should look at, and how heavily it weighs. A flag is never a refusal: it takes an
 * application out of "can be approved at once".
 */
export const reviewFlags = {
  'age-16-17': 2,
  'past-retirement': 1,
  'phone-unproven': 2,
  'phone-elsewhere': 2,
  'possible-duplicate': 3,
  'real-name-mismatch': 3,
  'real-name-unchecked': 1,
  'region-far': 1,
  'many-from-one-device': 2,
  'employer-unknown': 1,
  'work-missing': 1,
  'rare-characters': 1,
} as const

export type ReviewFlag = keyof typeof reviewFlags

/** The flags of an application, heaviest first, with their weights. */
export function weighed(flags: readonly ReviewFlag[]): { flag: ReviewFlag; weight: number }[] {
  return flags.map((flag) => ({ flag, weight: reviewFlags[flag] })).sort((a, b) => b.weight - a.weight)
}

/** Whether a reviewer may approve without a closer look: the real name matched and nothing is flagged. */
export function isApprovableAtOnce(realName: RealName, flags: readonly ReviewFlag[]): boolean {
  return realName === 'matched' && flags.length === 0
}

/** What the real-name check (name, ID number and phone together) has said so far. */
export type RealName = 'matched' | 'mismatched' | 'unchecked'

/** What is known of an application when it is flagged. */
export interface FlagFacts {
  readonly eligibility: readonly ('age-16-17' | 'past-retirement' | 'residence-permit')[]
  readonly phone: 'proven' | 'unproven' | 'elsewhere'
  readonly realName: RealName
  readonly nationalIdHeldByAnother: boolean
  /** The workplace lies outside the loaded city. */
  readonly passingThrough: boolean
  readonly workplaceKnown: boolean
  readonly rareCharacters: boolean
}

/** The flags that these facts raise. */
export function flagsOf(facts: FlagFacts): ReviewFlag[] {
  const raised: Partial<Record<ReviewFlag, boolean>> = {
    'age-16-17': facts.eligibility.includes('age-16-17'),
    'past-retirement': facts.eligibility.includes('past-retirement'),
    'phone-unproven': facts.phone === 'unproven',
    'phone-elsewhere': facts.phone === 'elsewhere',
    'possible-duplicate': facts.nationalIdHeldByAnother,
    'real-name-mismatch': facts.realName === 'mismatched',
    'real-name-unchecked': facts.realName === 'unchecked',
    'region-far': facts.passingThrough,
    'work-missing': !facts.workplaceKnown,
    'rare-characters': facts.rareCharacters,
  }
  return (Object.keys(reviewFlags) as ReviewFlag[]).filter((flag) => raised[flag])
}
