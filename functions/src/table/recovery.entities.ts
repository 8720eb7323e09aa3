import { recoveryStates } from '@gongyou/shared/domain/identity/recovery'
import { Entity, type FormattedItem } from 'dynamodb-toolbox/entity'
import { item } from 'dynamodb-toolbox/schema/item'
import { list } from 'dynamodb-toolbox/schema/list'
import { map } from 'dynamodb-toolbox/schema/map'
import { number } from 'dynamodb-toolbox/schema/number'
import { string } from 'dynamodb-toolbox/schema/string'
import type { GongyouTable } from './gongyou-table'
import { recoveriesAt } from './queue-keys'

/**
 * A person's wish to go on with another WeChat account. While it waits it lies in the list of the member's union, and in
 * `due` under the day on which it completes; both accounts point to it.
 */
export const recoveryEntity = (table: GongyouTable) =>
  new Entity({
    name: 'recovery',
    table,
    timestamps: false,
    schema: item({
      personId: string().key(),
      recoveryId: string().key(),
      name: string(),
      /** One attribute, because an index projects twenty at the most. */
      move: map({ fromAccountId: string(), toAccountId: string(), memberNumber: string(), dueAt: string() }),
      /** Whose staff can stop it: the union, or the host of one without a committee. */
      responsibleUnionId: string(),
      state: string().enum(...recoveryStates),
      /** The number proven in real time, sealed for the account that asked. */
      phone: map({ sealed: string(), masked: string(), digest: string() }),
      waitingSince: string(),
      endedAt: string().optional(),
      endedBy: string().enum('claimant', 'holder', 'staff', 'system').optional(),
      reasons: list(string()),
      version: number(),
      queuePk: string().optional(),
      queueSk: string().optional(),
      duePk: string().optional(),
      dueSk: string().optional(),
    }),
    computeKey: ({ personId, recoveryId }: { personId: string; recoveryId: string }) => ({
      pk: `RECOVERY#${personId}`,
      sk: `RECOVERY#${recoveryId}`,
    }),
  })

export type RecoveryRecord = FormattedItem<ReturnType<typeof recoveryEntity>>

/** The partition of the recoveries that complete on one day. */
export function recoveriesDue(day: string): string {
  return `RECOVERIES#${day}`
}

/** A recovery with its index keys: while it waits in both lists, afterwards in none. */
export function recoveryInItsLists(record: RecoveryRecord): RecoveryRecord {
  const { queuePk: _a, queueSk: _b, duePk: _c, dueSk: _d, ...bare } = record
  const { state, recoveryId, responsibleUnionId, move } = record
  if (state !== 'waiting') return bare
  return {
    ...bare,
    queuePk: recoveriesAt(responsibleUnionId),
    queueSk: `${move.dueAt}#${recoveryId}`,
    duePk: recoveriesDue(move.dueAt.slice(0, 10)),
    dueSk: recoveryId,
  }
}
