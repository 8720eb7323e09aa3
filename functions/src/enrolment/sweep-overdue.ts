import { decideOverdue } from '@gongyou/shared/domain/enrolment/overdue'
import { addDays, localDateOf, type LocalDate } from '@gongyou/shared/kernel/time'
import { inParallel } from '../platform/concurrency'
import type { Log } from '../platform/log'
import type { ApplicationRecord } from '../table/enrolment.entities'
import { advanced } from './advance'
import type { ApplicationChange } from './applications.repository'
import type { EnrolmentDeps } from './dependencies'
import { letGoOfNationalId } from './national-id-lock'
import { reviewDueOn } from './new-application'

type Deps = Pick<EnrolmentDeps, 'applications' | 'queues' | 'people' | 'directory' | 'settings' | 'newId' | 'now'> & {
  readonly log: Log
}

/** A schedule that stood still over the longest holidays still finds everything. */
const daysLookedBack = 14
const atOnce = 8

/**
 * Lets what is overdue climb or lapse. Meant to run every hour; a second run, or two at once, change nothing more,
 * because each application moves only from the version that was seen.
 */
export async function sweepOverdue(deps: Deps): Promise<{ readonly moved: number }> {
  const today = localDateOf(deps.now())
  const days = Array.from({ length: daysLookedBack }, (_, back) => addDays(today, -1 - back))
  const due = (await inParallel(days, atOnce, (day) => deps.queues.dueOn(day))).flat()
  const moved = await inParallel(due, atOnce, (applicationId) => move(applicationId, today, deps))
  const count = moved.filter(Boolean).length
  deps.log('overdue.swept', { due: due.length, moved: count })
  return { moved: count }
}

async function move(applicationId: string, today: LocalDate, deps: Deps): Promise<boolean> {
  const application = await deps.people.applicationWithId(applicationId)
  if (!application) return false
  const change = await changeFor(application, today, deps)
  return change !== undefined && (await deps.applications.save(change)) === 'saved'
}

async function changeFor(
  application: ApplicationRecord,
  today: LocalDate,
  deps: Deps,
): Promise<ApplicationChange | undefined> {
  switch (decideOverdue(application, today)) {
    case 'in-time':
      return undefined
    case 'escalates':
      return escalation(application, deps)
    case 'lapses': {
      const after = advanced(application, { state: 'lapsed', event: 'lapsed', by: 'system', at: deps.now() })
      return { applications: [{ after, before: application }], ...(await letGoOfNationalId(application, deps)) }
    }
  }
}

/** To the union above, with its own days to answer. At the top it stays, and falls due again. */
async function escalation(application: ApplicationRecord, deps: Deps): Promise<ApplicationChange> {
  const [above] = await deps.directory.ancestorsOf(application.responsibleUnionId)
  const at = deps.now()
  const dueOn = reviewDueOn(await deps.settings(), at)
  const after: ApplicationRecord = {
    ...advanced(application, { state: 'open', event: 'escalated', by: 'system', at, dueOn }),
    responsibleUnionId: above ?? application.responsibleUnionId,
  }
  return { applications: [{ after, before: application }] }
}
