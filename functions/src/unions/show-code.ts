import { emptyFunnel, funnelSteps, type Funnel } from '@gongyou/shared/domain/insight/funnel'
import { addDays, localDateOf } from '@gongyou/shared/kernel/time'
import type { UseCase } from '../platform/use-case'
import { renderCode } from './code.rendering'
import { codeInReach } from './code-in-reach'
import type { CodesDeps } from './codes-dependencies'
import type { FunnelDays, FunnelOfDay } from './funnel-days.repository'

/** One code with how far people came through it: today, in the last seven days with today, and on the code itself ever. */
export const showCode: UseCase<'code.show', CodesDeps & { readonly funnelDays: FunnelDays }> = async (
  { input, actor },
  deps,
) => {
  const reached = await codeInReach(input.code, 'see-codes', actor, deps)
  if (!reached) return { problem: 'not-found' }
  const today = localDateOf(deps.now())
  const days = await deps.funnelDays.between(reached.code.code, addDays(today, -6), today)
  return {
    status: 200,
    body: {
      code: renderCode(reached.code, deps.linkHost),
      today: sumOf(days.filter(({ on }) => on === today)),
      week: sumOf(days),
    },
  }
}

function sumOf(days: readonly FunnelOfDay[]): Funnel {
  const sums = funnelSteps.map((step) => [step, days.reduce((sum, day) => sum + (day[step] ?? 0), 0)])
  return { ...emptyFunnel, ...Object.fromEntries(sums) }
}
