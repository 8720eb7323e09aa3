import { moveRefused } from '@gongyou/shared/domain/unions/move'
import { audited, changesBetween } from '../platform/audited'
import { actsOn } from '../platform/reach'
import { repeated, type KeyedUseCase } from '../platform/use-case'
import { chainAbove } from './chain-above'
import type { TreeDeps } from './dependencies'
import { unionAgain } from './edit-union'
import { renderStaffUnion } from './render-union'

/**
 * Puts a union under another parent; all below it comes along. Asks for an admin of both ends: of the union it leaves
 * and of the one it comes to. Two moves at once make no circle, because the table of kinds has none.
 */
export const moveUnion: KeyedUseCase<'union.move', TreeDeps> = {
  async run({ input, actor, request }, deps) {
    const { tree, directory } = deps
    const [before, to] = await Promise.all([tree.asItIs(input.id), tree.asItIs(input.parentId)])
    if (!before || !to) return { problem: 'not-found' }
    const [acting, receiving] = await Promise.all([
      actsOn(actor, 'manage-unions', before.parentId ?? before.unionId, directory),
      actsOn(actor, 'manage-unions', to.unionId, directory),
    ])
    if (!acting || !receiving) return { problem: 'not-found' }
    if (before.version !== input.version) return { problem: 'changed-meanwhile' }

    const above = await chainAbove(to, tree)
    const refused = moveRefused(before, { ...to, ancestorIds: above.map(({ unionId }) => unionId) })
    if (refused) return { problem: refused }

    const after = { ...before, parentId: to.unionId, version: before.version + 1 }
    const changed = changesBetween(before, after)
    const saved = await tree.save(
      {
        unions: [{ after, before }],
        unchanged: [to],
        audits: [audited({ act: 'union.move', unionId: before.unionId, by: acting, changed }, deps)],
      },
      { request, status: 200, ids: { unionId: before.unionId } },
    )
    if (saved === 'repeated') return repeated
    if (saved === 'lost') return { problem: 'changed-meanwhile' }
    return { status: 200, body: { union: await renderStaffUnion(after, directory) } }
  },
  repeat: ({ ids }, _, deps) => unionAgain(ids['unionId'] ?? '', deps),
}
