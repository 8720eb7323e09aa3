import { toMillis, type Instant } from '@gongyou/shared/kernel/time'
import { repeated, type KeyedUseCase } from '../platform/use-case'
import { codeAskedFor } from './code-asked-for'
import type { CodesDeps } from './codes-dependencies'

const noted = { status: 201 as const, body: { noted: true as const } }

/** Somebody says that a poster is damaged, covered or gone. The code is the one printed, whatever it leads to today. */
export const reportPoster: KeyedUseCase<'code.report', CodesDeps> = {
  async run({ input, request, circumstances }, deps) {
    const found = await codeAskedFor(input.code, circumstances, deps)
    if ('problem' in found) return found
    const { limits } = await deps.settings()
    const told = await deps.counters.add(`report#${circumstances.address}`)
    if (told > limits.reports) return { problem: 'too-many-requests', retryAfter: 60 }

    const at = deps.now()
    const report = { code: found.asked, reportId: reportIdOf(at, deps.newId()), at, problem: input.problem }
    const once = { request, status: 201, ids: { reportId: report.reportId } }
    return (await deps.posterReports.file(report, once)) === 'repeated' ? repeated : noted
  },

  async repeat() {
    return noted
  },
}

/** Ids in the order of time: milliseconds in eight characters, until the year 2059. */
function reportIdOf(at: Instant, id: string): string {
  return `${toMillis(at).toString(36)}-${id.slice(0, 8)}`
}
