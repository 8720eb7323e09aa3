import type { Sessions } from '../platform/sessions'
import type { UseCase } from '../platform/use-case'
import type { Actors } from '../table/actors.repository'

interface Deps {
  readonly sessions: Sessions
  readonly actors: Actors
}

/** New tokens for a refresh token that is genuine, in date, and of the account's present epoch. */
export const refreshSession: UseCase<'session.refresh', Deps> = async ({ input }, { sessions, actors }) => {
  const claims = await sessions.read(input.refreshToken, 'refresh')
  const known = claims && (await actors.withId(claims.accountId))
  if (!known || known.account.epoch !== claims.epoch) return { problem: 'signed-out' }
  return { status: 200, body: await sessions.issue(claims) }
}
