import { isUnderWay } from '@gongyou/shared/domain/enrolment/lifecycle'
import { isMembershipHeld } from '@gongyou/shared/domain/membership/states'
import { parseScanned } from '@gongyou/shared/domain/codes/union-code'
import type { Home, Landing } from '@gongyou/shared/contracts/contract'
import type { Instant } from '@gongyou/shared/kernel/time'
import type { Seal } from '../platform/sealed'
import type { Sessions } from '../platform/sessions'
import type { UseCase } from '../platform/use-case'
import type { Directory } from '../table/directory.repository'
import { renderLanding, type LandingVisitor } from '../table/landing.rendering'
import type { WeChat } from '../wechat/wechat'
import type { Accounts } from './accounts.repository'
import type { ReadHome } from './home'
import { firstSign, noteAlive, type FreshnessDeps } from './note-alive'

interface Deps extends FreshnessDeps {
  readonly weChat: Pick<WeChat, 'login'>
  readonly accounts: Accounts
  readonly directory: Directory
  readonly sessions: Sessions
  readonly seal: Seal
  readonly readHome: ReadHome
  readonly now: () => Instant
}

/**
 * Signs a WeChat account in: the first time makes the account. Session, home and, where a code was just scanned, the
 * union's page come back in one answer, because the network at a poster may carry only one.
 */
export const openSession: UseCase<'session.open', Deps> = async ({ input }, deps) => {
  const login = await deps.weChat.login(input.loginCode)
  switch (login.kind) {
    case 'code-spent':
      return { problem: 'login-code-spent' }
    case 'blocked':
      return { problem: 'wechat-blocked' }
    case 'busy':
      return { problem: 'wechat-busy', retryAfter: 3 }
    case 'ok':
      break
  }

  const accountId = accountIdOf(login.openid, deps.seal)
  const first = await firstSign(accountId, deps)
  const opened = await deps.accounts.openedFor({ accountId, openid: login.openid, first }, deps.now())
  const { account, grants } = opened
  const [tokens, home, landing] = await Promise.all([
    deps.sessions.issue({ accountId, epoch: account.epoch }),
    deps.readHome(account, grants, 'lately'),
    input.unionCode === undefined ? undefined : landingAt(input.unionCode, deps),
    noteAlive(account, deps),
  ])
  return { status: 201, body: { ...tokens, home, landing: landing?.(home) } }
}

/** An account's id stands for its openid and shows nothing of it; no look-up item is needed. */
export function accountIdOf(openid: string, seal: Seal): string {
  return seal.digest('account', openid).slice(0, 22)
}

async function landingAt(
  unionCode: string,
  { directory, now }: Pick<Deps, 'directory' | 'now'>,
): Promise<((visitor: Home) => Landing) | undefined> {
  const asked = parseScanned({ scene: unionCode, q: unionCode, text: unionCode })
  const code = asked && (await directory.code(asked))
  const union = code && (await directory.union(code.unionId))
  if (!asked || !code || !union) return undefined
  return (home) => renderLanding({ asked, code, union }, visitorOf(home, union.unionId), now())
}

function visitorOf(home: Home, unionId: string): LandingVisitor {
  const { membership, application } = home
  if (membership && isMembershipHeld(membership.state)) {
    return membership.union.id === unionId ? 'member-here' : 'member-elsewhere'
  }
  return application && isUnderWay(application.state) ? 'applicant' : 'stranger'
}
