import { appointmentRefused, isOwnRole } from '@gongyou/shared/domain/staff/appointment'
import type { Role } from '@gongyou/shared/domain/staff/rights'
import type { ActingAdmin } from '@gongyou/shared/domain/unions/second-person'
import { audited } from '../platform/audited'
import { actsOn, reaches } from '../platform/reach'
import { repeated, type KeyedUseCase, type UseCase } from '../platform/use-case'
import type { GrantRecord } from '../table/people.entities'
import { grantsPage } from './grants-page'
import { holderWith, renderGrant, unknownNumber } from './holders'
import type { StaffDeps } from './staff-dependencies'

/** Who holds which role for a union; names masked, numbers of people nowhere. */
export const listGrants: UseCase<'grant.list', StaffDeps> = async ({ input, actor }, deps) => {
  if (!(await reaches(actor, 'see-staff', input.union, deps.directory))) return { problem: 'not-found' }
  const page = await grantsPage('grants', input, deps)
  if ('problem' in page) return page
  const items = await Promise.all(page.grants.map((grant) => renderGrant(grant, deps)))
  return { status: 200, body: { items, nextCursor: page.nextCursor } }
}

/** Whose member number it is, so that the admin sees whom the role would go to before it goes. */
export const findHolder: UseCase<'grant.find', StaffDeps> = async ({ input }, deps) => {
  const holder = await holderWith(input.memberNumber, deps)
  return holder ? { status: 200, body: { holder } } : unknownNumber
}

/** Gives a role for a union within the admin's own subtree to a member. */
export const giveGrant: KeyedUseCase<'grant.give', StaffDeps> = {
  async run({ input, actor, request }, deps) {
    const { unionId, role, chair, outletId } = input
    const union = await deps.directory.union(unionId)
    const acting = union && (await actsOn(actor, 'appoint-staff', union.unionId, deps.directory))
    if (!union || !acting || union.status !== 'active') return { problem: 'not-found' }
    const holder = await holderWith(input.memberNumber, deps)
    if (!holder) return unknownNumber
    const refused = appointmentRefused({ ...input, ...byWhom(acting), accountId: holder.id })
    if (refused) return { problem: refused }

    const key = { accountId: holder.id, role, unionId: union.unionId }
    const grant: GrantRecord = { ...key, chair, outletId, grantedAt: deps.now() }
    const changed = { role: { to: role }, chair: { to: chair ?? false } }
    const act = { act: 'grant.give', unionId: union.unionId, by: acting, subject: holder.id, changed } as const
    const saved = await deps.grants.give(grant, audited(act, deps), { request, status: 201, ids: key })
    if (saved === 'repeated') return repeated
    if (saved === 'lost') return { problem: (await isClerkElsewhere(grant, deps)) ? 'clerk-elsewhere' : 'role-held' }
    return { status: 201, body: { grant: await renderGrant(grant, deps) } }
  },
  async repeat({ ids }, _, deps) {
    const { accountId = '', role = '', unionId = '' } = ids
    const grant = await deps.grants.grant({ accountId, role: role as Role, unionId })
    return grant ? { status: 201, body: { grant: await renderGrant(grant, deps) } } : { problem: 'changed-meanwhile' }
  },
}

/** Takes a role back; it counts from the holder's next request on. */
export const takeGrant: KeyedUseCase<'grant.take', StaffDeps> = {
  async run({ input: { holderId: accountId, role, unionId }, actor, request }, deps) {
    const acting = await actsOn(actor, 'appoint-staff', unionId, deps.directory)
    const grant = acting && (await deps.grants.grant({ accountId, role, unionId }))
    if (!acting || !grant) return { problem: 'not-found' }
    if (isOwnRole({ ...byWhom(acting), accountId })) return { problem: 'own-role' }
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
    return { status: 200, body: { grant: await renderGrant(grant, deps) } }
  },
  async repeat({ ids: { accountId = '', role = '', unionId = '', grantedAt = '' } }, _, deps) {
    return {
      status: 200,
      body: { grant: await renderGrant({ accountId, role: role as Role, unionId, grantedAt }, deps) },
    }
  },
}

/** A clerk is one of one outlet of a union; the list of another outlet does not show that it is held. */
async function isClerkElsewhere(grant: GrantRecord, deps: StaffDeps): Promise<boolean> {
  const held = await deps.grants.grant(grant)
  return grant.role === 'clerk' && held !== undefined && held.outletId !== grant.outletId
}

function byWhom({ accountId, onBehalfOf }: ActingAdmin) {
  return { byAccountId: accountId, onBehalfOf }
}
