import { outletKinds, outletStates } from '@gongyou/shared/contracts/names'
import { decidedStates } from '@gongyou/shared/domain/benefits/campaign-lifecycle'
import { claimEvents } from '@gongyou/shared/domain/benefits/claim-history'
import { claimStates } from '@gongyou/shared/domain/benefits/claim-lifecycle'
import type { CampaignTerms } from '@gongyou/shared/domain/benefits/campaign'
import { passedOnColumns } from '@gongyou/shared/domain/benefits/passed-on-list'
import { Entity, type FormattedItem } from 'dynamodb-toolbox/entity'
import { any } from 'dynamodb-toolbox/schema/any'
import { item } from 'dynamodb-toolbox/schema/item'
import { list } from 'dynamodb-toolbox/schema/list'
import { map } from 'dynamodb-toolbox/schema/map'
import { number } from 'dynamodb-toolbox/schema/number'
import { record } from 'dynamodb-toolbox/schema/record'
import { string } from 'dynamodb-toolbox/schema/string'
import type { GongyouTable } from './gongyou-table'

const acting = () => map({ accountId: string(), personId: string().optional(), onBehalfOf: string().optional() })

/** A campaign: its terms, and what people have decided about it. Whether it is open or sold out follows. */
export const campaignEntity = (table: GongyouTable) =>
  new Entity({
    name: 'campaign',
    table,
    timestamps: false,
    schema: item({
      campaignId: string().key(),
      /** The union that gives it. */
      unionId: string(),
      terms: any().castAs<CampaignTerms>(),
      state: string().enum(...decidedStates),
      createdBy: acting(),
      proposedBy: acting().optional(),
      confirmedBy: acting().optional(),
      /** How many codes from elsewhere were brought in; its units, where it hands them out. */
      codes: number().optional(),
      /** When its staff ended it before its time. */
      finishedAt: string().optional(),
      version: number(),
      duePk: string().optional(),
      dueSk: string().optional(),
    }),
    computeKey: ({ campaignId }: { campaignId: string }) => ({ pk: `CAMPAIGN#${campaignId}`, sk: 'CAMPAIGN' }),
  })

/** That a campaign stands in a list: everybody's from the moment it is decided, and its union's from the first draft on. */
export const campaignEntryEntity = (table: GongyouTable) =>
  new Entity({
    name: 'campaignEntry',
    table,
    timestamps: false,
    schema: item({ list: string().key(), closesAt: string().key(), campaignId: string().key() }),
    computeKey: ({ list, closesAt, campaignId }: { list: string; closesAt: string; campaignId: string }) => ({
      pk: `CAMPAIGNS#${list}`,
      sk: `${closesAt}#${campaignId}`,
    }),
  })

/**
 * How much there is of one pool of a campaign (the whole, a day, a slot), and which of its shards have said that they are
 * dry. Whatever is said about the
 * shards begins a new epoch and names the one it was seen in.
 */
export const stockEntity = (table: GongyouTable) =>
  new Entity({
    name: 'stock',
    table,
    timestamps: false,
    schema: item({
      campaignId: string().key(),
      pool: string().key(),
      /** Unless the campaign's terms still say it. */
      units: number().optional(),
      shards: number().optional(),
      /** Absent until something is said. */
      epoch: number().optional(),
      dry: list(number()).optional(),
      /** What was taken of each shard, as the stream last told: good for "about". */
      taken: record(string(), number()).optional(),
    }),
    computeKey: ({ campaignId, pool }: { campaignId: string; pool: string }) => ({
      pk: `CAMPAIGN#${campaignId}`,
      sk: `STOCK#${pool}`,
    }),
  })

/** What was taken of one shard's share. In a partition of its own, which is what sharding is for. */
export const stockShardEntity = (table: GongyouTable) =>
  new Entity({
    name: 'stockShard',
    table,
    timestamps: false,
    schema: item({ campaignId: string().key(), pool: string().key(), shard: number().key(), taken: number() }),
    computeKey: ({ campaignId, pool, shard }: { campaignId: string; pool: string; shard: number }) => ({
      pk: `STOCK#${campaignId}#${pool}#${shard}`,
      sk: 'SHARD',
    }),
  })

/**
 * One claim, with its voucher. It lies with its holder under the number that it has in its row, so that no two taps make
 * two; it remembers the tap that made it, and so is the record of the request itself.
 */
export const claimEntity = (table: GongyouTable) =>
  new Entity({
    name: 'claim',
    table,
    timestamps: false,
    schema: item({
      holder: string().key(),
      campaignId: string().key(),
      row: string().key(),
      number: number().key(),
      state: string().enum(...claimStates),
      at: string(),
      accountId: string(),
      /** Who it is whose claim this is, whatever WeChat they have now; absent of an account that is nobody yet. */
      personId: string().optional(),
      /** The member's union at that moment, by which the undo of a transfer is judged. */
      unionId: string().optional(),
      /** Masked; a medical campaign's is never shown. */
      name: string().optional(),
      /** The last four digits of the member number. */
      tail: string().optional(),
      requestKey: string(),
      bodyDigest: string(),
      /** What was taken from where, so that it can be given back there. */
      units: list(map({ pool: string(), shard: number() })),
      slotId: string().optional(),
      ticket: string().optional(),
      /** To whom the line may be passed on, by a consent of its own at the tap; withdrawn with the claim. */
      passedOn: map({
        to: string(),
        personId: string(),
        at: string(),
        /** What stands in the line, as the consent has it; of old ones it is not known. */
        what: list(string().enum(...passedOnColumns)).optional(),
        withdrawnAt: string().optional(),
      }).optional(),
      /** The code from elsewhere that its holder was shown. */
      codeDigest: string().optional(),
      /** What others have made of it. */
      turns: list(map({ at: string(), what: string().enum(...claimEvents), reason: string().optional() })).optional(),
      from: string().optional(),
      expiresAt: string().optional(),
      redeemed: map({
        redemptionId: string(),
        at: string(),
        outletId: string(),
        outletName: string(),
        /** Whose the outlet is at that moment, who is owed for it. */
        merchantId: string(),
        byAccountId: string(),
        requestKey: string(),
        bodyDigest: string(),
        /** Made without a network, and told later: by which device, under which number, when. */
        offline: map({ deviceId: string(), sequence: number(), syncedAt: string() }).optional(),
      }).optional(),
      /** The redemption that was taken back last, for a repeat of that. */
      undoneRedemption: string().optional(),
      version: number(),
      voucherPk: string().optional(),
      voucherSk: string().optional(),
    }),
    computeKey: (key: { holder: string; campaignId: string; row: string; number: number }) => ({
      pk: claimsOf(key.holder),
      sk: claimSortKey(key),
    }),
  })

/** The partition of everything that one holder has claimed. */
export function claimsOf(holder: string): string {
  return `${claims}${holder}`
}

/** Whether everything in a partition is somebody's claims. */
export function isOfClaims(partition: string): boolean {
  return partition.startsWith(claims)
}

const claims = 'CLAIMS#'

export function claimSortKey({ campaignId, row, number }: { campaignId: string; row: string; number: number }): string {
  return `${campaignId}#${row}#${String(number).padStart(4, '0')}`
}

/** A place where vouchers are redeemed, of one merchant. */
export const outletEntity = (table: GongyouTable) =>
  new Entity({
    name: 'outlet',
    table,
    timestamps: false,
    schema: item({
      outletId: string().key(),
      /** Whose staff keeps it. */
      unionId: string(),
      merchantId: string(),
      merchantName: string(),
      name: string(),
      kind: string().enum(...outletKinds),
      address: string(),
      hours: string().optional(),
      phone: string().optional(),
      /** Open unless it says otherwise. */
      state: string()
        .enum(...outletStates)
        .optional(),
      /** The last time that it was not open; without an end while it goes on. */
      notOpen: map({ from: string(), until: string().optional() }).optional(),
      version: number(),
    }),
    computeKey: ({ outletId }: { outletId: string }) => ({ pk: `OUTLET#${outletId}`, sk: 'OUTLET' }),
  })

/** That an outlet stands in its union's list. */
export const outletEntryEntity = (table: GongyouTable) =>
  new Entity({
    name: 'outletEntry',
    table,
    timestamps: false,
    schema: item({ unionId: string().key(), outletId: string().key() }),
    computeKey: ({ unionId, outletId }: { unionId: string; outletId: string }) => ({
      pk: `OUTLETS#${unionId}`,
      sk: outletId,
    }),
  })

export type CampaignRecord = FormattedItem<ReturnType<typeof campaignEntity>>
export type StockRecord = FormattedItem<ReturnType<typeof stockEntity>>
export type ClaimRecord = FormattedItem<ReturnType<typeof claimEntity>>
export type OutletRecord = FormattedItem<ReturnType<typeof outletEntity>>
