import { recoveryMoves } from '@gongyou/shared/domain/identity/recovery'
import { mayMove } from '@gongyou/shared/kernel/lifecycle'
import { audited } from '../platform/audited'
import type { Cursors } from '../platform/cursor'
import { actsOn, reaches } from '../platform/reach'
import { repeated, type Actor, type KeyedUseCase, type UseCase } from '../platform/use-case'
import type { Directory } from '../table/directory.repository'
import type { RecoveryRecord } from '../table/recovery.entities'
import type { Recoveries } from './recoveries.repository'
import type { RecoveryDeps } from './recovery-dependencies'
import { renderForStaff } from './render-recovery'

type Ended = Pick<RecoveryRecord, 'state' | 'endedBy'> & { readonly reasons?: readonly string[] }

/** A recovery after somebody has ended it, at this moment. */
function ended(before: RecoveryRecord, { state, endedBy, reasons = [] }: Ended, at: string): RecoveryRecord {
  return { ...before, state, endedBy, endedAt: at, reasons: [...reasons], version: before.version + 1 }
}

/** Ends the recovery that waits: the old account stops it, the one that asked takes it back. */
export const stopRecovery: KeyedUseCase<'recovery.stop', Pick<RecoveryDeps, 'recoveries' | 'now'>> = {
  async run({ actor, request }, { recoveries, now }) {
    const pointer = actor.account.recovery
    const before = pointer && (await recoveries.withId(pointer.recoveryId))
    if (!pointer || !before) return { problem: 'recovery-settled' }
    const move = pointer.role === 'holder' ? 'stop' : 'withdraw'
    if (!mayMove(recoveryMoves, move, before.state, pointer.role)) return { problem: 'recovery-settled' }

    const after = ended(before, { state: recoveryMoves[move].to, endedBy: pointer.role }, now())
    const shown = move === 'stop' ? ('stopped' as const) : undefined
    const saved = await recoveries.end({ after, before, shown }, { request, status: 200, ids: {} })
    if (saved === 'repeated') return repeated
    return saved === 'lost' ? { problem: 'recovery-settled' } : { status: 200, body: { recovery: null } }
  },
  repeat: async () => ({ status: 200, body: { recovery: null } }),
}

/** The recoveries that wait for members of a union, the soonest first: staff may know better than a check. */
export const listRecoveries: UseCase<
  'recovery.list',
  { readonly recoveries: Recoveries; readonly directory: Directory; readonly cursors: Cursors }
> = async ({ input, actor }, { recoveries, directory, cursors }) => {
  if (!(await reaches(actor, 'see-recoveries', input.union, directory))) return { problem: 'not-found' }
  const list = `recoveries#${input.union}`
  const from = input.cursor === undefined ? undefined : cursors.read(list, input.cursor)
  if (input.cursor !== undefined && !from) return { problem: 'invalid-request', fields: { cursor: 'field-invalid' } }
  const { items, next } = await recoveries.waitingAt(input.union, input.limit, from)
  return { status: 200, body: { items: items.map(renderForStaff), nextCursor: next && cursors.write(list, next) } }
}

/** Staff of the member's union stop a recovery, and say why. */
export const haltRecovery: KeyedUseCase<'recovery.halt', RecoveryDeps> = {
  async run({ input, actor, request }, deps) {
    const before = await inReach(input.id, actor, deps)
    if (!before) return { problem: 'not-found' }
    if (before.version !== input.version) return { problem: 'changed-meanwhile' }
    if (!mayMove(recoveryMoves, 'halt', before.state, 'staff')) return { problem: 'recovery-settled' }
    if (input.reasons.length === 0) return { problem: 'recovery-reason-needed' }

    const unionId = before.responsibleUnionId
    const by = await actsOn(actor, 'stop-recovery', unionId, deps.directory)
    const act = { act: 'recovery.halt', unionId, by, subject: before.recoveryId } as const
    const after = ended(before, { state: 'stopped', endedBy: 'staff', reasons: input.reasons }, deps.now())
    const ids = { recoveryId: before.recoveryId }
    const change = { after, before, shown: 'stopped', audit: audited(act, deps) } as const
    const saved = await deps.recoveries.end(change, { request, status: 200, ids })
    if (saved === 'repeated') return repeated
    return saved === 'lost' ? { problem: 'changed-meanwhile' } : { status: 200, body: renderForStaff(after) }
  },
  async repeat({ ids }, { actor }, deps) {
    const recovery = await inReach(ids['recoveryId'] ?? '', actor, deps)
    return recovery ? { status: 200, body: renderForStaff(recovery) } : { problem: 'not-found' }
  },
}

async function inReach(recoveryId: string, actor: Actor, { recoveries, directory }: RecoveryDeps) {
  const recovery = await recoveries.withId(recoveryId)
  const isReached = recovery && (await reaches(actor, 'stop-recovery', recovery.responsibleUnionId, directory))
  return isReached ? recovery : undefined
}
