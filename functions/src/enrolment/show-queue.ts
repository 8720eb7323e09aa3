import type { QueueItem } from '@gongyou/shared/contracts/contract'
import { weighed } from '@gongyou/shared/domain/enrolment/flags'
import { localDateOf, type LocalDate } from '@gongyou/shared/kernel/time'
import { reaches } from '../platform/reach'
import type { UseCase } from '../platform/use-case'
import { renderApplication } from '../table/application.rendering'
import type { UnionRecord } from '../table/unions.entities'
import { ageOf } from './age'
import type { EnrolmentDeps } from './dependencies'
import type { QueuedApplication } from './queues.repository'

/** What waits for a union's reviewer, the most urgent first; lists never unseal anything. */
export const showQueue: UseCase<'review.queue', EnrolmentDeps> = async ({ input, actor }, deps) => {
  if (!(await reaches(actor, 'see-queue', input.union, deps.directory))) return { problem: 'not-found' }
  const list = `queue#${input.union}`
  const from = input.cursor === undefined ? undefined : deps.cursors.read(list, input.cursor)
  if (input.cursor !== undefined && !from) return { problem: 'invalid-request', fields: { cursor: 'field-invalid' } }

  const page = await deps.queues.openAt(input.union, input.limit, from)
  const unions = await deps.directory.unions(page.items.map(({ unionId }) => unionId))
  const today = localDateOf(deps.now())
  return {
    status: 200,
    body: {
      items: page.items.map((item) => queueItem(item, unions.get(item.unionId), today)),
      nextCursor: page.next && deps.cursors.write(list, page.next),
    },
  }
}

function queueItem(item: QueuedApplication, union: UnionRecord | undefined, today: LocalDate): QueueItem {
  return {
    application: renderApplication(item, union),
    applicant: {
      name: item.name,
      nationalId: item.nationalIdMasked,
      age: ageOf(item.bornMonth, today),
      occupation: item.occupation,
      realName: item.realName,
    },
    flags: weighed(item.flags).map(({ flag }) => flag),
    waitingSince: item.waitingSince,
    dueOn: item.dueOn,
  }
}
