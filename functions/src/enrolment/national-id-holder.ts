import type { Refused } from '@gongyou/shared/contracts/kit'
import type { NationalIdHolder } from '@gongyou/shared/domain/enrolment/submission'
import { isMembershipHeld } from '@gongyou/shared/domain/membership/states'
import type { AccountRecord } from '../table/people.entities'
import type { PersonWithMembership } from '../table/people.repository'
import type { NationalIdStanding } from './applications.repository'
import type { EnrolmentDeps } from './dependencies'

/** The person that an account acts for, from an earlier admission. */
export async function ownPersonOf(
  { personId }: Pick<AccountRecord, 'personId'>,
  { people }: Pick<EnrolmentDeps, 'people'>,
): Promise<PersonWithMembership> {
  return personId === undefined ? {} : people.withId(personId)
}

/** Whoever an ID number belongs to so far: the applicant, somebody else, or nobody. */
export async function personBehind(
  { lock }: NationalIdStanding,
  own: PersonWithMembership,
  { people }: Pick<EnrolmentDeps, 'people'>,
): Promise<PersonWithMembership> {
  if (!lock) return {}
  return lock.personId === own.person?.personId ? own : people.withId(lock.personId)
}

/** Who holds an ID number, seen from the account that has named it. */
export function holderOf(
  { lock }: NationalIdStanding,
  accountId: string,
  { membership }: PersonWithMembership,
): NationalIdHolder {
  if (!lock || lock.erasedOn !== undefined) return { kind: 'nobody' }
  if (lock.accountId === accountId) return { kind: 'own-account' }
  const isMember = membership !== undefined && isMembershipHeld(membership.state)
  return { kind: 'another-account', isMember, realName: lock.realName }
}

/**
 * One WeChat account acts for one person, and who is a member moves instead of joining again. Asked before the real-name
 * check, which is paid for, because what is refused counts towards no limit.
 */
export async function refusedByOwnPerson(
  { person, membership }: PersonWithMembership,
  digest: string,
  { directory }: Pick<EnrolmentDeps, 'directory'>,
): Promise<Refused | undefined> {
  if (person && person.nationalId.digest !== digest) return { problem: 'wechat-in-use' }
  if (!membership || !isMembershipHeld(membership.state)) return undefined
  const union = await directory.union(membership.unionId)
  return { problem: 'already-member', gaps: { union: union?.name ?? '' } }
}
