import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { PutItemCommand } from 'dynamodb-toolbox/entity/actions/put'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { QueryCommand } from 'dynamodb-toolbox/table/actions/query'
import { ticketsToAPage } from '@gongyou/shared/domain/benefits/draw'
import { seconds, type Instant } from '@gongyou/shared/kernel/time'
import { dueDraws, dueUntil, inDrawSchedule } from '../table/draw-schedule'
import { drawEntity, drawTicketsEntity, type DrawRecord } from '../table/draws.entities'
import type { Documents } from '../table/documents'
import type { GongyouTable } from '../table/gongyou-table'
import { auditEntity, type AuditRecord } from '../table/ledger.entities'
import { remembered } from '../table/remembered'
import type { Requests, Tap } from '../table/requests.repository'
import { savedOnce, transact, type SavedOnce } from '../table/transaction'

export interface Draws {
  now(campaignId: string): Promise<DrawRecord | undefined>
  /** At most a second old, for what thousands look at. */
  lately(campaignId: string): Promise<DrawRecord | undefined>
  /** Promises a draw that nobody has promised yet. */
  commit(draw: DrawRecord): Promise<void>
  /** One more step, from the version that was seen; whether nobody was faster. */
  change(before: DrawRecord, after: DrawRecord): Promise<boolean>
  /** A step that a person takes, with the line that it leaves. `lost`: it was changed meanwhile. */
  decide(before: DrawRecord, after: DrawRecord, audit: AuditRecord, tap: Tap): Promise<SavedOnce>
  /** Keeps a list of tickets for ever, in the order given; the same list again changes nothing. */
  keepTickets(campaignId: string, list: string, tickets: readonly string[]): Promise<void>
  ticketsIn(campaignId: string, list: string): Promise<string[]>
  /** One page of a list, the first being 0; nothing after the last. */
  ticketsOnPage(campaignId: string, list: string, page: number): Promise<readonly string[]>
  /** The campaigns for whose draws there is something to do by then, the first due first. */
  due(by: Instant): Promise<string[]>
}

const freshFor = seconds(1)

export function openDraws(
  table: GongyouTable,
  {
    documents,
    requests,
    now,
  }: { readonly documents: Documents; readonly requests: Requests; readonly now: () => Instant },
): Draws {
  const draws = drawEntity(table)
  const pages = drawTicketsEntity(table)
  const audits = auditEntity(table)

  const read = async (campaignId: string, consistent: boolean) =>
    (await draws.build(GetItemCommand).key({ campaignId }).options({ consistent }).send()).Item
  const held = remembered((campaignId) => read(campaignId, false), freshFor, now)
  const seen = ({ version }: DrawRecord) => ({ attr: 'version', eq: version }) as const
  const unlessLost = async (write: Promise<unknown>): Promise<boolean> => {
    try {
      await write
      return true
    } catch (fault) {
      if (fault instanceof ConditionalCheckFailedException) return false
      throw fault
    }
  }

  return {
    now: (campaignId) => read(campaignId, true),
    lately: (campaignId) => held.of(campaignId),
    async commit(draw) {
      const put = draws.build(PutItemCommand).item(draw)
      await unlessLost(put.options({ condition: { attr: 'version', exists: false } }).send())
    },
    async change(before, after) {
      const put = draws.build(PutItemCommand).item(inDrawSchedule({ ...after, version: before.version + 1 }))
      const saved = await unlessLost(put.options({ condition: seen(before) }).send())
      held.forget(before.campaignId)
      return saved
    },
    async decide(before, after, audit, { request, status }) {
      const outcome = await transact(
        [
          requests.once(request, status, { campaignId: before.campaignId }),
          {
            name: 'draw' as const,
            write: draws
              .build(PutTransaction)
              .item(inDrawSchedule({ ...after, version: before.version + 1 }))
              .options({ condition: seen(before) }),
          },
          { name: 'audit' as const, write: audits.build(PutTransaction).item(audit) },
        ],
        { documents },
      )
      held.forget(before.campaignId)
      return savedOnce(outcome)
    },
    async keepTickets(campaignId, list, tickets) {
      for (let first = 0, page = 0; first < tickets.length; first += ticketsToAPage, page += 1) {
        const some = tickets.slice(first, first + ticketsToAPage).join('\n')
        await pages.build(PutItemCommand).item({ campaignId, list, page, tickets: some }).send()
      }
    },
    async ticketsIn(campaignId, list) {
      const { Items = [] } = await table
        .build(QueryCommand)
        .query({ partition: `DRAW#${campaignId}#${list}` })
        .entities(pages)
        .options({ consistent: true, entityAttrFilter: false, maxPages: Infinity })
        .send()
      return Items.flatMap(({ tickets }) => tickets.split('\n'))
    },
    async ticketsOnPage(campaignId, list, page) {
      const { Item } = await pages.build(GetItemCommand).key({ campaignId, list, page }).send()
      return Item?.tickets.split('\n') ?? []
    },
    async due(by) {
      const { Items = [] } = await table
        .build(QueryCommand)
        .query({ index: 'due', partition: dueDraws, range: { lte: dueUntil(by) } })
        .options({ maxPages: Infinity })
        .send()
      return Items.map(({ pk }) => String(pk).slice('CAMPAIGN#'.length))
    },
  }
}
