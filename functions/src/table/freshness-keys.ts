import { nextLookOn, type Freshness, type FreshnessDays } from '@gongyou/shared/domain/identity/freshness'
import type { AccountRecord } from './people.entities'
import { shardOf } from './queue-keys'

/** What of an account is about its freshness, with the day on which it is looked at again. */
export type FreshnessPart = Pick<AccountRecord, 'fresh' | 'duePk' | 'dueSk'>

/** The freshness as an account carries it, in the list of the day on which it is looked at again. */
export function freshnessPart(accountId: string, fresh: Freshness, days: FreshnessDays): FreshnessPart {
  const lookOn = nextLookOn(fresh, days)
  if (lookOn === undefined) return { fresh }
  return { fresh, duePk: `${silentOn(lookOn)}#${shardOf(accountId)}`, dueSk: accountId }
}

/** Where those lie who are to be looked at on one day; spread over shards. */
export function silentOn(day: string): string {
  return `SILENT#${day}`
}
