import { seenDaysOf } from '@gongyou/shared/domain/insight/join-counts'
import { unionDaysOf, type JoinFact, type UnionDay } from '@gongyou/shared/domain/insight/joining'
import { inParallel } from '../platform/concurrency'
import type { Directory } from '../table/directory.repository'
import type { DayCounted, JoinCountItems } from './join-counts.repository'

export interface FoldingDeps {
  readonly joinCounts: JoinCountItems
  readonly directory: Pick<Directory, 'union' | 'ancestorsOf'>
  /** The most items that one transaction takes. */
  readonly mostItems: number
}

/** Days of unions are read so many at a time. */
const atOnce = 8
/** Losing a race means that another shard counted in the same union and day; what it counted is then known. */
const mostTries = 6

/**
 * Adds facts to the counters of the union joined and of all that see it: each fact once, whatever is delivered again,
 * in whatever order and portions, and whoever else is folding.
 *
 * A union's own day remembers its facts by their ids and changes in one transaction with every counter that sees it,
 * on the condition that nobody has added to it since it was read. So nothing is assumed of the delivery but that each
 * record comes at least once: not where a repeated batch begins, nor that sequence numbers mean anything outside their
 * shard (an event does not name it) or after the stream was made anew. A fold that broke off midway has counted some of
 * the days in full and the others not at all; folding the same facts again does the rest.
 */
export async function foldJoins(facts: readonly JoinFact[], deps: FoldingDeps): Promise<void> {
  for (let attempt = 1; attempt <= mostTries; attempt += 1) {
    if ((await tryToFold(facts, deps)) === 'saved') return
  }
  throw new Error('others kept counting in the same union and day')
}

async function tryToFold(facts: readonly JoinFact[], deps: FoldingDeps): Promise<'saved' | 'lost'> {
  const days = await inParallel(unionDaysOf(facts), atOnce, (day) => uncounted(day, deps))
  for (const part of partsOf(
    days.filter((day) => day.facts.length > 0),
    deps.mostItems,
  )) {
    const counted = part.map(({ facts: added, ...day }) => ({ ...day, factIds: added.map(({ id }) => id) }))
    if ((await deps.joinCounts.add(seenDaysIn(part), counted)) === 'lost') return 'lost'
  }
  return 'saved'
}

type OpenDay = UnionDay & Pick<DayCounted, 'revision' | 'above'>

/** What of a day was not counted yet, and who is to see it. */
async function uncounted({ unionId, on, facts }: UnionDay, { joinCounts, directory }: FoldingDeps): Promise<OpenDay> {
  const { revision, counted, above } = await joinCounts.ofDay(unionId, on)
  return {
    unionId,
    on,
    revision,
    facts: facts.filter(({ id }) => !counted(id)),
    above: above ?? (await whoSees(unionId, directory)),
  }
}

/** Every union above one, and its trade line. */
export async function whoSees(unionId: string, directory: FoldingDeps['directory']): Promise<string[]> {
  const [union, ancestors] = await Promise.all([directory.union(unionId), directory.ancestorsOf(unionId)])
  return [...ancestors, ...(union?.lineId === undefined ? [] : [union.lineId])]
}

/** What is counted out in the same breath leaves nothing to add, but where it is remembered. */
function seenDaysIn(part: readonly OpenDay[]) {
  const own = new Set(part.map(({ unionId, on }) => `${unionId} ${on}`))
  return seenDaysOf(part).filter(({ unionId, on, counts }) => own.has(`${unionId} ${on}`) || !isNothing(counts))
}

function isNothing({ total, ...tallies }: ReturnType<typeof seenDaysOf>[number]['counts']): boolean {
  return total === 0 && Object.values(tallies).every((tally) => Object.keys(tally).length === 0)
}

/** Days of unions in portions of which each fits a transaction together with everybody who sees them. */
function partsOf(days: readonly OpenDay[], mostItems: number): OpenDay[][] {
  const parts: OpenDay[][] = []
  let items = new Set<string>()
  for (const day of days) {
    const own = [day.unionId, ...day.above].map((seer) => `${seer} ${day.on}`)
    const together = new Set([...items, ...own])
    const part = parts.at(-1)
    if (part && together.size <= mostItems) {
      part.push(day)
      items = together
    } else {
      parts.push([day])
      items = new Set(own)
    }
  }
  return parts
}
