import { ungrouped } from '@gongyou/shared/kernel/typed-text'
import type { Instant } from '@gongyou/shared/kernel/time'
import { audited } from '../platform/audited'
import type { Directory } from '../table/directory.repository'
import type { People } from '../table/people.repository'
import type { Grants } from './grants.repository'

interface Deps {
  readonly grants: Grants
  readonly people: People
  readonly directory: Pick<Directory, 'union'>
  readonly newId: () => string
  readonly now: () => Instant
}

export type FirstAppointment = 'appointed' | 'no-such-union' | 'no-such-member' | 'has-an-admin'

/**
 * Makes a member the first admin of a union, by whoever holds the keys to the table. Once it has an admin, that admin
 * gives further roles; so this is refused then, and noted either way that it was done.
 */
export async function appointFirstAdmin(
  { unionId, memberNumber }: { readonly unionId: string; readonly memberNumber: string },
  deps: Deps,
): Promise<FirstAppointment> {
  const union = await deps.directory.union(unionId)
  if (union?.status !== 'active') return 'no-such-union'
  const held = await deps.grants.heldFor({ unionId: union.unionId }, 500)
  if (held.items.some(({ to }) => to.startsWith('admin#'))) return 'has-an-admin'
  const personId = await deps.grants.personWith(ungrouped(memberNumber))
  const { person } = personId === undefined ? {} : await deps.people.withId(personId)
  if (!person) return 'no-such-member'

  const key = { accountId: person.accountId, role: 'admin' as const, unionId: union.unionId }
  const line = audited({ act: 'grant.first', unionId: union.unionId, subject: person.accountId }, deps)
  // One key for the union, so that two who run it at once make one admin.
  const request = { requestKey: `first-admin-${union.unionId}`, bodyDigest: '' }
  const saved = await deps.grants.give({ ...key, grantedAt: deps.now() }, line, { request, status: 201, ids: key })
  return saved === 'saved' ? 'appointed' : 'has-an-admin'
}
