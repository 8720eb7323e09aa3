import type { Refused } from '@gongyou/shared/contracts/kit'
import { isMembershipInUse } from '@gongyou/shared/domain/membership/states'
import type { Instant } from '@gongyou/shared/kernel/time'
import type { ApplicationRecord } from '../table/enrolment.entities'
import { inMembersList } from '../table/members-list'
import type { MembershipRecord } from '../table/people.entities'
import { advanced } from './advance'
import { atItsUnion } from './at-its-union'
import type { ApplicationChange } from './applications.repository'
import type { EnrolmentDeps } from './dependencies'
import { revive } from './national-id-lock'
import { reviewDueOn } from './new-application'

/**
 * Takes a decision back: the application is open again where it was, a membership it gave is revoked with its number
 * kept, and an ID number that was let go is taken again. Refused where the applicant has gone on meanwhile, or where the
 * member wants to leave or has left: what nobody holds cannot be taken back. What has brought a benefit stands.
 */
export async function takeBack(
  application: ApplicationRecord,
  event: 'undone' | 'struck',
  deps: EnrolmentDeps,
): Promise<ApplicationChange | Refused> {
  const at = deps.now()
  const dueOn = reviewDueOn(await deps.settings(), at)
  const reopened = (held: ApplicationRecord): ApplicationRecord => ({
    ...advanced(held, { state: 'open', event, by: 'union', at, dueOn }),
    step: 'assigned',
    returned: undefined,
    decided: undefined,
  })
  if (application.state === 'rejected') {
    const revived = await revive(application, deps)
    if ('problem' in revived) return revived
    const after = await atItsUnion(reopened(revived.application), deps)
    return { applications: [{ after, before: application }], ...revived.change }
  }
  const membership = await revoked(application, deps)
  if (membership === 'gone') return { problem: 'nothing-to-undo' }
  if (membership === 'used') return { problem: 'admission-used' }
  const after = await atItsUnion(reopened(application), deps)
  return { applications: [{ after, before: application }], membership }
}

async function revoked(
  { personId, state }: ApplicationRecord,
  deps: EnrolmentDeps,
): Promise<ApplicationChange['membership'] | 'gone' | 'used'> {
  if (personId === undefined || (state !== 'admitted' && state !== 'closed')) return undefined
  const { membership: before } = await deps.people.withId(personId)
  if (before && !isMembershipInUse(before.state)) return 'gone'
  if (before && (await isUsed(before, deps))) return 'used'
  // Taken back, it is in no union's list of members, but stays on the week's admission list.
  return before && { after: inMembersList({ ...before, state: 'revoked', version: before.version + 1 }), before }
}

/** Whether anything was claimed since the membership was given; what was given back again does not count. */
export function isUsed(
  { personId, approval }: Pick<MembershipRecord, 'personId' | 'approval'>,
  { claimedAsMember }: Pick<EnrolmentDeps, 'claimedAsMember'>,
): Promise<boolean> {
  return claimedAsMember(personId, undefined, approval.at as Instant)
}
