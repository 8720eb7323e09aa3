import { createHash } from 'node:crypto'
import type { JoinCounts, Tally } from '@gongyou/shared/domain/insight/join-counts'
import { Entity } from 'dynamodb-toolbox/entity'
import { item } from 'dynamodb-toolbox/schema/item'
import { list } from 'dynamodb-toolbox/schema/list'
import { number } from 'dynamodb-toolbox/schema/number'
import { set } from 'dynamodb-toolbox/schema/set'
import { string } from 'dynamodb-toolbox/schema/string'
import type { GongyouTable } from './gongyou-table'

/**
 * The joinings of one day as one union sees them. The numbers stand beside these attributes under names of their own,
 * such as `region/330206006`: DynamoDB adds to an attribute that is not there yet, but not into a map that is not.
 * What is in the schema only a union has in which somebody joined directly on that day.
 */
export const joinCountEntity = (table: GongyouTable) =>
  new Entity({
    name: 'joinCount',
    table,
    timestamps: false,
    schema: item({
      unionId: string().key(),
      on: string().key(),
      /** Raised by whoever adds to `facts`, so that two who have read the same facts cannot both add. */
      revision: number().optional(),
      /** Keys of what was counted here already. 13 bytes each: an item of 400 KB holds 30,000 of one union and day. */
      facts: set(string()).optional(),
      /** The unions that see this union's day, as the tree was when it began: what is counted out goes the same way. */
      above: list(string()).optional(),
    }),
    computeKey: ({ unionId, on }: { unionId: string; on: string }) => ({ pk: joinsSeenBy(unionId), sk: joinsOn(on) }),
  })

/**
 * How many came through one code on one day, with what was counted already, so that nothing is counted twice. The same
 * numbers over all days stand on the code itself.
 */
export const funnelDayEntity = (table: GongyouTable) =>
  new Entity({
    name: 'funnelDay',
    table,
    timestamps: false,
    schema: item({
      code: string().key(),
      on: string().key(),
      seen: number().optional(),
      started: number().optional(),
      submitted: number().optional(),
      admitted: number().optional(),
      /** Raised by whoever adds to `facts`, so that two who have read the same facts cannot both add. */
      revision: number().optional(),
      /** Keys of what was counted here already, 13 bytes each. */
      facts: set(string()).optional(),
    }),
    computeKey: ({ code, on }: { code: string; on: string }) => ({ pk: `FUNNEL#${code}`, sk: `DAY#${on}` }),
  })

/** The partition of what a union sees: everything that is counted in it and below it. */
export function joinsSeenBy(unionId: string): string {
  return `COUNT#${unionId}`
}

/** The sort key of one day; without a day, what all days' keys begin with. */
export function joinsOn(day: string): string {
  return `JOINS#${day}`
}

/** A short stand-in for a fact's id, of 72 bits: among 30,000 of one day two are alike once in 10^13 days. */
export function factKey(id: string): string {
  return createHash('sha256').update(id).digest('base64url').slice(0, 12)
}

const prefixes = {
  byRegion: 'region/',
  byOccupation: 'occupation/',
  byChannel: 'channel/',
  byCodeKind: 'codeKind/',
} as const satisfies Record<keyof Omit<JoinCounts, 'total'>, string>

const questions = Object.keys(prefixes) as (keyof typeof prefixes)[]

/** Counts as attributes. */
export function countAttributes(counts: JoinCounts): Record<string, number> {
  const tallies = questions.flatMap((by) =>
    Object.entries(counts[by]).map(([name, count]) => [prefixes[by] + name, count] as const),
  )
  return Object.fromEntries([['total', counts.total] as const, ...tallies].filter(([, count]) => count !== 0))
}

/** Counts from an item's attributes. */
export function countsIn(attributes: Readonly<Record<string, unknown>>): JoinCounts {
  const tally = (prefix: string): Tally =>
    Object.fromEntries(
      Object.entries(attributes)
        .filter((entry): entry is [string, number] => entry[0].startsWith(prefix) && typeof entry[1] === 'number')
        .map(([name, count]) => [name.slice(prefix.length), count]),
    )
  return {
    total: typeof attributes['total'] === 'number' ? attributes['total'] : 0,
    byRegion: tally(prefixes.byRegion),
    byOccupation: tally(prefixes.byOccupation),
    byChannel: tally(prefixes.byChannel),
    byCodeKind: tally(prefixes.byCodeKind),
  }
}
