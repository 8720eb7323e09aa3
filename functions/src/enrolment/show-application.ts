import type { UseCase } from '../platform/use-case'
import type { EnrolmentDeps } from './dependencies'
import { renderOutcome } from './render-outcome'

/** My application as it stands now. Another's answers like one that does not exist. */
export const showApplication: UseCase<'application.show', EnrolmentDeps> = async ({ input, actor }, deps) => {
  const outcome = await renderOutcome(input.id, actor.accountId, deps)
  return outcome ? { status: 200, body: outcome } : { problem: 'not-found' }
}
