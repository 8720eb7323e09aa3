import { weighed } from '@gongyou/shared/domain/enrolment/flags'
import { localDateOf } from '@gongyou/shared/kernel/time'
import type { UseCase } from '../platform/use-case'
import { renderApplication } from '../table/application.rendering'
import { ageOf } from './age'
import type { EnrolmentDeps } from './dependencies'
import { applicationInReach } from './in-reach'

/** One application as its reviewer opens it: the queue's row as it is now, whatever its state, and the calls made. */
export const showReviewedApplication: UseCase<'review.show', EnrolmentDeps> = async ({ input, actor }, deps) => {
  const found = await applicationInReach(input.id, 'see-queue', actor, deps)
  if (!found) return { problem: 'not-found' }
  const { application } = found
  const [union, contacts] = await Promise.all([
    deps.directory.union(application.unionId),
    deps.ledgers.contactsAbout(application.applicationId),
  ])
  return {
    status: 200,
    body: {
      application: renderApplication(application, union),
      applicant: {
        name: application.name,
        nationalId: application.nationalIdMasked,
        age: ageOf(application.bornMonth, localDateOf(deps.now())),
        occupation: application.occupation,
        realName: application.realName,
      },
      flags: weighed(application.flags).map(({ flag }) => flag),
      waitingSince: application.waitingSince,
      dueOn: application.dueOn,
      contacts: contacts.map(({ at, outcome, note }) => ({ at, outcome, note })),
    },
  }
}
