import { passedOnListStates } from '@gongyou/shared/domain/benefits/passed-on-list'
import { Entity, type FormattedItem } from 'dynamodb-toolbox/entity'
import { item } from 'dynamodb-toolbox/schema/item'
import { map } from 'dynamodb-toolbox/schema/map'
import { number } from 'dynamodb-toolbox/schema/number'
import { string } from 'dynamodb-toolbox/schema/string'
import type { GongyouTable } from './gongyou-table'

const acting = () => map({ accountId: string(), personId: string().optional(), onBehalfOf: string().optional() })

/** That somebody asked for the list of a campaign's claims, and a second one said yes. Nobody on it is named here. */
export const passedOnListEntity = (table: GongyouTable) =>
  new Entity({
    name: 'passedOnList',
    table,
    timestamps: false,
    schema: item({
      campaignId: string().key(),
      listId: string().key(),
      state: string().enum(...passedOnListStates),
      /** To whom it goes. */
      to: string(),
      claims: number(),
      parts: number(),
      askedAt: string(),
      askedBy: acting(),
      confirmedAt: string().optional(),
      confirmedBy: acting().optional(),
      /** How often a file was made. */
      opened: number(),
      /** Epoch seconds; what was done stays in the audit. */
      ttl: number(),
      version: number(),
    }),
    computeKey: ({ campaignId, listId }: { campaignId: string; listId: string }) => ({
      pk: `CAMPAIGN#${campaignId}`,
      sk: `LIST#${listId}`,
    }),
  })

export type PassedOnListRecord = FormattedItem<ReturnType<typeof passedOnListEntity>>
