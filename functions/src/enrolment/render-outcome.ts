import type { ApplicationReply, MembershipReply } from '@gongyou/shared/contracts/contract'
import { renderApplication, renderMembership } from '../table/application.rendering'
import type { ApplicationRecord } from '../table/enrolment.entities'
import type { EnrolmentDeps } from './dependencies'

interface Outcome {
  readonly application: ApplicationReply
  readonly membership?: MembershipReply
}

/** An application of this account as it stands now, with the membership it led to; nothing where it is another's. */
export async function renderOutcome(
  applicationId: string,
  accountId: string,
  deps: Pick<EnrolmentDeps, 'people' | 'directory'>,
): Promise<Outcome | undefined> {
  const record = await deps.people.applicationWithId(applicationId)
  if (!record || record.accountId !== accountId) return undefined
  return renderDecided(record, deps)
}

/** An application with the membership it led to, whoever asks: the caller has checked the right. */
export async function renderDecided(
  record: ApplicationRecord,
  deps: Pick<EnrolmentDeps, 'people' | 'directory'>,
): Promise<Outcome> {
  const wasAdmitted = record.state === 'admitted' || record.state === 'closed'
  const { membership } = wasAdmitted && record.personId ? await deps.people.withId(record.personId) : {}
  const unions = await deps.directory.unions([record.unionId, ...(membership ? [membership.unionId] : [])])
  return {
    application: renderApplication(record, unions.get(record.unionId)),
    membership: membership && renderMembership(membership, unions.get(membership.unionId)),
  }
}
