import { handOverRefused } from '@gongyou/shared/domain/staff/hand-over'
import { audited } from '../platform/audited'
import { actsOn } from '../platform/reach'
import { repeated, type KeyedUseCase } from '../platform/use-case'
import type { GrantRecord } from '../table/people.entities'
import { holderWith, isOfUnion, renderGrant, unknownNumber } from './holders'
import type { StaffDeps } from './staff-dependencies'

/**
 * Hands all roles that somebody holds for a union to another person, in one act: by an admin, or by the holder. The
 * chair's flag stays behind, since a committee elects its chair; what was lent to a deputy ends.
 */
export const handOver: KeyedUseCase<'grant.handOver', StaffDeps> = {
  async run({ input: { fromId = '', unionId: asked, memberNumber }, actor, request }, deps) {
    const unionId = (await deps.directory.union(asked))?.unionId ?? asked
    const holderId = fromId === '' ? actor.accountId : fromId
    const isOwn = holderId === actor.accountId
    const by = isOwn ? { accountId: holderId } : await actsOn(actor, 'appoint-staff', unionId, deps.directory)
    const taken = by ? await deps.grants.heldBy(holderId, unionId) : []
    if (!by || taken.length === 0) return { problem: 'not-found' }
    const heir = await holderWith(memberNumber, deps)
    if (!heir) return unknownNumber
    const refused = handOverRefused({
      byAccountId: by.accountId,
      onBehalfOf: 'onBehalfOf' in by ? by.onBehalfOf : undefined,
      fromId: holderId,
      toId: heir.id,
      isOfUnion: await isOfUnion(heir.id, unionId, deps),
    })
    if (refused) return { problem: refused }

    const held = await deps.grants.heldBy(heir.id, unionId)
    const given = taken
      .filter(({ role }) => !held.some((own) => own.role === role))
      .map(({ role, outletId }): GrantRecord => {
        return { accountId: heir.id, role, unionId, outletId, grantedAt: deps.now() }
      })
    const roles = taken.map(({ role }) => role)
    const changed = { holder: { from: holderId, to: heir.id }, roles: { from: roles } }
    const line = audited({ act: 'grant.handOver', unionId, by, subject: heir.id, changed }, deps)
    const ids = { accountId: heir.id, unionId, roles: roles.join(' ') }
    const saved = await deps.grants.handOver({ taken, given }, line, { request, status: 200, ids })
    if (saved === 'repeated') return repeated
    return saved === 'lost' ? { problem: 'changed-meanwhile' } : answer(ids, deps)
  },
  repeat: ({ ids: { accountId = '', unionId = '', roles = '' } }, _, deps) =>
    answer({ accountId, unionId, roles }, deps),
}

interface HandedOver {
  readonly accountId: string
  readonly unionId: string
  /** Separated by spaces. */
  readonly roles: string
}

/** The roles as whoever took over holds them now. */
async function answer({ accountId, unionId, roles }: HandedOver, deps: StaffDeps) {
  const held = (await deps.grants.heldBy(accountId, unionId)).filter(({ role }) => roles.split(' ').includes(role))
  return { status: 200, body: { grants: await Promise.all(held.map((grant) => renderGrant(grant, deps))) } } as const
}
