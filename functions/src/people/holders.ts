import type { Answer } from '@gongyou/shared/contracts/contract'
import type { Refused } from '@gongyou/shared/contracts/kit'
import { maskName, type PersonName } from '@gongyou/shared/domain/identity/person-name'
import { isMembershipHeld } from '@gongyou/shared/domain/membership/states'
import { ungrouped } from '@gongyou/shared/kernel/typed-text'
import type { GrantRecord } from '../table/people.entities'
import type { PersonWithMembership } from '../table/people.repository'
import type { StaffDeps } from './staff-dependencies'

/** Somebody who holds a role or may get one, as colleagues see them: the name masked. */
export type Holder = Answer<'grant.find'>['body']['holder']

export const unknownNumber: Refused = { problem: 'not-found', fields: { memberNumber: 'not-found' } }

/** Whose member number this is. */
export async function holderWith(
  memberNumber: string,
  { grants, people }: Pick<StaffDeps, 'grants' | 'people'>,
): Promise<Holder | undefined> {
  const personId = await grants.personWith(ungrouped(memberNumber))
  const known = personId === undefined ? {} : await people.withId(personId)
  return known.person && holderOf(known.person.accountId, known)
}

/** Who an account is to staff: the name masked, and the number on the card where there is one. */
export async function holderWithId(
  accountId: string,
  { actors, people }: Pick<StaffDeps, 'actors' | 'people'>,
): Promise<Holder> {
  const personId = (await actors.withId(accountId))?.account.personId
  return holderOf(accountId, personId === undefined ? {} : await people.withId(personId))
}

function holderOf(id: string, { person, membership }: PersonWithMembership): Holder {
  return { id, name: person && maskName(person.name as PersonName), memberNumber: membership?.memberNumber }
}

/** Whether somebody holds a role for the union, or is a member of it. */
export async function isOfUnion(accountId: string, unionId: string, deps: StaffDeps): Promise<boolean> {
  if ((await deps.grants.heldBy(accountId, unionId)).length > 0) return true
  const personId = (await deps.actors.withId(accountId))?.account.personId
  const { membership } = personId === undefined ? {} : await deps.people.withId(personId)
  if (!membership || !isMembershipHeld(membership.state)) return false
  return (await deps.directory.union(membership.unionId))?.unionId === unionId
}

/** A role with whoever holds it. */
export async function renderGrant(grant: GrantRecord, deps: StaffDeps) {
  const { accountId, role, unionId, chair, outletId, grantedAt } = grant
  return { role, unionId, chair, outletId, grantedAt, holder: await holderWithId(accountId, deps) }
}
