import { ScanCommand } from '@aws-sdk/lib-dynamodb'
import type { ClaimRecord } from '../../src/table/benefits.entities'
import { holderOf } from '../../src/table/claim-holder'
import type { ExpulsionRecord, LeavingRecord } from '../../src/table/departures.entities'
import type { ApplicationRecord, NationalIdLockRecord } from '../../src/table/enrolment.entities'
import type { AccountRecord, MembershipRecord, PersonRecord } from '../../src/table/people.entities'
import type { TransferRecord } from '../../src/table/transfers.entities'
import type {
  CodeRecord,
  SeatRecord,
  UnionChangeRecord,
  UnionRecord,
  UnionTieRecord,
} from '../../src/table/unions.entities'
import type { RunningTown } from '../running-town'
import type { Life } from './model'

/** What is in the table at this moment, read past all repositories. */
export interface TableNow {
  readonly accounts: readonly AccountRecord[]
  readonly applications: readonly ApplicationRecord[]
  readonly people: readonly PersonRecord[]
  readonly memberships: readonly MembershipRecord[]
  readonly idLocks: readonly NationalIdLockRecord[]
  readonly numberLocks: readonly { readonly memberNumber: string; readonly personId: string }[]
  readonly transfers: readonly TransferRecord[]
  readonly leavings: readonly LeavingRecord[]
  readonly expulsions: readonly ExpulsionRecord[]
  readonly claims: readonly ClaimRecord[]
  readonly stockShards: readonly { readonly taken: number }[]
  readonly unions: ReadonlyMap<string, UnionRecord>
  readonly changes: readonly UnionChangeRecord[]
  readonly codes: readonly CodeRecord[]
  readonly seats: readonly SeatRecord[]
  readonly ties: readonly UnionTieRecord[]
}

export async function readTable({ documents, shared }: RunningTown): Promise<TableNow> {
  const found = new Map<unknown, unknown[]>()
  let from: Record<string, unknown> | undefined
  do {
    const page = await documents.send(new ScanCommand({ TableName: shared.tableName, ExclusiveStartKey: from }))
    for (const item of page.Items ?? []) {
      const alike = found.get(item['et']) ?? []
      alike.push(item)
      found.set(item['et'], alike)
    }
    from = page.LastEvaluatedKey
  } while (from)
  const all = <R>(entity: string) => (found.get(entity) ?? []) as R[]
  return {
    accounts: all('account'),
    applications: all('application'),
    people: all('person'),
    memberships: all('membership'),
    idLocks: all('nationalIdLock'),
    numberLocks: all('numberLock'),
    transfers: all('transfer'),
    leavings: all('leaving'),
    expulsions: all('expulsion'),
    claims: all('claim'),
    stockShards: all('stockShard'),
    unions: new Map(all<UnionRecord>('union').map((union) => [union.unionId, union])),
    changes: all('unionChange'),
    codes: all('code'),
    seats: all('seat'),
    ties: all('unionTie'),
  }
}

/** What a union has become, as every reader follows it. */
export function became(unionId: string | undefined, { unions }: Pick<TableNow, 'unions'>): UnionRecord | undefined {
  const union = unions.get(unionId ?? '')
  return union?.mergedInto === undefined ? union : became(union.mergedInto, { unions })
}

/** Everything that hangs on one human being, found by the ID number alone. */
export function traceOf({ worker, openid }: Life, { seal }: RunningTown, table: TableNow) {
  const digest = seal.digest('national-id', worker.nationalId)
  const people = table.people.filter(({ nationalId }) => nationalId.digest === digest)
  const memberships = table.memberships.filter(({ personId }) => people.some((person) => person.personId === personId))
  const account = table.accounts.find((each) => each.openid === openid)
  const application = table.applications.find(({ applicationId }) => applicationId === account?.applicationId)
  const latest = memberships[0]?.openTransferId ?? memberships[0]?.lastTransfer?.transferId
  const transfer = table.transfers.find(({ transferId }) => transferId === latest)
  const expulsion = table.expulsions.find(({ expulsionId }) => expulsionId === memberships[0]?.expulsionId)
  const holder = holderOf({ nationalId: { digest } }, { accountId: '' }, seal)
  const claims = table.claims.filter((claim) => claim.holder === holder)
  return { digest, people, memberships, account, application, transfer, expulsion, claims }
}

export type Trace = ReturnType<typeof traceOf>
