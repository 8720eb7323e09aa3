import type { UseCase } from '../platform/use-case'
import type { Accounts } from './accounts.repository'

/** Signs the account out everywhere: a token that was copied off a phone dies with the rest. */
export const closeSession: UseCase<'session.close', { readonly accounts: Accounts }> = async (
  { actor },
  { accounts },
) => {
  await accounts.endSessions(actor.accountId)
  return { status: 204, body: null }
}
