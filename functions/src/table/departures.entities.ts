import { expulsionStates } from '@gongyou/shared/domain/membership/expulsion'
import { leavingGrounds, leavingStates } from '@gongyou/shared/domain/membership/leaving'
import { Entity, type FormattedItem } from 'dynamodb-toolbox/entity'
import { item } from 'dynamodb-toolbox/schema/item'
import { list } from 'dynamodb-toolbox/schema/list'
import { map } from 'dynamodb-toolbox/schema/map'
import { number } from 'dynamodb-toolbox/schema/number'
import { string } from 'dynamodb-toolbox/schema/string'
import type { GongyouTable } from './gongyou-table'

/** Whose membership it is about. One attribute, because an index projects twenty at the most. */
const member = () =>
  map({ fromUnionId: string(), memberNumber: string(), since: string(), endedAt: string().optional() })

/** One leaving of a member: asked for, taken back or in effect. Waits in its union's list, and falls due by itself. */
export const leavingEntity = (table: GongyouTable) =>
  new Entity({
    name: 'leaving',
    table,
    timestamps: false,
    schema: item({
      personId: string().key(),
      /** Saved under the name by which the index projects ids of moves. */
      leavingId: string().key().savedAs('transferId'),
      accountId: string(),
      name: string(),
      occupation: string(),
      move: member(),
      /** Whose committee confirms: the union, or its host. */
      responsibleUnionId: string(),
      state: string().enum(...leavingStates),
      because: string().enum(...leavingGrounds),
      /** Who made it take effect: a person of the committee, or the time. */
      basis: string().enum('decision', 'time').optional(),
      waitingSince: string(),
      dueOn: string().optional(),
      takenBackAt: string().optional(),
      version: number(),
      queuePk: string().optional(),
      queueSk: string().optional(),
      duePk: string().optional(),
      dueSk: string().optional(),
    }),
    computeKey: ({ personId, leavingId }: { personId: string; leavingId: string }) => ({
      pk: `MOVES#${personId}`,
      sk: `LEAVING#${leavingId}`,
    }),
  })

/** One step of an expulsion, by whom it was taken and on which document it rests. */
const step = () =>
  map({ at: string(), accountId: string(), onBehalfOf: string().optional(), document: string().optional() })

/** One expulsion, with each of its steps as people recorded them. */
export const expulsionEntity = (table: GongyouTable) =>
  new Entity({
    name: 'expulsion',
    table,
    timestamps: false,
    schema: item({
      personId: string().key(),
      expulsionId: string().key(),
      accountId: string(),
      name: string(),
      occupation: string(),
      move: member(),
      /** Who takes the next step: the committee, or after a second look the union above it. */
      responsibleUnionId: string(),
      state: string().enum(...expulsionStates),
      reasons: list(string()),
      /** The day on which the union group discussed it. */
      discussedOn: string(),
      proposed: step(),
      /** The person behind the account, so that the second is another human being. */
      proposedBy: string().optional(),
      decided: step().optional(),
      withdrawn: step().optional(),
      secondLookAt: string().optional(),
      lookedAgain: step().optional(),
      waitingSince: string(),
      version: number(),
      queuePk: string().optional(),
      queueSk: string().optional(),
    }),
    computeKey: ({ personId, expulsionId }: { personId: string; expulsionId: string }) => ({
      pk: `MOVES#${personId}`,
      sk: `EXPULSION#${expulsionId}`,
    }),
  })

export type LeavingRecord = FormattedItem<ReturnType<typeof leavingEntity>>
export type ExpulsionRecord = FormattedItem<ReturnType<typeof expulsionEntity>>
