import type { CountedMembership, Joining, Standing } from '@gongyou/shared/domain/insight/joining'
import { isMembershipHeld } from '@gongyou/shared/domain/membership/states'
import type { MembershipRecord } from '../table/people.entities'

/** What counting asks of a membership. */
export function countedMembership({
  personId,
  version,
  state,
  joined,
  applicationId,
}: MembershipRecord): CountedMembership {
  return { personId, version, standing: standingOf(state), joining: joined as Joining | undefined, applicationId }
}

function standingOf(state: MembershipRecord['state']): Standing {
  if (isMembershipHeld(state)) return 'held'
  return state === 'revoked' ? 'taken-back' : 'ended'
}
