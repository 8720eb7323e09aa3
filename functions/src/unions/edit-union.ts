import type { Input, Reply } from '@gongyou/shared/contracts/contract'
import type { Refused } from '@gongyou/shared/contracts/kit'
import { editRefused } from '@gongyou/shared/domain/unions/edit'
import { audited, changesBetween } from '../platform/audited'
import { actsOn } from '../platform/reach'
import { repeated, type KeyedUseCase } from '../platform/use-case'
import type { UnionRecord } from '../table/unions.entities'
import type { TreeDeps } from './dependencies'
import { particularsRefused, withCodesRead } from './read-particulars'
import { renderStaffUnion } from './render-union'

/** Changes what a union says of itself, from the version that the admin saw. */
export const editUnion: KeyedUseCase<'union.edit', TreeDeps> = {
  async run({ input, actor, request }, deps) {
    const { tree, directory } = deps
    const before = await tree.asItIs(input.id)
    const acting = before && (await actsOn(actor, 'manage-unions', before.unionId, directory))
    if (!before || !acting) return { problem: 'not-found' }
    if (before.version !== input.version) return { problem: 'changed-meanwhile' }

    const after = edited(before, input)
    const refused = editRefused(before, after.regions)
    if (refused) return { problem: refused }
    const unfit = await particularsRefused(after, deps)
    if (unfit) return unfit

    const changed = changesBetween(before, after)
    const audits = [audited({ act: 'union.edit', unionId: before.unionId, by: acting, changed }, deps)]
    const ids = { unionId: before.unionId }
    const saved = await tree.save({ unions: [{ after, before }], audits }, { request, status: 200, ids })
    if (saved === 'repeated') return repeated
    if (saved === 'lost') return { problem: 'changed-meanwhile' }
    return { status: 200, body: { union: await renderStaffUnion(after, directory) } }
  },
  repeat: ({ ids }, _, deps) => unionAgain(ids['unionId'] ?? '', deps),
}

/** The same answer again: the union as it stands now. */
export async function unionAgain(
  unionId: string,
  { tree, directory }: Pick<TreeDeps, 'tree' | 'directory'>,
): Promise<Reply<'union.edit'> | Refused> {
  const union = await tree.asItIs(unionId)
  if (!union) return { problem: 'not-found' }
  return { status: 200, body: { union: await renderStaffUnion(union, directory) } }
}

/** What is left out stays; null takes away. */
function edited(union: UnionRecord, { id: _, version, ...given }: Input<'union.edit'>): UnionRecord {
  const named = Object.entries(given).filter(([, value]) => value !== undefined)
  const changes = Object.fromEntries(named.map(([field, value]) => [field, value ?? undefined]))
  const after = { ...union, ...changes }
  return withCodesRead({ ...after, name: after.name.trim(), version: version + 1 })
}
