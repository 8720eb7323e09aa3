import type { UseCase } from '../platform/use-case'
import type { MembershipDeps } from './dependencies'
import { answer, ownTransfer } from './own-transfer'

/** A member's own transfer, as it stands. */
export const showTransfer: UseCase<'transfer.show', MembershipDeps> = async ({ input, actor }, deps) => {
  const own = await ownTransfer(input.id, actor.personId, deps)
  return own ? answer(own, deps) : { problem: 'not-found' }
}
