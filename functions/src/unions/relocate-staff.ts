import type { Role } from '@gongyou/shared/domain/staff/rights'
import { audited } from '../platform/audited'
import type { GrantRecord } from '../table/people.entities'
import type { CarryingDeps } from './dependencies'
import { passThrough, type Carrying, type Pass } from './relocate'

/**
 * Carries the roles over that are held for the union. Of a merger they hold for the successor from then on; the chair's
 * flag ends with the committee that it was of. Of a dissolution they end: whoever served one union of an employer has no
 * claim on the township's members.
 */
export function relocateStaff(carrying: Carrying, deps: CarryingDeps): Promise<Pass> {
  const { relocation, tree } = deps
  const { from, into, kind } = carrying
  return passThrough(
    async (limit, start) => {
      const { items, next } = await tree.tiedTo(from.unionId, 'staff', limit, start)
      return { ids: items.map(({ to }) => to), next }
    },
    async (id) => {
      const key = { ...holderIn(id), unionId: from.unionId }
      const taken = await relocation.grant(key)
      if (!taken) {
        await relocation.forgetStaff(key)
        return 'not-there'
      }
      const { chair: _, ...kept } = taken
      const given = { ...kept, unionId: into.unionId }
      const isNew = kind === 'merge' && (await relocation.grant(given)) === undefined
      const line = noted(taken, isNew ? given : undefined, carrying, deps)
      return (await relocation.replaceGrant(taken, isNew ? given : undefined, line)) === 'saved' ? 'moved' : 'lost'
    },
    deps,
  )
}

function holderIn(id: string): Pick<GrantRecord, 'accountId' | 'role'> {
  const [role = '', accountId = ''] = id.split('#')
  return { role: role as Role, accountId }
}

function noted(taken: GrantRecord, given: GrantRecord | undefined, { from, changeId }: Carrying, deps: CarryingDeps) {
  const { role, accountId } = taken
  return audited(
    {
      act: 'change.staff',
      unionId: from.unionId,
      subject: changeId,
      changed: { holder: { to: accountId }, role: { to: role }, union: { from: from.unionId, to: given?.unionId } },
    },
    deps,
  )
}
