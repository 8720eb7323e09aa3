import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { $set, UpdateItemCommand } from 'dynamodb-toolbox/entity/actions/update'
import { QueryCommand } from 'dynamodb-toolbox/table/actions/query'
import type { Proposal } from '@gongyou/shared/domain/membership/proposal'
import { nationalIdLockEntity } from '../table/enrolment.entities'
import type { GongyouTable } from '../table/gongyou-table'
import type { Page, Position } from '../table/page'
import {
  accountEntity,
  membershipEntity,
  numberLockEntity,
  phoneLockEntity,
  type AccountRecord,
  type MembershipRecord,
} from '../table/people.entities'
import { unionTieEntity } from '../table/unions.entities'
import { leftOf } from '../table/transfer-lists'
import { transferEntity, type TransferRecord } from '../table/transfers.entities'

const listed = ['personId', 'memberNumber', 'name', 'unionId', 'occupation', 'since', 'state', 'staleSince'] as const
const waiting = [...listed, 'waitingSince', 'proposal'] as const

/** What a list knows of a member: the attributes that its index projects. Nothing is decided on it. */
export type ListedMember = Pick<MembershipRecord, (typeof listed)[number]>
export type WaitingMember = Pick<MembershipRecord, (typeof waiting)[number]>

export interface Members {
  /** The members of a union, or those of one occupation, newest last. */
  of(
    unionId: string,
    occupation: string | undefined,
    limit: number,
    from: Position | undefined,
  ): Promise<Page<ListedMember>>
  /** The same list, with who waits and what is proposed to them. */
  waitingAt(unionId: string, limit: number, from: Position | undefined): Promise<Page<WaitingMember>>
  /** The homes and pools that admit in a union's name. */
  hostedBy(unionId: string): Promise<readonly string[]>
  /** Those who are to be called, the longest silence first. */
  staleOf(unionId: string, limit: number, from: Position | undefined): Promise<Page<ListedMember>>
  personWithNumber(memberNumber: string): Promise<string | undefined>
  personWithPhone(digest: string): Promise<string | undefined>
  personWithNationalId(digest: string): Promise<string | undefined>
  account(accountId: string): Promise<AccountRecord | undefined>
  /** Every transfer of one person, in no order: few in a life. */
  transfersOf(personId: string): Promise<readonly TransferRecord[]>
  /** Of those who have left a union, the latest: when each began to wait and when that ended. */
  endedWaits(unionId: string, since: string, most: number): Promise<readonly TransferRecord['move'][]>
  /** Notes what is proposed to a member, from the version that was seen; no decision of the member's is overwritten. */
  propose(seen: MembershipRecord, proposal: Proposal, declinedUnionIds?: readonly string[]): Promise<'saved' | 'lost'>
}

export function openMembers(table: GongyouTable): Members {
  const memberships = membershipEntity(table)
  const accounts = accountEntity(table)
  const numbers = numberLockEntity(table)
  const phones = phoneLockEntity(table)
  const nationalIds = nationalIdLockEntity(table)
  const transfers = transferEntity(table)
  const ties = unionTieEntity(table)
  const membersOf = table.build(QueryCommand).entities(memberships)
  const paged = (limit: number, exclusiveStartKey: Position | undefined) =>
    ({ limit, exclusiveStartKey, entityAttrFilter: false }) as const

  const holder = async (accountId: string) => (await accounts.build(GetItemCommand).key({ accountId }).send()).Item

  return {
    async of(unionId, occupation, limit, from) {
      const { Items = [], LastEvaluatedKey } = await membersOf
        .query({
          index: 'members',
          partition: unionId,
          ...(occupation !== undefined && { range: { beginsWith: `${occupation}#` } }),
        })
        .options({ ...paged(limit, from), attributes: [...listed] })
        .send()
      return { items: Items, next: LastEvaluatedKey }
    },
    async waitingAt(unionId, limit, from) {
      const { Items = [], LastEvaluatedKey } = await membersOf
        .query({ index: 'members', partition: unionId })
        .options({ ...paged(limit, from), attributes: [...waiting] })
        .send()
      return { items: Items, next: LastEvaluatedKey }
    },
    async hostedBy(unionId) {
      const { Items = [] } = await table
        .build(QueryCommand)
        .query({ partition: `UNION#${unionId}`, range: { beginsWith: 'TIE#hosted#' } })
        .entities(ties)
        .options({ entityAttrFilter: false })
        .send()
      return Items.map(({ to }) => to)
    },
    async staleOf(unionId, limit, from) {
      const { Items = [], LastEvaluatedKey } = await membersOf
        .query({ index: 'stale', partition: unionId })
        .options({ ...paged(limit, from), attributes: [...listed] })
        .send()
      return { items: Items, next: LastEvaluatedKey }
    },

    async personWithNumber(memberNumber) {
      return (await numbers.build(GetItemCommand).key({ memberNumber }).send()).Item?.personId
    },
    async personWithPhone(digest) {
      const { Item } = await phones.build(GetItemCommand).key({ digest }).send()
      return Item && (await holder(Item.accountId))?.personId
    },
    async personWithNationalId(digest) {
      return (await nationalIds.build(GetItemCommand).key({ digest }).send()).Item?.personId
    },
    account: holder,

    async transfersOf(personId) {
      const { Items = [] } = await table
        .build(QueryCommand)
        .query({ partition: `MOVES#${personId}`, range: { beginsWith: 'TRANSFER#' } })
        .entities(transfers)
        .options({ entityAttrFilter: false })
        .send()
      return Items
    },
    async endedWaits(unionId, since, most) {
      const { Items = [] } = await table
        .build(QueryCommand)
        .query({ index: 'queue', partition: leftOf(unionId), range: { gte: since } })
        .entities(transfers)
        .options({ reverse: true, limit: most, entityAttrFilter: false, attributes: ['move'] })
        .send()
      return Items.map(({ move }) => move)
    },

    async propose({ personId, version, unionId }, proposal, declinedUnionIds) {
      const write = memberships
        .build(UpdateItemCommand)
        .item({
          personId,
          proposal: $set({ ...proposal, reasons: [...proposal.reasons] }),
          ...(declinedUnionIds && { declinedUnionIds: $set([...declinedUnionIds]) }),
        })
        .options({
          condition: {
            and: [
              { attr: 'version', eq: version },
              { attr: 'unionId', eq: unionId },
            ],
          },
        })
      try {
        await write.send()
        return 'saved'
      } catch (error) {
        if (error instanceof ConditionalCheckFailedException) return 'lost'
        throw error
      }
    },
  }
}
