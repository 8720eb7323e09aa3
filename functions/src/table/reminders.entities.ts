import { Entity, type FormattedItem } from 'dynamodb-toolbox/entity'
import { boolean } from 'dynamodb-toolbox/schema/boolean'
import { item } from 'dynamodb-toolbox/schema/item'
import { number } from 'dynamodb-toolbox/schema/number'
import { record } from 'dynamodb-toolbox/schema/record'
import { string } from 'dynamodb-toolbox/schema/string'
import type { GongyouTable } from './gongyou-table'
import { dueShardsOf, shardOf } from './queue-keys'

/** That an account wants to be told when a campaign opens. It lies with the account, and in `due` under the campaign. */
export const reminderEntity = (table: GongyouTable) =>
  new Entity({
    name: 'reminder',
    table,
    timestamps: false,
    schema: item({
      accountId: string().key(),
      campaignId: string().key(),
      at: string(),
      duePk: string(),
      dueSk: string(),
      /** Epoch seconds: half a year after the campaign closes, as that was known at the time. */
      ttl: number(),
    }),
    computeKey: ({ accountId, campaignId }: { accountId: string; campaignId: string }) => ({
      pk: remindersOf(accountId),
      sk: campaignId,
    }),
  })

/** How far the telling of one opening has come. */
export const openingWalkEntity = (table: GongyouTable) =>
  new Entity({
    name: 'openingWalk',
    table,
    timestamps: false,
    schema: item({
      campaignId: string().key(),
      /** The opening that it is about: one that was moved is told of anew. */
      opensAt: string(),
      /** The partition that is being walked, and after which entry. */
      shard: number(),
      after: record(string(), string()).optional(),
      done: boolean(),
      /** Epoch seconds. */
      ttl: number(),
    }),
    computeKey: ({ campaignId }: { campaignId: string }) => ({ pk: `CAMPAIGN#${campaignId}`, sk: 'OPENING' }),
  })

/** The partition of what an account wants to be reminded of. */
export function remindersOf(accountId: string): string {
  return `REMINDERS#${accountId}`
}

/** The partitions of all who want to be told of one campaign's opening. */
export function remindedOf(campaignId: string): string[] {
  return dueShardsOf(`REMINDED#${campaignId}`)
}

/** Where among them one account lies. */
export function inItsCampaign({
  accountId,
  campaignId,
}: Pick<ReminderRecord, 'accountId' | 'campaignId'>): Pick<ReminderRecord, 'duePk' | 'dueSk'> {
  return { duePk: remindedOf(campaignId)[shardOf(accountId)] ?? '', dueSk: accountId }
}

export type ReminderRecord = FormattedItem<ReturnType<typeof reminderEntity>>
export type OpeningWalkRecord = FormattedItem<ReturnType<typeof openingWalkEntity>>
