import type { NationalIdHolder } from '@gongyou/shared/domain/enrolment/submission'
import { isMembershipHeld } from '@gongyou/shared/domain/membership/states'
import type { People } from '../table/people.repository'
import type { NationalIdStanding } from './applications.repository'

/** Who holds an ID number, seen from one account. Only another's membership has to be read. */
export async function holderOf(
  { lock }: NationalIdStanding,
  accountId: string,
  people: Pick<People, 'withId'>,
): Promise<NationalIdHolder> {
  if (!lock) return { kind: 'nobody' }
  if (lock.accountId === accountId) return { kind: 'own-account' }
  const { membership } = await people.withId(lock.personId)
  const isMember = membership !== undefined && isMembershipHeld(membership.state)
  return { kind: 'another-account', isMember, realName: lock.realName }
}
