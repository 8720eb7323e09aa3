import { reaches } from '../platform/reach'
import type { UseCase } from '../platform/use-case'
import type { Directory } from '../table/directory.repository'
import type { EndingDeps, TreeDeps } from './dependencies'
import { renderChange } from './render-change'
import { renderStaffUnion, unionName } from './render-union'

/** A union with its version and one page of what stands right below it, for those who look after the tree. */
export const inspectUnion: UseCase<'union.inspect', EndingDeps & Pick<TreeDeps, 'cursors'>> = async (
  { input, actor },
  { tree, directory, cursors, changes },
) => {
  const union = await tree.asItIs(input.id)
  if (!union || !(await reaches(actor, 'see-unions', union.unionId, directory))) return { problem: 'not-found' }
  const list = `children#${union.unionId}`
  const from = input.cursor === undefined ? undefined : cursors.read(list, input.cursor)
  if (input.cursor !== undefined && !from) return { problem: 'invalid-request', fields: { cursor: 'field-invalid' } }

  const [page, above, change] = await Promise.all([
    tree.tiedTo(union.unionId, 'child', input.limit, from),
    namesAbove(union.unionId, directory),
    union.change && changes.withId(union.unionId, union.change.changeId),
  ])
  return {
    status: 200,
    body: {
      union: await renderStaffUnion(union, directory),
      above,
      change: change && (await renderChange(change, actor.accountId, { tree, directory })),
      children: page.items.map(({ to, name = '', kind = 'joint' }) => ({ id: to, name, kind })),
      nextCursor: page.next && cursors.write(list, page.next),
    },
  }
}

async function namesAbove(unionId: string, { ancestorsOf, unions }: Pick<Directory, 'ancestorsOf' | 'unions'>) {
  const ids = await ancestorsOf(unionId)
  const found = await unions(ids)
  return ids.map((id) => unionName(found.get(id))).filter((name) => name !== undefined)
}
