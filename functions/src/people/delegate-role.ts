import type { Input } from '@gongyou/shared/contracts/contract'
import { delegationRefused, isOver, type Delegation } from '@gongyou/shared/domain/staff/delegation'
import type { Role } from '@gongyou/shared/domain/staff/rights'
import { localDateOf, type LocalDate } from '@gongyou/shared/kernel/time'
import { audited } from '../platform/audited'
import { actsOn, reaches } from '../platform/reach'
import { repeated, type Actor, type KeyedUseCase, type UseCase } from '../platform/use-case'
import { leaveOf, withoutDelegation } from '../table/lent-grants'
import { isLent, renderDelegation, type LentGrant } from './delegations'
import { holderWith, holderWithId, isOfUnion, unknownNumber } from './holders'
import type { StaffDeps } from './staff-dependencies'

/** Whose member number it is, so that the holder sees whom the role would be lent to. */
export const findDeputy: UseCase<'delegation.find', StaffDeps> = async ({ input, actor }, deps) => {
  if (!(await reaches(actor, 'lend-role', input.unionId, deps.directory))) return { problem: 'not-found' }
  const deputy = await holderWith(input.memberNumber, deps)
  if (!deputy) return unknownNumber
  return (await isOfUnion(deputy.id, input.unionId, deps))
    ? { status: 200, body: { deputy } }
    : { problem: 'deputy-not-of-union' }
}

/** Lends a role of one's own to a deputy for a leave. What was lent is no grant of the deputy's, so it is never lent on. */
export const giveDelegation: KeyedUseCase<'delegation.give', StaffDeps> = {
  async run({ input, actor, request }, deps) {
    const union = await deps.directory.union(input.unionId)
    const key = { accountId: actor.accountId, role: input.role, unionId: union?.unionId ?? input.unionId }
    const before = await deps.grants.grant(key)
    if (!before) return { problem: 'not-found' }
    const deputyId = await deputyNamed(input, deps)
    if (deputyId === undefined) return unknownNumber
    const [today, { longestLeaveDays }] = [localDateOf(deps.now()), await deps.settings()]
    const leave = { from: input.from as LocalDate, to: input.to as LocalDate }
    const asked: Delegation = {
      leave,
      holderId: actor.accountId,
      deputyId,
      isOfUnion: await isOfUnion(deputyId, key.unionId, deps),
      lentFor: before.delegation && leaveOf(before.delegation),
    }
    const refused = delegationRefused(asked, today, longestLeaveDays)
    if (refused) return { problem: refused }
    if (await deps.grants.grant({ ...key, accountId: deputyId })) return { problem: 'role-held' }

    const after = { ...before, delegation: { deputyId, ...leave, givenAt: deps.now() } }
    const act = { act: 'delegation.give', unionId: key.unionId, by: actor, subject: deputyId } as const
    const changed = { role: { to: input.role }, from: { to: leave.from }, to: { to: leave.to } }
    const once = { request, status: 201, ids: key }
    const saved = await deps.grants.lend({ after, before }, audited({ ...act, changed }, deps), once)
    if (saved === 'repeated') return repeated
    if (saved === 'lost') return { problem: 'changed-meanwhile' }
    return { status: 201, body: { delegation: await renderDelegation(after, actor.accountId, deps) } }
  },
  async repeat({ ids: { accountId = '', role = '', unionId = '' } }, { actor }, deps) {
    const grant = await deps.grants.grant({ accountId, role: role as Role, unionId })
    if (!grant || !isLent(grant)) return { problem: 'changed-meanwhile' }
    return { status: 201, body: { delegation: await renderDelegation(grant, actor.accountId, deps) } }
  },
}

/** Ends what was lent before its time: by the holder, or by an admin. It counts from the deputy's next request on. */
export const takeDelegation: KeyedUseCase<'delegation.take', StaffDeps> = {
  async run({ input: { holderId, role, unionId }, actor, request }, deps) {
    const accountId = holderId ?? actor.accountId
    const by = await whoEnds(accountId, unionId, actor, deps)
    const before = by && (await deps.grants.grant({ accountId, role, unionId }))
    if (!before || !isLent(before) || isOver(leaveOf(before.delegation), localDateOf(deps.now()))) {
      return { problem: 'not-found' }
    }
    const { deputyId } = before.delegation
    const act = { act: 'delegation.take', unionId, by, subject: deputyId, changed: { role: { from: role } } } as const
    const ids = { accountId, role, unionId, grantedAt: before.grantedAt, ...before.delegation }
    const ended = { after: withoutDelegation(before), before }
    const saved = await deps.grants.lend(ended, audited(act, deps), { request, status: 200, ids })
    if (saved === 'repeated') return repeated
    if (saved === 'lost') return { problem: 'changed-meanwhile' }
    return { status: 200, body: { delegation: await renderDelegation(before, actor.accountId, deps) } }
  },
  async repeat({ ids }, { actor }, deps) {
    const { accountId = '', role = '', unionId = '', grantedAt = '' } = ids
    const { deputyId = '', from = '', to = '', givenAt = '' } = ids
    const delegation = { deputyId, from, to, givenAt }
    const ended: LentGrant = { accountId, role: role as Role, unionId, grantedAt, delegation }
    return { status: 200, body: { delegation: await renderDelegation(ended, actor.accountId, deps) } }
  },
}

async function deputyNamed({ deputyId, memberNumber }: Input<'delegation.give'>, deps: StaffDeps) {
  if (memberNumber !== undefined) return (await holderWith(memberNumber, deps))?.id
  return deputyId === undefined ? undefined : (await holderWithId(deputyId, deps)).id
}

function whoEnds(holderId: string, unionId: string, actor: Actor, { directory }: StaffDeps) {
  const own = { accountId: actor.accountId, onBehalfOf: undefined }
  return holderId === actor.accountId ? own : actsOn(actor, 'appoint-staff', unionId, directory)
}
