import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { UpdateTransaction } from 'dynamodb-toolbox/entity/actions/transactUpdate'
import { $remove, $set, UpdateItemCommand } from 'dynamodb-toolbox/entity/actions/update'
import { QueryCommand } from 'dynamodb-toolbox/table/actions/query'
import type { RequestIdentity } from '../platform/use-case'
import type { Documents } from '../table/documents'
import { silentOn, type FreshnessPart } from '../table/freshness-keys'
import type { GongyouTable } from '../table/gongyou-table'
import { inMembersList } from '../table/members-list'
import { accountEntity, membershipEntity, type AccountRecord, type MembershipRecord } from '../table/people.entities'
import { dueShardsOf } from '../table/queue-keys'
import type { Requests } from '../table/requests.repository'
import { savedOnce, transact, type NamedWrite, type SavedOnce } from '../table/transaction'

/** A membership that goes stale or is fresh again, from the version that was seen. */
export interface ContactChange {
  readonly after: MembershipRecord
  readonly before: MembershipRecord
}

export interface Freshnesses {
  /** Writes down a sign of life. */
  stamp(accountId: string, part: FreshnessPart): Promise<void>
  /**
   * Writes what a silence has come to, from the freshness that was seen; `lost` where a sign of life came first. Nothing
   * instead of a part: the account is no member's, and is no longer looked at.
   */
  move(account: AccountRecord, part: FreshnessPart | undefined, contact?: ContactChange): Promise<'saved' | 'lost'>
  /** The same for a tap of the person's own. */
  confirm(
    account: AccountRecord,
    part: FreshnessPart,
    request: RequestIdentity,
    contact?: ContactChange,
  ): Promise<SavedOnce>
  /** The ids of the accounts to be looked at on one day. */
  dueOn(day: string): Promise<string[]>
}

export function openFreshnesses(
  table: GongyouTable,
  { documents, requests }: { readonly documents: Documents; readonly requests: Requests },
): Freshnesses {
  const accounts = accountEntity(table)
  const memberships = membershipEntity(table)
  type Part = 'request' | 'account' | 'membership'

  const written = (account: AccountRecord, part: FreshnessPart | undefined) =>
    accounts
      .build(UpdateTransaction)
      .item({ accountId: account.accountId, ...valuesOf(part) })
      .options({
        condition: account.fresh
          ? {
              and: [
                { attr: 'fresh.aliveOn', eq: account.fresh.aliveOn },
                { attr: 'fresh.asked', eq: account.fresh.asked },
              ],
            }
          : { attr: 'accountId', exists: true },
      })
  const contactWrites = (contact: ContactChange | undefined): NamedWrite<Part>[] => {
    if (!contact) return []
    const put = memberships.build(PutTransaction).item(inMembersList(contact.after))
    const condition = { attr: 'version', eq: contact.before.version } as const
    return [{ name: 'membership', write: put.options({ condition }) }]
  }

  return {
    async stamp(accountId, part) {
      try {
        await accounts
          .build(UpdateItemCommand)
          .item({ accountId, ...valuesOf(part) })
          .options({ condition: { attr: 'accountId', exists: true } })
          .send()
      } catch (error) {
        // An account that is gone in this moment needs no sign of life.
        if (!(error instanceof ConditionalCheckFailedException)) throw error
      }
    },

    async move(account, part, contact) {
      const writes = [{ name: 'account' as const, write: written(account, part) }, ...contactWrites(contact)]
      return (await transact<Part>(writes, { documents })).kind
    },

    async confirm(account, part, request, contact) {
      const writes = [
        requests.once(request, 200, {}),
        { name: 'account' as const, write: written(account, part) },
        ...contactWrites(contact),
      ]
      return savedOnce(await transact<Part>(writes, { documents }))
    },

    async dueOn(day) {
      const shards = await Promise.all(
        dueShardsOf(silentOn(day)).map(async (partition) => {
          const due = table.build(QueryCommand).query({ index: 'due', partition }).options({ maxPages: Infinity })
          const { Items = [] } = await due.send()
          return Items.map(({ dueSk }) => String(dueSk))
        }),
      )
      return shards.flat()
    },
  }
}

function valuesOf(part: FreshnessPart | undefined) {
  const { fresh, duePk, dueSk } = part ?? {}
  return { fresh: fresh ? $set(fresh) : $remove(), duePk: duePk ?? $remove(), dueSk: dueSk ?? $remove() }
}
