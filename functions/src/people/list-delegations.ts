import { isOver } from '@gongyou/shared/domain/staff/delegation'
import { localDateOf } from '@gongyou/shared/kernel/time'
import { reaches } from '../platform/reach'
import type { UseCase } from '../platform/use-case'
import { leaveOf } from '../table/lent-grants'
import { isLent, renderDelegation } from './delegations'
import { grantsPage } from './grants-page'
import { holderWithId } from './holders'
import type { StaffDeps } from './staff-dependencies'

/**
 * Who is on leave or will be, and who stands in, for the roles of one union. Whoever sees its staff sees all; a colleague
 * sees what they lent or were lent. The colleagues come along, so that a deputy can be chosen among them.
 */
export const listDelegations: UseCase<'delegation.list', StaffDeps> = async ({ input, actor }, deps) => {
  const seesAll = await reaches(actor, 'see-staff', input.union, deps.directory)
  if (!seesAll && !(await reaches(actor, 'lend-role', input.union, deps.directory))) return { problem: 'not-found' }
  const page = await grantsPage('delegations', input, deps)
  if ('problem' in page) return page

  const today = localDateOf(deps.now())
  const me = actor.accountId
  const lent = page.grants
    .filter(isLent)
    .filter(({ delegation }) => !isOver(leaveOf(delegation), today))
    .filter(({ accountId, delegation }) => seesAll || [accountId, delegation.deputyId].includes(me))
  const others = new Set(page.grants.map(({ accountId }) => accountId).filter((accountId) => accountId !== me))
  const [items, colleagues] = await Promise.all([
    Promise.all(lent.map((grant) => renderDelegation(grant, me, deps))),
    Promise.all([...others].map((accountId) => holderWithId(accountId, deps))),
  ])
  return { status: 200, body: { items, colleagues, nextCursor: page.nextCursor } }
}
