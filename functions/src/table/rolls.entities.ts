import { rollPurposes, rollStates } from '@gongyou/shared/domain/membership/roll'
import { Entity, type FormattedItem } from 'dynamodb-toolbox/entity'
import { item } from 'dynamodb-toolbox/schema/item'
import { map } from 'dynamodb-toolbox/schema/map'
import { number } from 'dynamodb-toolbox/schema/number'
import { string } from 'dynamodb-toolbox/schema/string'
import type { GongyouTable } from './gongyou-table'

const acting = () => map({ accountId: string(), personId: string().optional(), onBehalfOf: string().optional() })

/** That somebody asked for the full roll of a union's members, and a second one said yes. Nobody on it is named here. */
export const rollEntity = (table: GongyouTable) =>
  new Entity({
    name: 'roll',
    table,
    timestamps: false,
    schema: item({
      unionId: string().key(),
      rollId: string().key(),
      state: string().enum(...rollStates),
      occupation: string().optional(),
      purpose: string().enum(...rollPurposes),
      members: number(),
      askedAt: string(),
      askedBy: acting(),
      /** In the name of which union it was asked for: the one for which the role is held. */
      byUnionId: string(),
      confirmedAt: string().optional(),
      confirmedBy: acting().optional(),
      /** How often the file was drawn. */
      opened: number(),
      /** Epoch seconds; what was done stays in the audit. */
      ttl: number(),
      version: number(),
    }),
    computeKey: ({ unionId, rollId }: { unionId: string; rollId: string }) => ({
      pk: `UNION#${unionId}`,
      sk: `ROLL#${rollId}`,
    }),
  })

export type RollRecord = FormattedItem<ReturnType<typeof rollEntity>>
