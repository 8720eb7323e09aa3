import type { Home, Reply } from '@gongyou/shared/contracts/contract'
import { isUnderWay } from '@gongyou/shared/domain/enrolment/lifecycle'
import { isMembershipHeld } from '@gongyou/shared/domain/membership/states'

type Union = Pick<Reply<'union.show'>['body'], 'id' | 'acceptsIndividuals' | 'active'>

/** What somebody may do about a union: nothing where it takes nobody, or is no more. */
export type WayIn = 'here' | 'transfer' | 'track' | 'join' | 'none'

/** The way into a union for the one who looks at it, by what the phone knows; the server decides at the tap. */
export function wayInto({ id, acceptsIndividuals, active }: Union, home: Home | undefined): WayIn {
  const { membership, application } = home ?? {}
  const isMember = membership && isMembershipHeld(membership.state)
  if (isMember && membership.union.id === id) return 'here'
  if (!isMember && application && isUnderWay(application.state)) return 'track'
  if (!acceptsIndividuals || !active) return 'none'
  return isMember ? 'transfer' : 'join'
}
