import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import { EntityFormatter } from 'dynamodb-toolbox/entity/actions/format'
import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { PutItemCommand } from 'dynamodb-toolbox/entity/actions/put'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { UpdateTransaction } from 'dynamodb-toolbox/entity/actions/transactUpdate'
import { $add } from 'dynamodb-toolbox/entity/actions/update'
import { QueryCommand } from 'dynamodb-toolbox/table/actions/query'
import { claimEntity, claimsOf, claimSortKey, stockShardEntity, type ClaimRecord } from '../table/benefits.entities'
import type { Documents } from '../table/documents'
import type { ReadItem } from '../table/gathered-reads'
import type { GongyouTable } from '../table/gongyou-table'
import type { Page, Position } from '../table/page'
import { transact, type NamedWrite } from '../table/transaction'
import { entriesOf, liveVouchersOf, redeemedAt, requestsFor } from '../table/voucher-index'
import type { ClaimKey } from './voucher-ids'

/** One unit to be taken: of which shard, and how much that shard holds. */
export interface UnitWanted {
  readonly pool: string
  readonly shard: number
  readonly share: number
}

/** What became of a claim that wanted units: without one of them, none is taken. */
export type Taken =
  { readonly kind: 'taken' } | { readonly kind: 'lost' } | { readonly kind: 'dry'; readonly unit: UnitWanted }

/** Claims of one holder in one campaign: how they are numbered decides how they are found. */
export interface ClaimRow {
  readonly holder: string
  readonly campaignId: string
  readonly row: string
  /** How many of the row may count at once, where one plain limit says so. */
  readonly count?: number
}

export interface Claims {
  /** As they are now, in the order of their numbers. */
  inRow(row: ClaimRow): Promise<ClaimRecord[]>
  withKey(key: ClaimKey): Promise<ClaimRecord | undefined>
  /** One page of everything that a holder has claimed, by campaign. */
  ofHolder(holder: string, limit: number, from?: Position): Promise<Page<ClaimRecord>>
  /** Saves a new claim with the units that it takes: all or nothing. `lost`: the number was given to another tap. */
  take(claim: ClaimRecord, units: readonly UnitWanted[]): Promise<Taken>
  /** Saves what has become of a claim that keeps its units: one conditional write. */
  change(before: ClaimRecord, after: ClaimRecord): Promise<boolean>
  /** Live vouchers of a campaign whose holder's member number ends so; at most so many. */
  liveWithTail(campaignId: string, tail: string, limit: number): Promise<ClaimRecord[]>
  /** One page of a campaign's live vouchers, of members whose number ends with this digit. */
  live(campaignId: string, digit: string, limit: number, from?: Position): Promise<Page<ClaimRecord>>
  /** One page of a draw's entries whose tickets begin with this digit. */
  entries(campaignId: string, digit: string, limit: number, from?: Position): Promise<Page<ClaimRecord>>
  /** One page of what a person has to decide, the longest waiting first. */
  requests(campaignId: string, limit: number, from?: Position): Promise<Page<ClaimRecord>>
  /** Everything that a holder has of one campaign. */
  ofCampaign(holder: string, campaignId: string): Promise<ClaimRecord[]>
  /** What an outlet redeemed on a day, the latest first. */
  redeemedOn(
    place: { readonly outletId: string; readonly day: string },
    limit: number,
    from?: Position,
  ): Promise<Page<ClaimRecord>>
  /** Saves an entry that has won, with the units it has now: all or nothing, from the version that was seen. */
  win(before: ClaimRecord, after: ClaimRecord): Promise<boolean>
  /** Saves what has become of a claim, with its units given back where it no longer has them. */
  move(before: ClaimRecord, after: ClaimRecord, returned: readonly { pool: string; shard: number }[]): Promise<boolean>
}

export function openClaims(
  table: GongyouTable,
  { documents, read }: { readonly documents: Documents; readonly read: ReadItem },
): Claims {
  const claims = claimEntity(table)
  const shards = stockShardEntity(table)
  const formatter = claims.build(EntityFormatter)

  const numbered = async (row: ClaimRow, number: number): Promise<ClaimRecord | undefined> => {
    const found = await read({ pk: claimsOf(row.holder), sk: claimSortKey({ ...row, number }) }, 'now')
    return found && formatter.format(found)
  }

  /** The first numbers at once, then one by one as long as each is there: further ones stand in for what was voided. */
  const counted = async (row: ClaimRow, count: number): Promise<ClaimRecord[]> => {
    const first = await Promise.all(Array.from({ length: count }, (_, index) => numbered(row, index + 1)))
    const found = first.filter((claim) => claim !== undefined)
    if (found.length < count) return found
    for (let number = count + 1; ; number += 1) {
      const next = await numbered(row, number)
      if (!next) return found
      found.push(next)
    }
  }

  const wholeRow = async (holder: string, beginsWith: string): Promise<ClaimRecord[]> => {
    const { Items = [] } = await table
      .build(QueryCommand)
      .query({ partition: claimsOf(holder), range: { beginsWith } })
      .entities(claims)
      .options({ consistent: true, entityAttrFilter: false, maxPages: 20 })
      .send()
    return Items
  }

  /** One page of the index, each claim as it is now. */
  const indexed = async (
    { partition, beginsWith = '' }: { readonly partition: string; readonly beginsWith?: string },
    { limit, from, latestFirst }: { readonly limit: number; readonly from?: Position; readonly latestFirst?: true },
  ) => {
    const { Items = [], LastEvaluatedKey } = await table
      .build(QueryCommand)
      .query({ index: 'vouchers', partition, ...(beginsWith !== '' && { range: { beginsWith } }) })
      .options({ limit, exclusiveStartKey: from, reverse: latestFirst })
      .send()
    const found = await Promise.all(
      Items.map((item) => read({ pk: String(item['pk']), sk: String(item['sk']) }, 'now')),
    )
    const items = found.flatMap((item) => (item ? [formatter.format(item)] : []))
    return { items: items.filter(({ voucherPk }) => voucherPk === partition), next: LastEvaluatedKey }
  }

  /** The write of a claim from the version that was seen. */
  const changed = (before: ClaimRecord, after: ClaimRecord) =>
    claims
      .build(PutTransaction)
      .item({ ...after, version: before.version + 1 })
      .options({ condition: { attr: 'version', eq: before.version } })

  return {
    inRow: (row) =>
      row.count === undefined ? wholeRow(row.holder, `${row.campaignId}#${row.row}#`) : counted(row, row.count),
    async withKey(key) {
      return (await claims.build(GetItemCommand).key(key).options({ consistent: true }).send()).Item
    },
    async ofHolder(holder, limit, from) {
      const { Items = [], LastEvaluatedKey } = await table
        .build(QueryCommand)
        .query({ partition: claimsOf(holder) })
        .entities(claims)
        .options({ consistent: true, limit, reverse: true, exclusiveStartKey: from, entityAttrFilter: false })
        .send()
      return { items: Items, next: LastEvaluatedKey }
    },

    async take(claim, units) {
      const { campaignId } = claim
      const writes: NamedWrite<string>[] = [
        {
          name: 'claim',
          write: claims
            .build(PutTransaction)
            .item(claim)
            .options({ condition: { attr: 'state', exists: false } }),
        },
        ...units.map(({ pool, shard, share }, index) => ({
          name: String(index),
          write: shards
            .build(UpdateTransaction)
            .item({ campaignId, pool, shard, taken: $add(1) })
            .options({
              condition: {
                or: [
                  { attr: 'taken', exists: false },
                  { attr: 'taken', lt: share },
                ],
              },
            }),
        })),
      ]
      const outcome = await transact(writes, { documents })
      if (outcome.kind === 'saved') return { kind: 'taken' }
      const unit = units[Number(outcome.to)]
      return outcome.to === 'claim' || !unit ? { kind: 'lost' } : { kind: 'dry', unit }
    },

    async change(before, after) {
      const condition = { attr: 'version', eq: before.version } as const
      const put = claims
        .build(PutItemCommand)
        .item({ ...after, version: before.version + 1 })
        .options({ condition })
      try {
        await put.send()
        return true
      } catch (fault) {
        if (fault instanceof ConditionalCheckFailedException) return false
        throw fault
      }
    },
    async liveWithTail(campaignId, tail, limit) {
      const partition = liveVouchersOf(campaignId, tail)
      return (await indexed({ partition, beginsWith: `${tail}#` }, { limit })).items
    },
    live: (campaignId, digit, limit, from) =>
      indexed({ partition: liveVouchersOf(campaignId, digit) }, { limit, from }),
    entries: (campaignId, digit, limit, from) => indexed({ partition: entriesOf(campaignId, digit) }, { limit, from }),
    requests: (campaignId, limit, from) => indexed({ partition: requestsFor(campaignId) }, { limit, from }),
    ofCampaign: (holder, campaignId) => wholeRow(holder, `${campaignId}#`),
    redeemedOn: ({ outletId, day }, limit, from) =>
      indexed({ partition: redeemedAt(outletId, day) }, { limit, from, latestFirst: true }),

    async win(before, after) {
      const { campaignId } = before
      const outcome = await transact(
        [
          { name: 'claim', write: changed(before, after) },
          ...after.units.map(({ pool, shard }) => ({
            name: 'unit',
            write: shards.build(UpdateTransaction).item({ campaignId, pool, shard, taken: $add(1) }),
          })),
        ],
        { documents },
      )
      return outcome.kind === 'saved'
    },

    async move(before, after, returned) {
      const { campaignId } = before
      const outcome = await transact(
        [
          { name: 'claim', write: changed(before, after) },
          ...returned.map(({ pool, shard }) => ({
            name: 'unit',
            write: shards.build(UpdateTransaction).item({ campaignId, pool, shard, taken: $add(-1) }),
          })),
        ],
        { documents },
      )
      return outcome.kind === 'saved'
    },
  }
}
