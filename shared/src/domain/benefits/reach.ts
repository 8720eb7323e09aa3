import type { Audience } from './entitlement'

/** What an audience may ask for, one by one. */
export const audienceConditions = [
  'regions',
  'unions',
  'occupations',
  'tags',
  'sex',
  'age',
  'birthMonth',
  'memberDays',
  'firstJoiningOnly',
  'poolsExcluded',
] as const
export type AudienceCondition = (typeof audienceConditions)[number]

/** How many joined in some unions and all below them, as counters know it. */
export interface CountedMembers {
  readonly total: number
  readonly byOccupation: Readonly<Record<string, number>>
  /** By the township of the work, or the narrowest region that is known. */
  readonly byRegion: Readonly<Record<string, number>>
}

export interface AboutReach {
  readonly about: number
  /** What the counters know nothing of; each makes it fewer. */
  readonly leftOut: readonly AudienceCondition[]
}

const counted: readonly AudienceCondition[] = ['unions', 'regions', 'occupations']

/**
 * About how many an audience has, from counters of joinings: who has left since still counts, and where both trades and
 * places are asked for they are taken to have nothing to do with each other.
 */
export function aboutReach(audience: Audience, members: CountedMembers): AboutReach {
  const { occupations = [], regions = [] } = audience
  const trades = shareOf(members.byOccupation, occupations, (wanted, name) => wanted === name)
  const places = shareOf(members.byRegion, regions, (wanted, name) => name.startsWith(wanted))
  const asked = audienceConditions.filter((condition) => isAsked(audience[condition]))
  return {
    about: Math.max(0, Math.round(members.total * trades * places)),
    leftOut: asked.filter((condition) => !counted.includes(condition)),
  }
}

/** Which part of all has one of what is wanted; the whole where nothing is. */
function shareOf(
  tally: Readonly<Record<string, number>>,
  wanted: readonly string[],
  fits: (wanted: string, name: string) => boolean,
): number {
  if (wanted.length === 0) return 1
  const entries = Object.entries(tally)
  const all = entries.reduce((sum, [, count]) => sum + count, 0)
  const having = entries.filter(([name]) => wanted.some((each) => fits(each, name)))
  return all > 0 ? having.reduce((sum, [, count]) => sum + count, 0) / all : 0
}

function isAsked(condition: Audience[AudienceCondition]): boolean {
  if (condition === undefined || condition === false) return false
  return Array.isArray(condition) ? condition.length > 0 : true
}
