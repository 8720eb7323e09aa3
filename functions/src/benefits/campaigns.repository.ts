import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { DeleteTransaction } from 'dynamodb-toolbox/entity/actions/transactDelete'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { UpdateTransaction } from 'dynamodb-toolbox/entity/actions/transactUpdate'
import { $set } from 'dynamodb-toolbox/entity/actions/update'
import { QueryCommand } from 'dynamodb-toolbox/table/actions/query'
import { seconds, type Instant } from '@gongyou/shared/kernel/time'
import { campaignEntity, campaignEntryEntity, stockEntity, type CampaignRecord } from '../table/benefits.entities'
import { campaignInItsLists, entriesOf, type CampaignEntry } from '../table/campaign-lists'
import { drawEntity, type DrawRecord } from '../table/draws.entities'
import type { Documents } from '../table/documents'
import type { GongyouTable } from '../table/gongyou-table'
import { auditEntity, type AuditRecord } from '../table/ledger.entities'
import { remembered } from '../table/remembered'
import type { Once, Requests, Tap } from '../table/requests.repository'
import { savedOnce, transact, type SavedOnce } from '../table/transaction'
import { voucherCodeEntity, type VoucherCodeRecord } from '../table/voucher-codes.entities'
import type { Stock } from './stocks.repository'

export interface Campaigns {
  /** At most a second old, for what thousands tap on. */
  lately(campaignId: string): Promise<CampaignRecord | undefined>
  now(campaignId: string): Promise<CampaignRecord | undefined>
  /** Of one list, those that close after an instant, the first to close first. At most a second old. */
  listed(list: string, closingAfter: Instant): Promise<readonly CampaignRecord[]>
  /** Some campaigns of a union from the first draft on, the last to close first; and whether there are more. */
  ofUnion(unionId: string, some: Some): Promise<{ readonly items: readonly CampaignRecord[]; readonly goesOn: boolean }>
  /** Saves what people have decided, with the lists that it stands in. `lost`: it was changed meanwhile. */
  save(change: CampaignChange, once: CampaignTap): Promise<SavedOnce>
}

/** A stretch of a list. */
interface Some {
  readonly first: number
  readonly count: number
}

/** A campaign before and after, the stocks that are raised with it, and the line that it leaves. */
export interface CampaignChange {
  readonly before?: CampaignRecord
  readonly after: CampaignRecord
  readonly raised?: readonly RaisedStock[]
  /** The promise of its draw, made with the decision to open it; or that draw with another day, one version on. */
  readonly draw?: DrawRecord
  /** Codes from elsewhere that are brought in with as many units. */
  readonly codes?: readonly VoucherCodeRecord[]
  readonly audit: AuditRecord
}

/** A stock as it is to be, and the epoch in which it was seen. */
export interface RaisedStock extends Pick<Stock, 'campaignId' | 'pool' | 'units' | 'shards'> {
  readonly seenEpoch: number
}

interface CampaignTap extends Tap {
  /** What a repeat of the tap is answered from, beside the campaign. */
  readonly ids?: Once['ids']
}

const freshFor = seconds(1)

export function openCampaigns(
  table: GongyouTable,
  {
    documents,
    requests,
    now,
  }: { readonly documents: Documents; readonly requests: Requests; readonly now: () => Instant },
): Campaigns {
  const stocks = stockEntity(table)
  const audits = auditEntity(table)
  const draws = drawEntity(table)
  const voucherCodes = voucherCodeEntity(table)
  const campaigns = campaignEntity(table)
  const entries = campaignEntryEntity(table)

  const read = async (campaignId: string, consistent: boolean) =>
    (await campaigns.build(GetItemCommand).key({ campaignId }).options({ consistent }).send()).Item
  const held = remembered((campaignId) => read(campaignId, false), freshFor, now)
  const lists = remembered(
    async (list) => {
      const { Items = [] } = await table
        .build(QueryCommand)
        .query({ partition: `CAMPAIGNS#${list}` })
        .entities(entries)
        .options({ entityAttrFilter: false, maxPages: 10 })
        .send()
      return Items
    },
    freshFor,
    now,
  )

  const drawWrite = (draw: DrawRecord) => {
    const isNew = draw.version === 1
    const condition = isNew
      ? ({ attr: 'version', exists: false } as const)
      : ({ attr: 'version', eq: draw.version - 1 } as const)
    return draws.build(PutTransaction).item(draw).options({ condition })
  }

  return {
    lately: (campaignId) => held.of(campaignId),
    now: (campaignId) => read(campaignId, true),
    async listed(list, closingAfter) {
      const ids = (await lists.of(list)).filter(({ closesAt }) => closesAt > closingAfter)
      const found = await Promise.all(ids.map(({ campaignId }) => held.of(campaignId)))
      return found.filter((campaign) => campaign !== undefined)
    },
    async ofUnion(unionId, { first, count }) {
      lists.forget(unionId)
      const entered = [...(await lists.of(unionId))].reverse()
      const some = entered.slice(first, first + count)
      const found = await Promise.all(some.map(({ campaignId }) => read(campaignId, false)))
      const items = found.filter((campaign) => campaign !== undefined)
      return { items, goesOn: first + count < entered.length }
    },

    async save({ before, after, raised = [], draw, codes = [], audit }, { request, status, ids }) {
      const { campaignId } = after
      const seen = before
        ? ({ attr: 'version', eq: before.version } as const)
        : ({ attr: 'version', exists: false } as const)
      const [left, stands] = [before ? entriesOf(before) : [], entriesOf(after)]
      const gone = left.filter((entry) => !stands.some((each) => sameEntry(each, entry)))
      const outcome = await transact(
        [
          requests.once(request, status, { ...ids, campaignId }),
          {
            name: 'campaign' as const,
            write: campaigns.build(PutTransaction).item(campaignInItsLists(after)).options({ condition: seen }),
          },
          ...gone.map((entry) => ({ name: 'entry' as const, write: entries.build(DeleteTransaction).key(entry) })),
          ...stands.map((entry) => ({ name: 'entry' as const, write: entries.build(PutTransaction).item(entry) })),
          ...raised.map(({ seenEpoch, ...stock }) => ({
            name: 'stock' as const,
            write: stocks
              .build(UpdateTransaction)
              .item({ ...stock, epoch: seenEpoch + 1, dry: $set([]) })
              .options({
                condition: seenEpoch === 0 ? { attr: 'epoch', exists: false } : { attr: 'epoch', eq: seenEpoch },
              }),
          })),
          ...codes.map((code) => ({
            name: 'code' as const,
            write: voucherCodes
              .build(PutTransaction)
              .item(code)
              .options({ condition: { attr: 'digest', exists: false } }),
          })),
          ...(draw ? [{ name: 'draw' as const, write: drawWrite(draw) }] : []),
          { name: 'audit' as const, write: audits.build(PutTransaction).item(audit) },
        ],
        { documents },
      )
      held.forget(campaignId)
      for (const { list } of [...left, ...stands]) lists.forget(list)
      return savedOnce(outcome)
    },
  }
}

function sameEntry(one: CampaignEntry, other: CampaignEntry): boolean {
  return one.list === other.list && one.closesAt === other.closesAt
}
