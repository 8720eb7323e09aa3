import {
  codeDaysOf,
  funnelOf,
  mostVisitFacts,
  type CodeDay,
  type FunnelFact,
} from '@gongyou/shared/domain/insight/funnel'
import { inParallel } from '../platform/concurrency'
import type { Reading } from '../table/people.repository'
import type { CountedFunnelDay, FunnelDayGain, Funnels } from './funnels.repository'

export interface FunnelDeps {
  readonly funnels: Funnels
  /** The most days of one code that one transaction takes. */
  readonly mostDays: number
}

/** Codes are folded so many at a time. */
const atOnce = 8
/** Losing a race means that another shard counted for the same code and day; what it counted is then known. */
const mostTries = 6

/**
 * Adds facts to the funnels of their codes, each fact once, whatever is delivered again and in whatever order: a code's
 * day remembers its facts by their ids, as a union's does (`fold-joins.ts`).
 */
export async function foldFunnels(facts: readonly FunnelFact[], deps: FunnelDeps): Promise<void> {
  await inParallel([...codeDaysOf(facts)], atOnce, async ([code, days]) => {
    for (let from = 0; from < days.length; from += deps.mostDays) {
      await foldCode(code, days.slice(from, from + deps.mostDays), deps)
    }
  })
}

async function foldCode(code: string, days: readonly CodeDay[], deps: FunnelDeps): Promise<void> {
  for (let attempt = 1; attempt <= mostTries; attempt += 1) {
    if ((await tryToFold(code, days, attempt === 1 ? 'lately' : 'now', deps)) !== 'lost') return
  }
  throw new Error('others kept counting for the same code and day')
}

async function tryToFold(code: string, days: readonly CodeDay[], reading: Reading, { funnels }: FunnelDeps) {
  const open = await Promise.all(days.map(async (day) => uncounted(day, await funnels.ofDay(code, day.on, reading))))
  const gaining = open.filter(({ facts }) => facts.length > 0)
  if (gaining.length === 0) return 'saved'
  const gains: FunnelDayGain[] = gaining.map(({ on, revision, facts }) => ({
    on,
    revision,
    factIds: facts.map(({ id }) => id),
    gain: funnelOf(facts),
  }))
  return funnels.add(code, gains, funnelOf(gaining.flatMap(({ facts }) => facts)))
}

/** What of a day was not counted yet. Where a machine has filled the day with visits, only what people did counts on. */
function uncounted({ on, facts }: CodeDay, { revision, size, counted }: CountedFunnelDay) {
  const fresh = facts.filter(({ id }) => !counted(id))
  const isFull = size >= mostVisitFacts
  return { on, revision, facts: isFull ? fresh.filter(({ step }) => step !== 'seen' && step !== 'started') : fresh }
}
