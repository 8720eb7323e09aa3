import { drawStates } from '@gongyou/shared/domain/benefits/draw-steps'
import { Entity, type FormattedItem } from 'dynamodb-toolbox/entity'
import { item } from 'dynamodb-toolbox/schema/item'
import { map } from 'dynamodb-toolbox/schema/map'
import { number } from 'dynamodb-toolbox/schema/number'
import { string } from 'dynamodb-toolbox/schema/string'
import type { GongyouTable } from './gongyou-table'

const acting = () => map({ accountId: string(), personId: string().optional(), onBehalfOf: string().optional() })

/** The draw of a campaign: what was promised, what is published, and while it is nobody's to know the seed, sealed. */
export const drawEntity = (table: GongyouTable) =>
  new Entity({
    name: 'draw',
    table,
    timestamps: false,
    schema: item({
      campaignId: string().key(),
      state: string().enum(...drawStates),
      commitment: string(),
      sealedSeed: string(),
      /** Which public value goes in, as it was said with the promise. */
      valueName: string(),
      /** The moment from which no entry counts any more. */
      closedAt: string().optional(),
      entries: number().optional(),
      entriesDigest: string().optional(),
      given: map({ on: string(), value: string(), at: string(), by: acting() }).optional(),
      confirmedBy: acting().optional(),
      /** How many win: what the campaign had when the value was confirmed. */
      units: number().optional(),
      /** Entries withdrawn between the close and the drawing, and the list of tickets under which they lie. */
      withdrawn: number().optional(),
      withdrawnDigest: string().optional(),
      seed: string().optional(),
      winners: number().optional(),
      drawnAt: string().optional(),
      version: number(),
      /** When there is something to do that needs nobody. */
      dueAt: string().optional(),
      duePk: string().optional(),
      dueSk: string().optional(),
    }),
    computeKey: ({ campaignId }: { campaignId: string }) => ({ pk: `CAMPAIGN#${campaignId}`, sk: 'DRAW' }),
  })

/**
 * Some thousands of a draw's tickets, as text, in an order that matters. They lie under the digest of the whole list, so
 * that two runs which saw different entries write different items, and the draw names the one that counts.
 */
export const drawTicketsEntity = (table: GongyouTable) =>
  new Entity({
    name: 'drawTickets',
    table,
    timestamps: false,
    schema: item({ campaignId: string().key(), list: string().key(), page: number().key(), tickets: string() }),
    computeKey: ({ campaignId, list, page }: { campaignId: string; list: string; page: number }) => ({
      pk: `DRAW#${campaignId}#${list}`,
      sk: String(page).padStart(6, '0'),
    }),
  })

export type DrawRecord = FormattedItem<ReturnType<typeof drawEntity>>
