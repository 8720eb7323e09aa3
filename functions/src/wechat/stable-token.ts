import type { Instant } from '@gongyou/shared/kernel/time'
import { isBefore, plus, seconds } from '@gongyou/shared/kernel/time'
import { WeChatFault, staleTokens } from './errcodes'
import type { App } from './login'
import { ask } from './request'
import type { Answer, Busy, Call, Line } from './request'

/** What WeChat wants to see with most calls. A secret: whoever holds it acts as the mini-program. */
export interface AccessToken {
  token: string
  expiresAt: Instant
}

/** The one token that all servers of a mini-program share. */
export interface TokenStore {
  read(): Promise<AccessToken | undefined>
  /** Saves `fresh` in the place of what was read before; `stale` when another server was faster. */
  save(fresh: AccessToken, before: AccessToken | undefined): Promise<'saved' | 'stale'>
}

export interface StableToken {
  /** The token to use now; `rejected` is the one WeChat has just turned down, and is not given again. */
  current(line: Line, rejected?: string): Promise<{ kind: 'token'; token: string } | Busy>
}

/** In its last five minutes WeChat hands out the next token while this one still works, so that is when to change. */
const changeOver = seconds(-300)

/**
 * Keeps the access token by WeChat's getStableAccessToken, which gives all who ask the same token as long as it lives.
 * Servers that refresh at the same time therefore hear the same token; the store lets one of them save it. Within one
 * server all who wait share one refresh.
 */
export function openStableToken(app: App, tokens: TokenStore, now: () => Instant): StableToken {
  let held: AccessToken | undefined
  const underWay = new Map<string | undefined, Promise<AccessToken | Busy>>()
  const isGood = ({ token, expiresAt }: AccessToken, rejected?: string) =>
    token !== rejected && isBefore(now(), plus(expiresAt, changeOver))

  const renew = async (line: Line, rejected?: string): Promise<AccessToken | Busy> => {
    const stored = await tokens.read()
    if (stored && isGood(stored, rejected)) return stored
    const fresh = await fetchToken(app, line, now, rejected)
    if ('kind' in fresh) {
      const stillWorks = stored && stored.token !== rejected && isBefore(now(), stored.expiresAt)
      return stillWorks ? stored : fresh
    }
    if ((await tokens.save(fresh, stored)) === 'saved') return fresh
    const winners = await tokens.read()
    return winners && isGood(winners, rejected) ? winners : fresh
  }

  return {
    async current(line, rejected) {
      if (held && isGood(held, rejected)) return { kind: 'token', token: held.token }
      const renewal = underWay.get(rejected) ?? renew(line, rejected).finally(() => underWay.delete(rejected))
      underWay.set(rejected, renewal)
      const renewed = await renewal
      if ('kind' in renewed) return renewed
      held = renewed
      return { kind: 'token', token: renewed.token }
    },
  }
}

/**
 * Makes a call that needs the access token. A token that WeChat turns down is replaced once and the call made once
 * more, which costs no code: the token is checked before anything else. Throws where the second is turned down too.
 */
export async function askWithToken(name: string, call: Call, line: Line, stableToken: StableToken) {
  let rejected: string | undefined
  for (;;) {
    const access = await stableToken.current(line, rejected)
    if (access.kind === 'busy') return access
    const answer = await ask({ ...call, query: { ...call.query, access_token: access.token } }, line)
    if (answer.kind === 'busy' || !staleTokens.includes(answer.errcode)) return answer
    if (rejected !== undefined) throw new WeChatFault(name, answer.errcode, answer.requestId)
    rejected = access.token
  }
}

/**
 * Asks gently first: where another server has had the token replaced, that alone brings the new one. Only when WeChat
 * repeats the very token it has turned down is a new one forced, which it allows twenty times a day.
 */
async function fetchToken(app: App, line: Line, now: () => Instant, rejected?: string): Promise<AccessToken | Busy> {
  const gently = await askForToken(app, line, false)
  if (gently.kind === 'busy') return gently
  if (rejected === undefined || gently.fields.access_token !== rejected) return tokenIn(gently, now())
  const forced = await askForToken(app, line, true)
  return forced.kind === 'busy' ? forced : tokenIn(forced, now())
}

function askForToken(app: App, line: Line, force: boolean): Promise<Answer | Busy> {
  const body = { grant_type: 'client_credential', appid: app.appId, secret: app.appSecret, force_refresh: force }
  return ask({ method: 'POST', path: '/cgi-bin/stable_token', query: {}, body }, line)
}

/** `expires_in` is what remains of the token's life in seconds, not its length. */
function tokenIn(answer: Answer, at: Instant): AccessToken {
  const { access_token: token, expires_in: remaining } = answer.fields
  if (answer.errcode !== 0 || typeof token !== 'string' || typeof remaining !== 'number') {
    throw new WeChatFault('getStableAccessToken', answer.errcode, answer.requestId)
  }
  return { token, expiresAt: plus(at, seconds(remaining)) }
}
