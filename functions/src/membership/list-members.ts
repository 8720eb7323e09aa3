import type { UseCase } from '../platform/use-case'
import type { MembershipDeps } from './dependencies'
import { renderListed } from './render-member'
import { unionInReach } from './union-in-reach'

/** The members of a union, those of one occupation, or those to be called: each a partition of an index, never a filter. */
export const listMembers: UseCase<'member.list', MembershipDeps> = async ({ input, actor }, deps) => {
  const union = await unionInReach(input.union, 'see-members', actor, deps.directory)
  if (!union) return { problem: 'not-found' }
  const { occupation, contact, limit } = input
  const list = `members#${union.unionId}#${contact ?? occupation}`
  const from = input.cursor === undefined ? undefined : deps.cursors.read(list, input.cursor)
  if (input.cursor !== undefined && !from) return { problem: 'invalid-request', fields: { cursor: 'field-invalid' } }

  const { members } = deps
  const page = await (contact === 'stale'
    ? members.staleOf(union.unionId, limit, from)
    : members.of(union.unionId, occupation, limit, from))
  return {
    status: 200,
    body: { items: page.items.map(renderListed), nextCursor: page.next && deps.cursors.write(list, page.next) },
  }
}
