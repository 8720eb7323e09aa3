import { Entity, type FormattedItem } from 'dynamodb-toolbox/entity'
import { item } from 'dynamodb-toolbox/schema/item'
import { map } from 'dynamodb-toolbox/schema/map'
import { number } from 'dynamodb-toolbox/schema/number'
import { set } from 'dynamodb-toolbox/schema/set'
import { string } from 'dynamodb-toolbox/schema/string'
import type { GongyouTable } from './gongyou-table'

/**
 * The phone with which one clerk redeems at one outlet while it has no network. Its key is drawn from its id and stored
 * nowhere; registering anew gives it another id, and what is signed with the key of before is then nobody's.
 */
export const outletDeviceEntity = (table: GongyouTable) =>
  new Entity({
    name: 'outletDevice',
    table,
    timestamps: false,
    schema: item({
      outletId: string().key(),
      accountId: string().key(),
      deviceId: string(),
      registeredAt: string(),
      /** The number of the last scan that was taken in. */
      lastSequence: number(),
      /** How many were counted on the day of the last one. */
      counted: map({ on: string(), scans: number() }).optional(),
    }),
    computeKey: ({ outletId, accountId }: { outletId: string; accountId: string }) => ({
      pk: `OUTLET#${outletId}`,
      sk: `DEVICE#${accountId}`,
    }),
  })

/** What came of one scan that was made without a network, for whoever sends it again. */
export const offlineScanEntity = (table: GongyouTable) =>
  new Entity({
    name: 'offlineScan',
    table,
    timestamps: false,
    schema: item({
      deviceId: string().key(),
      sequence: number().key(),
      signature: string(),
      /** Of a redemption: which, and when it was made. */
      voucherId: string().optional(),
      redemptionId: string().optional(),
      at: string(),
      /** Of a refusal: its name, and what its sentence tells. */
      problem: string().optional(),
      time: string().optional(),
      ttl: number(),
    }),
    computeKey: ({ deviceId, sequence }: { deviceId: string; sequence: number }) => ({
      pk: `DEVICE#${deviceId}`,
      sk: `SCAN#${String(sequence).padStart(8, '0')}`,
    }),
  })

/**
 * The redemptions of one campaign at one outlet on one day, by their ids and nobody's name. Sets, because a redemption
 * that is put in twice is in once, and one taken back is taken back in whatever order both are told. An item of 400 KB
 * holds 20,000 of them.
 */
export const redemptionTallyEntity = (table: GongyouTable) =>
  new Entity({
    name: 'redemptionTally',
    table,
    timestamps: false,
    schema: item({
      campaignId: string().key(),
      day: string().key(),
      outletId: string().key(),
      /** Whose the outlet was at the time. */
      merchantId: string().key(),
      made: set(string()).optional(),
      undone: set(string()).optional(),
      /** Those of them that were made without a network. */
      offline: set(string()).optional(),
      /** In the index of vouchers: everything of one outlet, by day. */
      voucherPk: string(),
      voucherSk: string(),
    }),
    computeKey: (key: { campaignId: string; day: string; outletId: string; merchantId: string }) => ({
      pk: talliesOf(key.campaignId),
      sk: `${key.day}#${key.outletId}#${key.merchantId}`,
    }),
  })

/** The partition of what a campaign’s vouchers came to, by outlet and day. */
export function talliesOf(campaignId: string): string {
  return `SETTLEMENT#${campaignId}`
}

/** Where the index of vouchers has the tallies of an outlet, by day. */
export function talliesAt(outletId: string): string {
  return `SETTLED#${outletId}`
}

export type OutletDeviceRecord = FormattedItem<ReturnType<typeof outletDeviceEntity>>
export type OfflineScanRecord = FormattedItem<ReturnType<typeof offlineScanEntity>>
