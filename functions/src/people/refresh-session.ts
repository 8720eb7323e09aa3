import type { Sessions } from '../platform/sessions'
import type { UseCase } from '../platform/use-case'
import type { Actors } from '../table/actors.repository'
import { noteAlive, type FreshnessDeps } from './note-alive'

interface Deps extends FreshnessDeps {
  readonly sessions: Sessions
  readonly actors: Actors
}

/** New tokens for a refresh token that is genuine, in date, and of the account's present epoch. */
export const refreshSession: UseCase<'session.refresh', Deps> = async ({ input }, deps) => {
  const claims = await deps.sessions.read(input.refreshToken, 'refresh')
  const known = claims && (await deps.actors.withId(claims.accountId))
  if (!known || known.account.epoch !== claims.epoch) return { problem: 'signed-out' }
  const [body] = await Promise.all([deps.sessions.issue(claims), noteAlive(known.account, deps)])
  return { status: 200, body }
}
