import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { UpdateTransaction } from 'dynamodb-toolbox/entity/actions/transactUpdate'
import { $remove, $set } from 'dynamodb-toolbox/entity/actions/update'
import { QueryCommand } from 'dynamodb-toolbox/table/actions/query'
import type { Documents } from '../table/documents'
import { nationalIdLockEntity, type NationalIdLockRecord } from '../table/enrolment.entities'
import type { GongyouTable } from '../table/gongyou-table'
import { auditEntity, type AuditRecord } from '../table/ledger.entities'
import type { Page, Position } from '../table/page'
import { accountEntity, type AccountRecord } from '../table/people.entities'
import { recoveriesAt } from '../table/queue-keys'
import { recoveriesDue, recoveryEntity, recoveryInItsLists, type RecoveryRecord } from '../table/recovery.entities'
import type { Once, Requests } from '../table/requests.repository'
import { savedOnce, transact, type NamedWrite, type SavedOnce } from '../table/transaction'
import { personIn } from './recovery-id'

/** What the list of recoveries knows of each: the attributes that the index projects. Nothing is decided on it. */
export type ListedRecovery = Pick<RecoveryRecord, 'recoveryId' | 'name' | 'version' | 'state' | 'waitingSince' | 'move'>

/** A recovery that is asked for, with the accounts as they were seen. */
export interface Beginning {
  readonly recovery: RecoveryRecord
  readonly phoneMinute: NonNullable<AccountRecord['phoneMinute']>
}

/** A recovery that ends without anything being moved. */
export interface Ending {
  readonly after: RecoveryRecord
  readonly before: RecoveryRecord
  /** What the account that asked goes on seeing of it; nothing where it took it back itself. */
  readonly shown?: 'stopped' | 'lapsed'
  readonly audit?: AuditRecord
}

export interface Recoveries {
  /** Whose ID number this is, read as it is now. */
  holderOf(nationalIdDigest: string): Promise<NationalIdLockRecord | undefined>
  /** Read as it is now. */
  withId(recoveryId: string): Promise<RecoveryRecord | undefined>
  /** Every recovery of one person, the latest last: few in a life. */
  of(personId: string): Promise<readonly RecoveryRecord[]>
  /** Those that staff of a union can stop, the soonest first. */
  waitingAt(unionId: string, limit: number, from?: Position): Promise<Page<ListedRecovery>>
  /** The ids of those that complete on one day (UTC); read each again before deciding. */
  dueOn(day: string): Promise<string[]>
  /** `lost`: the person has gone on, or one of the accounts has a recovery that waits. */
  begin(beginning: Beginning, once: Once): Promise<SavedOnce>
  /** `lost`: somebody else ended it first. */
  end(ending: Ending, once?: Once): Promise<SavedOnce>
}

export function openRecoveries(
  table: GongyouTable,
  { documents, requests }: { readonly documents: Documents; readonly requests: Requests },
): Recoveries {
  const recoveries = recoveryEntity(table)
  const locks = nationalIdLockEntity(table)
  const accounts = accountEntity(table)
  const audits = auditEntity(table)
  type Part = 'request' | 'recovery' | 'account' | 'audit'

  const save = async (writes: readonly NamedWrite<Part>[]) => {
    return savedOnce(await transact(writes, { documents }))
  }

  return {
    async holderOf(digest) {
      return (await locks.build(GetItemCommand).key({ digest }).options({ consistent: true }).send()).Item
    },

    async withId(recoveryId) {
      const personId = personIn(recoveryId)
      if (personId === undefined) return undefined
      const read = recoveries.build(GetItemCommand).key({ personId, recoveryId }).options({ consistent: true })
      return (await read.send()).Item
    },

    async of(personId) {
      const { Items = [] } = await table
        .build(QueryCommand)
        .query({ partition: `RECOVERY#${personId}` })
        .entities(recoveries)
        .options({ consistent: true, entityAttrFilter: false })
        .send()
      return [...Items].sort((a, b) => (a.waitingSince < b.waitingSince ? -1 : 1))
    },

    async waitingAt(unionId, limit, from) {
      const { Items = [], LastEvaluatedKey } = await table
        .build(QueryCommand)
        .query({ index: 'queue', partition: recoveriesAt(unionId) })
        .options({ limit, exclusiveStartKey: from })
        .send()
      return { items: Items.map(listedOf), next: LastEvaluatedKey }
    },

    async dueOn(day) {
      const { Items = [] } = await table
        .build(QueryCommand)
        .query({ index: 'due', partition: recoveriesDue(day) })
        .options({ maxPages: Infinity })
        .send()
      return Items.map(({ dueSk }) => String(dueSk))
    },

    begin({ recovery, phoneMinute }, once) {
      const { fromAccountId, toAccountId, dueAt } = recovery.move
      const pointer = { recoveryId: recovery.recoveryId, state: 'waiting' as const, dueAt }
      const isFree = {
        or: [
          { attr: 'recovery.state', exists: false },
          { attr: 'recovery.state', ne: 'waiting' },
        ],
      } as const
      const holder = accounts
        .build(UpdateTransaction)
        .item({ accountId: fromAccountId, recovery: $set({ ...pointer, role: 'holder' }) })
        .options({ condition: { and: [{ attr: 'personId', eq: recovery.personId }, { or: [...isFree.or] }] } })
      const claimant = accounts
        .build(UpdateTransaction)
        .item({
          accountId: toAccountId,
          recovery: $set({ ...pointer, role: 'claimant' }),
          phoneMinute: $set(phoneMinute),
        })
        .options({ condition: { and: [{ attr: 'personId', exists: false }, { or: [...isFree.or] }] } })
      return save([
        requests.once(once.request, once.status, once.ids),
        {
          name: 'recovery',
          write: recoveries
            .build(PutTransaction)
            .item(recoveryInItsLists(recovery))
            .options({ condition: { attr: 'recoveryId', exists: false } }),
        },
        { name: 'account', write: holder },
        { name: 'account', write: claimant },
      ])
    },

    end({ after, before, shown, audit }, once) {
      const { fromAccountId, toAccountId, dueAt } = after.move
      const own = { attr: 'recovery.recoveryId', eq: after.recoveryId } as const
      const pointer = { recoveryId: after.recoveryId, role: 'claimant' as const, dueAt }
      const holder = accounts
        .build(UpdateTransaction)
        .item({ accountId: fromAccountId, recovery: $remove() })
        .options({ condition: own })
      const claimant = accounts
        .build(UpdateTransaction)
        .item({ accountId: toAccountId, recovery: shown ? $set({ ...pointer, state: shown }) : $remove() })
        .options({ condition: own })
      return save([
        ...(once ? [requests.once(once.request, once.status, once.ids)] : []),
        {
          name: 'recovery',
          write: recoveries
            .build(PutTransaction)
            .item(recoveryInItsLists(after))
            .options({ condition: { attr: 'version', eq: before.version } }),
        },
        { name: 'account', write: holder },
        { name: 'account', write: claimant },
        ...(audit ? [{ name: 'audit' as const, write: audits.build(PutTransaction).item(audit) }] : []),
      ])
    },
  }
}

/** An index entry as it is projected; its key holds the id. */
function listedOf(entry: Record<string, unknown>): ListedRecovery {
  const { name, version, state, waitingSince, move } = entry as unknown as RecoveryRecord
  return { recoveryId: String(entry['sk']).slice('RECOVERY#'.length), name, version, state, waitingSince, move }
}
