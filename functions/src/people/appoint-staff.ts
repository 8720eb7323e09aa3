import type { Answer } from '@gongyou/shared/contracts/contract'
import type { Refused } from '@gongyou/shared/contracts/kit'
import { appointmentRefused } from '@gongyou/shared/domain/staff/appointment'
import type { Role } from '@gongyou/shared/domain/staff/rights'
import { maskName, type PersonName } from '@gongyou/shared/domain/identity/person-name'
import type { Instant } from '@gongyou/shared/kernel/time'
import { ungrouped } from '@gongyou/shared/kernel/typed-text'
import { audited } from '../platform/audited'
import type { Cursors } from '../platform/cursor'
import { actsOn, reaches } from '../platform/reach'
import { repeated, type KeyedUseCase, type UseCase } from '../platform/use-case'
import type { Actors } from '../table/actors.repository'
import type { Directory } from '../table/directory.repository'
import type { GrantRecord } from '../table/people.entities'
import type { People } from '../table/people.repository'
import type { Grants } from './grants.repository'

interface Deps {
  readonly grants: Grants
  readonly actors: Actors
  readonly people: People
  readonly directory: Directory
  readonly cursors: Cursors
  readonly newId: () => string
  readonly now: () => Instant
}

type Holder = Answer<'grant.find'>['body']['holder']

/** Who holds which role for a union; names masked, numbers of people nowhere. */
export const listGrants: UseCase<'grant.list', Deps> = async ({ input, actor }, deps) => {
  if (!(await reaches(actor, 'see-staff', input.union, deps.directory))) return { problem: 'not-found' }
  const list = `grants#${input.union}`
  const from = input.cursor === undefined ? undefined : deps.cursors.read(list, input.cursor)
  if (input.cursor !== undefined && !from) return { problem: 'invalid-request', fields: { cursor: 'field-invalid' } }
  const page = await deps.grants.heldFor(input.union, input.limit, from)
  const held = await Promise.all(
    page.items.map(({ unionId, to }) => {
      const [role = '', accountId = ''] = to.split('#')
      return deps.grants.grant({ accountId, role: role as Role, unionId })
    }),
  )
  const items = await Promise.all(held.filter((grant) => grant !== undefined).map((grant) => rendered(grant, deps)))
  return { status: 200, body: { items, nextCursor: page.next && deps.cursors.write(list, page.next) } }
}

/** Whose member number it is, so that the admin sees whom the role would go to before it goes. */
export const findHolder: UseCase<'grant.find', Deps> = async ({ input }, deps) => {
  const holder = await holderWith(input.memberNumber, deps)
  return holder ? { status: 200, body: { holder } } : unknownNumber
}

/** Gives a role for a union within the admin's own subtree to a member. */
export const giveGrant: KeyedUseCase<'grant.give', Deps> = {
  async run({ input, actor, request }, deps) {
    const { unionId, role, chair, outletId } = input
    const union = await deps.directory.union(unionId)
    const acting = union && (await actsOn(actor, 'appoint-staff', union.unionId, deps.directory))
    if (!union || !acting || union.status !== 'active') return { problem: 'not-found' }
    const holder = await holderWith(input.memberNumber, deps)
    if (!holder) return unknownNumber
    const refused = appointmentRefused({ ...input, byAccountId: actor.accountId, accountId: holder.id })
    if (refused) return { problem: refused }

    const key = { accountId: holder.id, role, unionId: union.unionId }
    const grant: GrantRecord = { ...key, chair, outletId, grantedAt: deps.now() }
    const changed = { role: { to: role }, chair: { to: chair ?? false } }
    const act = { act: 'grant.give', unionId: union.unionId, by: acting, subject: holder.id, changed } as const
    const saved = await deps.grants.give(grant, audited(act, deps), { request, status: 201, ids: key })
    if (saved === 'repeated') return repeated
    if (saved === 'lost') return { problem: 'role-held' }
    return { status: 201, body: { grant: await rendered(grant, deps) } }
  },
  async repeat({ ids }, _, deps) {
    const { accountId = '', role = '', unionId = '' } = ids
    const grant = await deps.grants.grant({ accountId, role: role as Role, unionId })
    return grant ? { status: 201, body: { grant: await rendered(grant, deps) } } : { problem: 'changed-meanwhile' }
  },
}

/** Takes a role back; it counts from the holder's next request on. */
export const takeGrant: KeyedUseCase<'grant.take', Deps> = {
  async run({ input: { holderId: accountId, role, unionId }, actor, request }, deps) {
    const acting = await actsOn(actor, 'appoint-staff', unionId, deps.directory)
    const grant = acting && (await deps.grants.grant({ accountId, role, unionId }))
    if (!acting || !grant) return { problem: 'not-found' }
    if (accountId === actor.accountId) return { problem: 'own-role' }
    const act = {
      act: 'grant.take',
      unionId,
      by: acting,
      subject: accountId,
      changed: { role: { from: role } },
    } as const
    const ids = { accountId, role, unionId, grantedAt: grant.grantedAt }
    const saved = await deps.grants.take(grant, audited(act, deps), { request, status: 200, ids })
    if (saved === 'repeated') return repeated
    if (saved === 'lost') return { problem: 'changed-meanwhile' }
    return { status: 200, body: { grant: await rendered(grant, deps) } }
  },
  async repeat({ ids: { accountId = '', role = '', unionId = '', grantedAt = '' } }, _, deps) {
    return { status: 200, body: { grant: await rendered({ accountId, role: role as Role, unionId, grantedAt }, deps) } }
  },
}

const unknownNumber: Refused = { problem: 'not-found', fields: { memberNumber: 'not-found' } }

async function holderWith(memberNumber: string, { grants, people }: Deps): Promise<Holder | undefined> {
  const personId = await grants.personWith(ungrouped(memberNumber))
  const { person, membership } = personId === undefined ? {} : await people.withId(personId)
  return person && { id: person.accountId, name: masked(person.name), memberNumber: membership?.memberNumber }
}

async function rendered(grant: GrantRecord, { actors, people }: Deps) {
  const { accountId, role, unionId, chair, outletId, grantedAt } = grant
  const personId = (await actors.withId(accountId))?.account.personId
  const { person, membership } = personId === undefined ? {} : await people.withId(personId)
  const holder = { id: accountId, name: person && masked(person.name), memberNumber: membership?.memberNumber }
  return { role, unionId, chair, outletId, grantedAt, holder }
}

function masked(name: string): string {
  return maskName(name as PersonName)
}
