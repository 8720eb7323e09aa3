import type { StaffAction } from '@gongyou/shared/domain/staff/rights'
import { grantUsed } from '../platform/reach'
import type { Actor } from '../platform/use-case'
import type { ActorGrant } from '../table/actors.repository'
import type { ApplicationRecord } from '../table/enrolment.entities'
import type { EnrolmentDeps } from './dependencies'

export interface ApplicationInReach {
  readonly application: ApplicationRecord
  /** By which the actor reaches it. */
  readonly grant: ActorGrant
}

/** An application that the actor's grants reach for this action; any other answers like one that does not exist. */
export async function applicationInReach(
  applicationId: string,
  action: StaffAction,
  actor: Actor,
  { people, directory }: Pick<EnrolmentDeps, 'people' | 'directory'>,
): Promise<ApplicationInReach | undefined> {
  const application = await people.applicationWithId(applicationId)
  if (!application) return undefined
  const grant = await grantUsed(actor, action, application.responsibleUnionId, directory)
  return grant && { application, grant }
}
