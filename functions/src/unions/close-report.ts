import { repeated, type Actor, type KeyedUseCase } from '../platform/use-case'
import { codeInReach } from './code-in-reach'
import type { CodesDeps } from './codes-dependencies'
import { renderReport } from './show-reports'

/** Staff have looked after a poster that somebody reported. */
export const closeReport: KeyedUseCase<'code.closeReport', CodesDeps> = {
  async run({ input, actor, request }, deps) {
    const report = await reportInReach(input.code, input.id, actor, deps)
    if (!report) return { problem: 'not-found' }
    const closure = { closedAt: deps.now(), closedBy: actor.accountId, outcome: input.outcome }
    const once = { request, status: 200, ids: { code: report.code, reportId: report.reportId } }
    const saved = await deps.posterReports.close(report.code, report.reportId, closure, once)
    if (saved === 'repeated') return repeated
    if (saved === 'closed') return { problem: 'report-closed' }
    return { status: 200, body: renderReport({ ...report, ...closure }) }
  },

  async repeat({ ids }, { actor }, deps) {
    const report = await reportInReach(ids['code'] ?? '', ids['reportId'] ?? '', actor, deps)
    return report ? { status: 200, body: renderReport(report) } : { problem: 'not-found' }
  },
}

async function reportInReach(given: string, reportId: string, actor: Actor, deps: CodesDeps) {
  const reached = await codeInReach(given, 'manage-codes', actor, deps)
  return reached && deps.posterReports.withId(reached.code.code, reportId)
}
