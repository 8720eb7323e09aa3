import { claimsOf } from './benefits.entities'
import { leadOf } from './leads.entities'
import { remindersOf } from './reminders.entities'

/** Whose everything is meant. */
export interface Traces {
  readonly personId: string
  readonly applicationIds: readonly string[]
  /** Accounts that acted for the person before and act for nobody now. */
  readonly formerAccountIds: readonly string[]
  /** The account that acts for the person now. */
  readonly accountId: string
  /** Under which keyed hashes the person has claimed anything: as the person, and as an account before. */
  readonly claimHolders: readonly string[]
}

/**
 * Every partition that holds what is personal of somebody, but for the person, the account and the locks, which go in one
 * transaction. Whoever stores something of a person elsewhere adds its partition here; the search for an erased person
 * (functions/src/membership/erasure.dynamo.test.ts) finds who forgot. The ledger of looks stays: records of access are
 * kept three years (PIPL 55, 56), and name nobody. Claims stay as well, without what says whose they were.
 */
export function personalPartitions(traces: Traces): string[] {
  const { personId, accountId, applicationIds, formerAccountIds, claimHolders } = traces
  return [
    ...[`MOVES#${personId}`, `RECOVERY#${personId}`, `TRIPS#${personId}`, `CONTACTS#${personId}`],
    ...applicationIds.flatMap((id) => [`APPLICATION#${id}`, `CONTACTS#${id}`]),
    ...formerAccountIds.map((id) => `ACCOUNT#${id}`),
    ...[accountId, ...formerAccountIds].flatMap((id) => [leadOf(id), remindersOf(id)]),
    ...claimHolders.map(claimsOf),
  ]
}
