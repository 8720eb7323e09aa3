import { returnsUnit } from '@gongyou/shared/domain/benefits/claim-lifecycle'
import type { ClaimRecord } from '../table/benefits.entities'
import type { Claims } from './claims.repository'
import type { Stocks } from './stocks.repository'
import { inVoucherIndex } from '../table/voucher-index'

/**
 * Ends a claim and gives its units back: first to their shards, in the write that ends the claim, then by a new epoch in
 * which those shards are tried again. Who marks a shard dry between the two has seen the epoch before and is too late.
 *
 * @returns the claim as it is then; nothing where it was changed meanwhile.
 */
export async function returnUnits(
  claim: ClaimRecord,
  state: 'voided' | 'expired' | 'declined',
  { claims, stocks }: { readonly claims: Claims; readonly stocks: Stocks },
): Promise<ClaimRecord | undefined> {
  const returned = returnsUnit(claim.state, claim.codeDigest !== undefined) ? claim.units : []
  const after = inVoucherIndex({ ...claim, state }, undefined)
  if (!(await claims.move(claim, after, returned))) return undefined
  for (const { pool, shard } of returned) await stocks.replenished({ campaignId: claim.campaignId, pool }, shard)
  return { ...after, version: claim.version + 1 }
}
