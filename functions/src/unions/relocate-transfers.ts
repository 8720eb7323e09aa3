import type { CarryingDeps } from './dependencies'
import { passThrough, type Carrying, type Pass } from './relocate'

/** Hands the transfers over that wait for the union's answer, with the same deadline. */
export function relocateTransfers({ from, into, heir }: Carrying, deps: CarryingDeps): Promise<Pass> {
  const { relocation } = deps
  return passThrough(
    (limit, start) => relocation.transfersTo(from.unionId, limit, start),
    async (transferId) => {
      const before = await relocation.transfer(transferId)
      if (before?.state !== 'awaiting' || before.responsibleUnionId !== from.unionId) return 'not-there'
      const isOwn = before.move.toUnionId === from.unionId
      const { hostId, unionId } = isOwn ? into : heir
      const move = { ...before.move, toUnionId: isOwn ? into.unionId : before.move.toUnionId }
      const after = { ...before, move, responsibleUnionId: hostId ?? unionId, version: before.version + 1 }
      return (await relocation.moveTransfer(after, before)) === 'saved' ? 'moved' : 'lost'
    },
    deps,
  )
}
