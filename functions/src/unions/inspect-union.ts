import { reaches } from '../platform/reach'
import type { UseCase } from '../platform/use-case'
import type { TreeDeps } from './dependencies'
import { renderStaffUnion } from './render-union'

/** A union with its version and one page of what stands right below it, for those who look after the tree. */
export const inspectUnion: UseCase<'union.inspect', TreeDeps> = async (
  { input, actor },
  { tree, directory, cursors },
) => {
  const union = await tree.asItIs(input.id)
  if (!union || !(await reaches(actor, 'see-unions', union.unionId, directory))) return { problem: 'not-found' }
  const list = `children#${union.unionId}`
  const from = input.cursor === undefined ? undefined : cursors.read(list, input.cursor)
  if (input.cursor !== undefined && !from) return { problem: 'invalid-request', fields: { cursor: 'field-invalid' } }

  const page = await tree.tiedTo(union.unionId, 'child', input.limit, from)
  return {
    status: 200,
    body: {
      union: await renderStaffUnion(union, directory),
      children: page.items.map(({ to, name = '', kind = 'joint' }) => ({ id: to, name, kind })),
      nextCursor: page.next && cursors.write(list, page.next),
    },
  }
}
