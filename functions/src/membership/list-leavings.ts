import { reaches } from '../platform/reach'
import type { UseCase } from '../platform/use-case'
import { leavingsAt } from '../table/ending-keys'
import type { MembershipDeps } from './dependencies'
import { renderLeavingForStaff } from './render-leaving'

/** The members who want to leave and whose leaving waits for the union's committee, the most urgent first. */
export const listLeavings: UseCase<'leaving.list', MembershipDeps> = async ({ input, actor }, deps) => {
  const { directory, departures, cursors } = deps
  if (!(await reaches(actor, 'see-leavings', input.union, directory))) return { problem: 'not-found' }
  const list = leavingsAt(input.union)
  const from = input.cursor === undefined ? undefined : cursors.read(list, input.cursor)
  if (input.cursor !== undefined && !from) return { problem: 'invalid-request', fields: { cursor: 'field-invalid' } }

  const page = await departures.leavingsAt(list, input.limit, from)
  const unions = await directory.unions(page.items.map(({ move }) => move.fromUnionId))
  const items = page.items.map((item) => renderLeavingForStaff(item, unions))
  return { status: 200, body: { items, nextCursor: page.next && cursors.write(list, page.next) } }
}
