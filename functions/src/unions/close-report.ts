import { audited } from '../platform/audited'
import { repeated, type KeyedUseCase } from '../platform/use-case'
import { codeInReach } from './code-in-reach'
import type { CodesDeps } from './codes-dependencies'
import { renderReport } from './show-reports'

/** Staff have looked after a poster that somebody reported. */
export const closeReport: KeyedUseCase<'code.closeReport', CodesDeps> = {
  async run({ input, actor, request }, deps) {
    const reached = await codeInReach(input.code, 'manage-codes', actor, deps)
    const report = reached && (await deps.posterReports.withId(reached.code.code, input.id))
    if (!reached || !report) return { problem: 'not-found' }
    const closure = { closedAt: deps.now(), closedBy: actor.accountId, outcome: input.outcome }
    const { union, by } = reached
    const audit = audited({ act: 'code.closeReport', unionId: union.unionId, by, subject: report.code }, deps)
    const act = { request, status: 200, ids: { code: report.code, reportId: report.reportId }, audit }
    const saved = await deps.posterReports.close(report.code, report.reportId, closure, act)
    if (saved === 'repeated') return repeated
    if (saved === 'closed') return { problem: 'report-closed' }
    return { status: 200, body: renderReport({ ...report, ...closure }) }
  },

  async repeat({ ids }, { actor }, deps) {
    const reached = await codeInReach(ids['code'] ?? '', 'manage-codes', actor, deps)
    const report = reached && (await deps.posterReports.withId(reached.code.code, ids['reportId'] ?? ''))
    return report ? { status: 200, body: renderReport(report) } : { problem: 'not-found' }
  },
}
