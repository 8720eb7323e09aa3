import type { PosterReport } from '@gongyou/shared/contracts/contract'
import { parseTypedCode } from '@gongyou/shared/domain/codes/union-code'
import { reaches } from '../platform/reach'
import type { UseCase } from '../platform/use-case'
import type { PosterReportRecord } from '../table/codes.entities'
import type { CodesDeps } from './codes-dependencies'

/** What was reported of a poster, the latest first. */
export const showReports: UseCase<'code.reports', CodesDeps> = async ({ input, actor }, deps) => {
  const text = parseTypedCode(input.code)
  const code = text && (await deps.codes.of(text))
  const maySee = code && (await reaches(actor, 'see-codes', code.unionId, deps.directory))
  if (!maySee) return { problem: 'not-found' }
  const reports = await deps.posterReports.about(code.code)
  return { status: 200, body: { items: reports.map(renderReport) } }
}

export function renderReport({ reportId, at, problem, closedAt, outcome }: PosterReportRecord): PosterReport {
  return { id: reportId, at, problem, closedAt, outcome }
}
