import { isMembershipHeld } from '@gongyou/shared/domain/membership/states'
import type { StaffAction } from '@gongyou/shared/domain/staff/rights'
import type { Actor } from '../platform/use-case'
import type { MembershipRecord, PersonRecord } from '../table/people.entities'
import type { UnionRecord } from '../table/unions.entities'
import type { MembershipDeps } from './dependencies'
import { unionInReach } from './union-in-reach'

export interface ReachedMember {
  readonly person: PersonRecord
  readonly membership: MembershipRecord
  readonly union: UnionRecord
}

type Deps = Pick<MembershipDeps, 'members' | 'people' | 'directory'>

/** The member with this number, where the actor's grants reach their union; any other is as good as none. */
export async function memberInReach(
  memberNumber: string,
  action: StaffAction,
  actor: Actor,
  deps: Deps,
): Promise<ReachedMember | undefined> {
  return personInReach(await deps.members.personWithNumber(memberNumber), action, actor, deps)
}

/** The same, of a person found by other means. */
export async function personInReach(
  personId: string | undefined,
  action: StaffAction,
  actor: Actor,
  { people, directory }: Deps,
): Promise<ReachedMember | undefined> {
  const { person, membership } = personId === undefined ? {} : await people.withId(personId)
  if (!person || !membership || !isMembershipHeld(membership.state)) return undefined
  const union = await unionInReach(membership.unionId, action, actor, directory)
  return union && { person, membership, union }
}
