import { reaches } from '../platform/reach'
import type { UseCase } from '../platform/use-case'
import type { MembershipDeps } from './dependencies'
import { renderForStaff } from './render-transfer'

/** Who asks to come to a union, the most urgent first; or who has left it, the latest first. */
export const listTransfers: UseCase<'transfer.list', MembershipDeps> = async ({ input, actor }, deps) => {
  if (!(await reaches(actor, 'see-transfers', input.union, deps.directory))) return { problem: 'not-found' }
  const list = `transfers#${input.direction}#${input.union}`
  const from = input.cursor === undefined ? undefined : deps.cursors.read(list, input.cursor)
  if (input.cursor !== undefined && !from) return { problem: 'invalid-request', fields: { cursor: 'field-invalid' } }

  const read = input.direction === 'in' ? deps.transfers.waitingAt : deps.transfers.leftFrom
  const page = await read(input.union, input.limit, from)
  const unions = await deps.directory.unions(page.items.flatMap(({ move }) => [move.fromUnionId, move.toUnionId]))
  return {
    status: 200,
    body: {
      items: page.items.map((item) => renderForStaff(item, unions)),
      nextCursor: page.next && deps.cursors.write(list, page.next),
    },
  }
}
