import type { Answer } from '@gongyou/shared/contracts/contract'
import { hours, instantOf, plus, type Instant } from '@gongyou/shared/kernel/time'
import type { Log } from '../platform/log'
import type { Seal } from '../platform/sealed'
import type { UseCase } from '../platform/use-case'
import type { Actors } from '../table/actors.repository'
import { isSignedByWeChat, readPush } from '../wechat/message-push'
import type { Accounts } from './accounts.repository'
import { accountIdOf } from './open-session'

export interface PushDeps {
  readonly push: { readonly appId: string; readonly token: string; readonly key: string }
  readonly accounts: Accounts
  readonly actors: Actors
  readonly seal: Seal
  readonly log: Log
  readonly now: () => Instant
}

/** WeChat asks whether our address is ours, and has its own text given back. */
export const verifyPush: UseCase<'wechat.verify', PushDeps> = async ({ input }, { push }) => {
  const { echostr, ...signed } = input
  if (push.token === '' || echostr === undefined) return { problem: 'not-found' }
  return isSignedByWeChat(signed, push.token) ? plainText(echostr) : { problem: 'not-found' }
}

/** Events by which WeChat tells that somebody takes back what WeChat gave us of them, or has closed their account there. */
const revocations = ['user_authorization_revoke', 'user_authorization_cancellation']

/** A push that was intercepted is worth nothing the day after, when its id is no longer remembered. */
const freshFor = hours(24)

/**
 * Takes a message of WeChat's: signed with our token over what is encrypted, and encrypted with our key. Where somebody
 * takes the authorisation back, what came from WeChat is erased: the WeChat id and the phone number that it vouched for;
 * every session ends. The membership stays, and is there again when they sign in again. Anything else is only
 * acknowledged, or WeChat would send it three times.
 */
export const receivePush: UseCase<'wechat.receive', PushDeps> = async ({ input }, deps) => {
  const { timestamp, nonce, msg_signature: signature = '', Encrypt: encrypted } = input
  const { token, key: encodingKey, appId } = deps.push
  if (token === '' || !isSignedByWeChat({ timestamp, nonce, signature }, token, encrypted)) {
    return { problem: 'not-found' }
  }
  const message = isFresh(timestamp, deps.now()) ? readPush(encrypted, { appId, encodingKey }) : undefined
  if (!message) return { problem: 'not-found' }
  const { Event: event, OpenID: openid, CreateTime: at } = message
  if (typeof openid === 'string' && typeof event === 'string' && revocations.includes(event)) {
    await forget({ openid, id: `${event}\n${openid}\n${String(at)}` }, deps)
  }
  return plainText('success')
}

async function forget(
  { openid, id }: { readonly openid: string; readonly id: string },
  { accounts, actors, seal, log }: PushDeps,
): Promise<void> {
  const known = await actors.withId(accountIdOf(openid, seal))
  if (!known) return
  const requestKey = seal.digest('request', `wechat.receive\n${id}`)
  const forgotten = await accounts.forgetWeChat(known.account, { requestKey, bodyDigest: '' })
  // Changed at this very moment: WeChat sends its message again where no answer comes.
  if (forgotten === 'changed') throw new Error('an account changed while WeChat’s part of it was to be forgotten')
  log('wechat.revoked', { accountId: known.account.accountId, repeated: forgotten === 'repeated' })
}

function isFresh(timestamp: string, now: Instant): boolean {
  const at = Number(timestamp) * 1000
  if (!Number.isFinite(at) || Math.abs(at) > 8.64e15) return false
  const sent = instantOf(at)
  return sent > plus(now, -freshFor as typeof freshFor) && sent < plus(now, freshFor)
}

function plainText(text: string): Extract<Answer<'wechat.verify'>, { status: 200 }> {
  return { status: 200, body: { name: 'answer.txt', mediaType: 'text/plain', bytes: new TextEncoder().encode(text) } }
}
