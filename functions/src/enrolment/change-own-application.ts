import type { ApplicationReply } from '@gongyou/shared/contracts/contract'
import type { Refused } from '@gongyou/shared/contracts/kit'
import { repeated, type Actor, type Repeated, type RequestIdentity } from '../platform/use-case'
import { renderApplication } from '../table/application.rendering'
import type { ApplicationRecord } from '../table/enrolment.entities'
import type { ApplicationChange } from './applications.repository'
import type { EnrolmentDeps } from './dependencies'

interface Asked {
  readonly input: { readonly id: string; readonly version: number }
  readonly actor: Actor
  readonly request: RequestIdentity
}

type ApplicationAnswer = { readonly status: 200; readonly body: { readonly application: ApplicationReply } }

/**
 * The frame of whatever an applicant does to an application that exists: it must be the applicant's own, and as it was
 * when the applicant saw it; `decide` says what changes, and all of it is saved or none.
 */
export async function changeOwnApplication(
  { input, actor, request }: Asked,
  deps: EnrolmentDeps,
  decide: (application: ApplicationRecord) => Promise<ApplicationChange | Refused> | ApplicationChange | Refused,
): Promise<ApplicationAnswer | Refused | Repeated> {
  const application = await deps.people.applicationWithId(input.id)
  if (!application || application.accountId !== actor.accountId) return { problem: 'not-found' }
  if (application.version !== input.version) return { problem: 'changed-meanwhile' }

  const change = await decide(application)
  if ('problem' in change) return change
  const ids = { applicationId: application.applicationId }
  const saved = await deps.applications.save(change, { request, status: 200, ids })
  if (saved === 'repeated') return repeated
  if (saved === 'lost') return { problem: 'changed-meanwhile' }
  return rendered(change.applications[0]?.after ?? application, deps)
}

/** The same answer again: the application as it stands now. */
export async function repeatOwnApplication(
  { ids }: { readonly ids: Readonly<Record<string, string>> },
  { actor }: { readonly actor: Actor },
  deps: EnrolmentDeps,
): Promise<ApplicationAnswer | Refused> {
  const application = await deps.people.applicationWithId(ids['applicationId'] ?? '')
  if (!application || application.accountId !== actor.accountId) return { problem: 'not-found' }
  return rendered(application, deps)
}

async function rendered(record: ApplicationRecord, { directory }: EnrolmentDeps): Promise<ApplicationAnswer> {
  const union = await directory.union(record.unionId)
  return { status: 200, body: { application: renderApplication(record, union) } }
}
