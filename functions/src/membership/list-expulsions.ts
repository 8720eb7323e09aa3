import { inParallel } from '../platform/concurrency'
import { reaches } from '../platform/reach'
import type { UseCase } from '../platform/use-case'
import { expulsionsAt } from '../table/ending-keys'
import type { MembershipDeps } from './dependencies'
import { renderExpulsionForStaff } from './render-expulsion'

const atOnce = 8

/** The expulsions whose next step a union takes, the oldest first: few, so each is read as it is. */
export const listExpulsions: UseCase<'expulsion.list', MembershipDeps> = async ({ input, actor }, deps) => {
  const { directory, departures, cursors } = deps
  if (!(await reaches(actor, 'see-expulsions', input.union, directory))) return { problem: 'not-found' }
  const list = expulsionsAt(input.union)
  const from = input.cursor === undefined ? undefined : cursors.read(list, input.cursor)
  if (input.cursor !== undefined && !from) return { problem: 'invalid-request', fields: { cursor: 'field-invalid' } }

  const { ids, next } = await departures.expulsionsAt(list, input.limit, from)
  const found = (await inParallel(ids, atOnce, (id) => departures.expulsion(id))).filter((each) => each !== undefined)
  const items = await Promise.all(found.map((each) => renderExpulsionForStaff(each, actor.accountId, deps)))
  return { status: 200, body: { items, nextCursor: next && cursors.write(list, next) } }
}
