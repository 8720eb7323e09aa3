import { addCounts, noJoins } from '@gongyou/shared/domain/insight/join-counts'
import { decidePeriod } from '@gongyou/shared/domain/insight/period'
import { localDateOf, type Instant, type LocalDate } from '@gongyou/shared/kernel/time'
import { reaches } from '../platform/reach'
import type { UseCase } from '../platform/use-case'
import type { Directory } from '../table/directory.repository'
import type { JoinCountItems } from './join-counts.repository'

interface Deps {
  readonly joinCounts: JoinCountItems
  readonly directory: Directory
  readonly now: () => Instant
}

/** Who joined in a union and all below it: how many, and by day, region, occupation, channel and kind of code. */
export const showJoins: UseCase<'insight.joins', Deps> = async ({ input, actor }, { joinCounts, directory, now }) => {
  const { union, ...asked } = input
  const period = decidePeriod(asked as { from?: LocalDate; to?: LocalDate }, localDateOf(now()))
  if (period.kind === 'refused') return { problem: period.because }
  if (!(await reaches(actor, 'see-insights', union, directory))) return { problem: 'not-found' }

  const days = await joinCounts.between(union, period.from, period.to)
  const sum = days.reduce((before, { counts }) => addCounts(before, counts), noJoins)
  const byDay = days.map(({ on, counts }) => [on, counts.total] as const).filter(([, total]) => total !== 0)
  return { status: 200, body: { ...sum, byDay: Object.fromEntries(byDay) } }
}
