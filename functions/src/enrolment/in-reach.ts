import type { StaffAction } from '@gongyou/shared/domain/staff/rights'
import { reaches } from '../platform/reach'
import type { Actor } from '../platform/use-case'
import type { ApplicationRecord } from '../table/enrolment.entities'
import type { EnrolmentDeps } from './dependencies'

/** An application that the actor's grants reach for this action; any other answers like one that does not exist. */
export async function applicationInReach(
  applicationId: string,
  action: StaffAction,
  actor: Actor,
  { people, directory }: Pick<EnrolmentDeps, 'people' | 'directory'>,
): Promise<ApplicationRecord | undefined> {
  const application = await people.applicationWithId(applicationId)
  if (!application) return undefined
  return (await reaches(actor, action, application.responsibleUnionId, directory)) ? application : undefined
}
