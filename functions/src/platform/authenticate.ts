import type { Route } from '@gongyou/shared/contracts/routes'
import { mayEver } from '@gongyou/shared/domain/staff/rights'
import type { Refused } from '@gongyou/shared/contracts/kit'
import type { AccountAlone } from '../table/account-alone'
import type { AccountWithGrants, Actors } from '../table/actors.repository'
import type { Sessions } from './sessions'
import type { Actor } from './use-case'

interface Deps {
  readonly sessions: Sessions
  readonly actors: Actors
  readonly accountAlone: AccountAlone
}

/**
 * Who is calling, judged by the account as it is at this moment: a token that is forged, expired, of an earlier epoch,
 * or of an account that is gone, is signed out. Where somebody without any role asks for a staff route, it answers like
 * a route that does not exist; whether a grant reaches the object is for the use case to ask.
 */
export async function authenticate(
  authorization: string | undefined,
  { audience, rolesUnread }: Pick<Route, 'audience' | 'rolesUnread'>,
  { sessions, actors, accountAlone }: Deps,
): Promise<Actor | undefined | Refused> {
  if (audience === 'anyone' || (audience === 'visitor' && authorization === undefined)) return undefined
  const token = /^Bearer (\S+)$/i.exec(authorization ?? '')?.[1]
  const claims = token === undefined ? undefined : await sessions.read(token, 'session')
  const found =
    claims && (await (rolesUnread ? withoutRoles(claims.accountId, accountAlone) : actors.withId(claims.accountId)))
  if (!found || found.account.epoch !== claims.epoch) return { problem: 'signed-out' }

  const { account, grants } = found
  if (audience === 'member' && account.personId === undefined) return { problem: 'not-member' }
  if (typeof audience === 'object' && !mayEver(grants, audience.staff)) return { problem: 'not-found' }
  return { accountId: account.accountId, account, grants }
}

async function withoutRoles(accountId: string, accountAlone: AccountAlone): Promise<AccountWithGrants | undefined> {
  const account = await accountAlone(accountId)
  return account && { account, grants: [] }
}
