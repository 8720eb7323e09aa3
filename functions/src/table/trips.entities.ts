import { tripReaches } from '@gongyou/shared/domain/membership/trip'
import { Entity, type FormattedItem } from 'dynamodb-toolbox/entity'
import { item } from 'dynamodb-toolbox/schema/item'
import { map } from 'dynamodb-toolbox/schema/map'
import { number } from 'dynamodb-toolbox/schema/number'
import { string } from 'dynamodb-toolbox/schema/string'
import type { GongyouTable } from './gongyou-table'

/**
 * A driver who is away, or was. Numbered within the person, so that two reports of one moment meet on one key; lies in
 * the ledger of the union that the driver belonged to, for good.
 */
export const tripEntity = (table: GongyouTable) =>
  new Entity({
    name: 'trip',
    table,
    timestamps: false,
    schema: item({
      personId: string().key(),
      sequence: number().key(),
      unionId: string(),
      name: string(),
      /** One attribute, because an index projects twenty at the most. */
      move: map({
        memberNumber: string(),
        from: string(),
        where: string(),
        reachBy: string().enum(...tripReaches),
        reachMasked: string().optional(),
        endedOn: string().optional(),
      }),
      /** A relative's number, sealed for the person. */
      reachSealed: string().optional(),
      version: number(),
      queuePk: string().optional(),
      queueSk: string().optional(),
    }),
    computeKey: ({ personId, sequence }: { personId: string; sequence: number }) => ({
      pk: `TRIPS#${personId}`,
      sk: `TRIP#${String(sequence).padStart(4, '0')}`,
    }),
  })

export type TripRecord = FormattedItem<ReturnType<typeof tripEntity>>

/** The partition of a union's ledger of trips. */
export function tripsOf(unionId: string): string {
  return `${unionId}#trips`
}
