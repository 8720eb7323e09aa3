import { EntityFormatter } from 'dynamodb-toolbox/entity/actions/format'
import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { QueryCommand } from 'dynamodb-toolbox/table/actions/query'
import { standsOnList } from '@gongyou/shared/domain/benefits/passed-on-list'
import { campaignEntity, claimEntity, type CampaignRecord, type ClaimRecord } from '../table/benefits.entities'
import type { Documents } from '../table/documents'
import type { ReadItem } from '../table/gathered-reads'
import type { GongyouTable } from '../table/gongyou-table'
import { auditEntity, type AuditRecord } from '../table/ledger.entities'
import { passedOnListEntity, type PassedOnListRecord } from '../table/passed-on-lists.entities'
import type { Requests, Tap } from '../table/requests.repository'
import { savedOnce, transact, type NamedWrite, type SavedOnce } from '../table/transaction'
import { liveVouchersOf } from '../table/voucher-index'

interface Change {
  readonly after: PassedOnListRecord
  readonly before?: PassedOnListRecord
  readonly audit: AuditRecord
}

export interface PassedOnLists {
  campaign(campaignId: string): Promise<CampaignRecord | undefined>
  /** Read as it is now. */
  withId(campaignId: string, listId: string): Promise<PassedOnListRecord | undefined>
  /** Everything asked for in the last months, in no order. */
  ofCampaign(campaignId: string): Promise<readonly PassedOnListRecord[]>
  /** `lost`: it has taken another step since. */
  save(change: Change, tap?: Tap): Promise<SavedOnce>
  /** Whoever stands on the list now, of the member numbers that end with one of these digits. */
  standing(campaignId: string, digits: readonly string[]): Promise<readonly ClaimRecord[]>
}

export function openPassedOnLists(
  table: GongyouTable,
  {
    documents,
    requests,
    read,
  }: { readonly documents: Documents; readonly requests: Requests; readonly read: ReadItem },
): PassedOnLists {
  const lists = passedOnListEntity(table)
  const campaigns = campaignEntity(table)
  const audits = auditEntity(table)
  const claimFormat = claimEntity(table).build(EntityFormatter)

  /** The index tells where to look; who stands on the list is read as it is now. */
  const standingIn = async (partition: string): Promise<ClaimRecord[]> => {
    const { Items = [] } = await table
      .build(QueryCommand)
      .query({ index: 'vouchers', partition })
      .options({ maxPages: Infinity })
      .send()
    const found = await Promise.all(
      Items.map((item) => read({ pk: String(item['pk']), sk: String(item['sk']) }, 'now')),
    )
    return found.flatMap((item) => (item ? [claimFormat.format(item)] : [])).filter(standsOnList)
  }

  return {
    async campaign(campaignId) {
      return (await campaigns.build(GetItemCommand).key({ campaignId }).options({ consistent: true }).send()).Item
    },
    async withId(campaignId, listId) {
      return (await lists.build(GetItemCommand).key({ campaignId, listId }).options({ consistent: true }).send()).Item
    },
    async ofCampaign(campaignId) {
      const { Items = [] } = await table
        .build(QueryCommand)
        .query({ partition: `CAMPAIGN#${campaignId}`, range: { beginsWith: 'LIST#' } })
        .entities(lists)
        .options({ entityAttrFilter: false })
        .send()
      return Items
    },
    async save({ after, before, audit }, tap) {
      const { campaignId, listId } = after
      const condition = before
        ? ({ attr: 'version', eq: before.version } as const)
        : ({ attr: 'version', exists: false } as const)
      const writes: NamedWrite<'request' | 'list' | 'audit'>[] = [
        ...(tap ? [requests.once(tap.request, tap.status, { campaignId, listId })] : []),
        { name: 'list', write: lists.build(PutTransaction).item(after).options({ condition }) },
        { name: 'audit', write: audits.build(PutTransaction).item(audit) },
      ]
      return savedOnce(await transact(writes, { documents }))
    },
    async standing(campaignId, digits) {
      const found = await Promise.all(digits.map((digit) => standingIn(liveVouchersOf(campaignId, digit))))
      return found.flat()
    },
  }
}
