import type { ReportOutcome } from '@gongyou/shared/contracts/names'
import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { UpdateTransaction } from 'dynamodb-toolbox/entity/actions/transactUpdate'
import { $add } from 'dynamodb-toolbox/entity/actions/update'
import { QueryCommand } from 'dynamodb-toolbox/table/actions/query'
import { posterReportEntity, reportsOf, type PosterReportRecord } from '../table/codes.entities'
import type { Documents } from '../table/documents'
import type { GongyouTable } from '../table/gongyou-table'
import { auditEntity } from '../table/ledger.entities'
import type { Once, Requests } from '../table/requests.repository'
import { transact } from '../table/transaction'
import { codeEntity } from '../table/unions.entities'
import type { StaffAct } from './codes.repository'

export interface Closure {
  readonly closedAt: string
  readonly closedBy: string
  readonly outcome: ReportOutcome
}

export interface PosterReports {
  /** The reports of a poster, the latest first. */
  about(code: string): Promise<readonly PosterReportRecord[]>
  /** As it is now. */
  withId(code: string, reportId: string): Promise<PosterReportRecord | undefined>
  /** `full`: so many are open already that one more tells nothing. */
  file(report: PosterReportRecord, once: Once): Promise<'saved' | 'repeated' | 'full'>
  /** `closed`: a colleague was first. */
  close(code: string, reportId: string, closure: Closure, act: StaffAct): Promise<'saved' | 'repeated' | 'closed'>
}

/** Open reports of one poster: who has twenty goes there anyway. */
const mostOpen = 20
const mostShown = 50

export function openPosterReports(
  table: GongyouTable,
  { documents, requests }: { readonly documents: Documents; readonly requests: Requests },
): PosterReports {
  const reports = posterReportEntity(table)
  const codes = codeEntity(table)
  const audits = auditEntity(table)
  return {
    async about(code) {
      const { Items = [] } = await table
        .build(QueryCommand)
        .query({ partition: reportsOf(code), range: { beginsWith: 'REPORT#' } })
        .entities(reports)
        .options({ reverse: true, limit: mostShown, entityAttrFilter: false })
        .send()
      return Items
    },

    async withId(code, reportId) {
      return (await reports.build(GetItemCommand).key({ code, reportId }).options({ consistent: true }).send()).Item
    },

    async file(report, once) {
      const counted = codes
        .build(UpdateTransaction)
        .item({ code: report.code, openReports: $add(1) })
        .options({
          condition: {
            or: [
              { attr: 'openReports', exists: false },
              { attr: 'openReports', lt: mostOpen },
            ],
          },
        })
      const outcome = await transact(
        [
          requests.once(once.request, once.status, once.ids),
          { name: 'code' as const, write: counted },
          { name: 'report' as const, write: reports.build(PutTransaction).item(report) },
        ],
        { documents },
      )
      if (outcome.kind === 'saved') return 'saved'
      return outcome.to === 'request' ? 'repeated' : 'full'
    },

    async close(code, reportId, closure, { request, status, ids, audit }) {
      const closed = reports
        .build(UpdateTransaction)
        .item({ code, reportId, ...closure })
        .options({
          condition: {
            and: [
              { attr: 'reportId', exists: true },
              { attr: 'closedAt', exists: false },
            ],
          },
        })
      const counted = codes.build(UpdateTransaction).item({ code, openReports: $add(-1) })
      const outcome = await transact(
        [
          requests.once(request, status, ids),
          { name: 'report' as const, write: closed },
          { name: 'code' as const, write: counted },
          { name: 'audit' as const, write: audits.build(PutTransaction).item(audit) },
        ],
        { documents },
      )
      if (outcome.kind === 'saved') return 'saved'
      return outcome.to === 'request' ? 'repeated' : 'closed'
    },
  }
}
