import type { PosterReport } from '@gongyou/shared/contracts/contract'
import type { UseCase } from '../platform/use-case'
import type { PosterReportRecord } from '../table/codes.entities'
import { codeInReach } from './code-in-reach'
import type { CodesDeps } from './codes-dependencies'

/** What was reported of a poster, the latest first. */
export const showReports: UseCase<'code.reports', CodesDeps> = async ({ input, actor }, deps) => {
  const reached = await codeInReach(input.code, 'see-codes', actor, deps)
  if (!reached) return { problem: 'not-found' }
  const reports = await deps.posterReports.about(reached.code.code)
  return { status: 200, body: { items: reports.map(renderReport) } }
}

/** A report as staff see it; with an outcome once somebody has looked after it. */
export function renderReport({ reportId, at, problem, closedAt, outcome }: PosterReportRecord): PosterReport {
  return { id: reportId, at, problem, closedAt, outcome }
}
