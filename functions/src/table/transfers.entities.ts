import { transferStates } from '@gongyou/shared/domain/membership/transfer-lifecycle'
import { Entity, type FormattedItem } from 'dynamodb-toolbox/entity'
import { item } from 'dynamodb-toolbox/schema/item'
import { list } from 'dynamodb-toolbox/schema/list'
import { map } from 'dynamodb-toolbox/schema/map'
import { number } from 'dynamodb-toolbox/schema/number'
import { string } from 'dynamodb-toolbox/schema/string'
import type { GongyouTable } from './gongyou-table'

/**
 * One move of a member from union to union. While it waits it lies in the receiving union's queue; once done, in the list
 * of those who left the other, which is told and not asked.
 */
export const transferEntity = (table: GongyouTable) =>
  new Entity({
    name: 'transfer',
    table,
    timestamps: false,
    schema: item({
      personId: string().key(),
      transferId: string().key(),
      accountId: string(),
      name: string(),
      occupation: string(),
      /** One attribute, because an index projects twenty at the most. */
      move: map({
        fromUnionId: string(),
        toUnionId: string(),
        memberNumber: string(),
        since: string(),
        doneAt: string().optional(),
        /** Since when the member had waited for a union nearer to the work. */
        waitedSince: string().optional(),
      }),
      /** Who answers: the receiving union, its host, or a parent after a second look. */
      responsibleUnionId: string(),
      state: string().enum(...transferStates),
      /** On what ground it took effect. */
      basis: string().enum('authorisation', 'decision', 'placement').optional(),
      waitingSince: string(),
      dueOn: string().optional(),
      /** When it came to nothing: declined, withdrawn or undone. */
      endedAt: string().optional(),
      reasons: list(string()),
      secondLookAt: string().optional(),
      /** When it last climbed to the union above, unanswered. */
      escalatedAt: string().optional(),
      /** Who moved the member without having been asked by them, and for which union. */
      placedBy: map({ accountId: string(), unionId: string(), onBehalfOf: string().optional() }).optional(),
      /** Who answered in the receiving union's name. */
      decidedBy: map({ accountId: string(), onBehalfOf: string().optional() }).optional(),
      version: number(),
      queuePk: string().optional(),
      queueSk: string().optional(),
      duePk: string().optional(),
      dueSk: string().optional(),
    }),
    computeKey: ({ personId, transferId }: { personId: string; transferId: string }) => ({
      pk: `MOVES#${personId}`,
      sk: `TRANSFER#${transferId}`,
    }),
  })

/** Somebody who stays with the employer's union and uses what another offers. Ends with the membership. */
export const guestEntity = (table: GongyouTable) =>
  new Entity({
    name: 'guest',
    table,
    timestamps: false,
    schema: item({ personId: string().key(), unionId: string().key(), since: string() }),
    computeKey: ({ personId, unionId }: { personId: string; unionId: string }) => ({
      pk: `MOVES#${personId}`,
      sk: `GUEST#${unionId}`,
    }),
  })

export type TransferRecord = FormattedItem<ReturnType<typeof transferEntity>>
export type GuestRecord = FormattedItem<ReturnType<typeof guestEntity>>
