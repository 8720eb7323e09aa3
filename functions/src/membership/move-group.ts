import type { Input } from '@gongyou/shared/contracts/contract'
import type { Refused } from '@gongyou/shared/contracts/kit'
import { repeated, type Actor, type KeyedUseCase } from '../platform/use-case'
import type { MoveBatchRecord } from '../table/pools.entities'
import type { MembershipDeps } from './dependencies'
import { placeMany, resultsOf } from './place-many'
import { unionInReach } from './union-in-reach'

/** A hundred transactions with an answer each are as many as one request lasts for. */
const mostAtOnce = 100

/**
 * An admin moves a group of members into another union of the same subtree: those who are named, or the next hundred of a
 * union's list. Each is told why, and can undo it. The caller goes on with the cursor until there is none.
 */
export const moveGroup: KeyedUseCase<'member.move', MembershipDeps> = {
  async run({ input, actor, request }, deps) {
    const to = await unionInReach(input.to, 'move-members', actor, deps.directory)
    if (!to) return { problem: 'not-found' }
    const group = await groupOf(input, actor, deps)
    if ('problem' in group) return group
    const { memberNumbers, nextCursor } = group
    const placements = memberNumbers.map((memberNumber) => ({ memberNumber, unionId: to.unionId }))
    const audit = { unionId: to.unionId, subject: input.group?.union }
    const rest = { act: 'member.move', as: 'group', reasons: [input.reason] } as const
    const batch = await placeMany({ ...rest, placements, actor, request, audit, nextCursor }, deps)
    return batch === 'repeated' ? repeated : answerOf(batch)
  },
  async repeat({ ids }, _, { moveBatches }) {
    const batch = await moveBatches.withId(ids['batchId'] ?? '')
    return batch ? answerOf(batch) : { problem: 'not-found' }
  },
}

interface Group {
  readonly memberNumbers: readonly string[]
  readonly nextCursor?: string
}

async function groupOf(
  { memberNumbers, group }: Input<'member.move'>,
  actor: Actor,
  { directory, members, cursors }: MembershipDeps,
): Promise<Group | Refused> {
  if (!group) return { memberNumbers: memberNumbers ?? [] }
  const union = await unionInReach(group.union, 'move-members', actor, directory)
  if (!union) return { problem: 'not-found' }
  const list = `group#${union.unionId}#${group.occupation}`
  const from = group.cursor === undefined ? undefined : cursors.read(list, group.cursor)
  if (group.cursor !== undefined && !from) return { problem: 'invalid-request', fields: { cursor: 'field-invalid' } }
  const { items, next } = await members.of(union.unionId, group.occupation, mostAtOnce, from)
  return {
    memberNumbers: items.map(({ memberNumber }) => memberNumber),
    nextCursor: next && cursors.write(list, next),
  }
}

function answerOf(batch: MoveBatchRecord) {
  return { status: 200, body: { results: resultsOf(batch), nextCursor: batch.nextCursor } } as const
}
