import { WeChatFault, blocked, spentCodes } from './errcodes'
import { ask } from './request'
import type { Busy, Line } from './request'

/** The mini-program as WeChat knows it. */
export interface App {
  appId: string
  appSecret: string
}

/**
 * `ok` names the WeChat account; `unionId` is there only where the mini-program hangs on an open platform account.
 * `code-spent` asks the phone for a fresh login code; `blocked` is WeChat's own judgement of the account.
 */
export type LoginOutcome =
  { kind: 'ok'; openid: string; unionId?: string } | { kind: 'code-spent' } | { kind: 'blocked' } | Busy

/**
 * Exchanges a login code for the account that made it (WeChat: code2Session). The session key in WeChat's answer would
 * open everything the phone encrypts for us; nothing here needs it, so it ends in this function.
 */
export async function exchangeLoginCode(loginCode: string, app: App, line: Line): Promise<LoginOutcome> {
  const answer = await ask(
    {
      method: 'GET',
      path: '/sns/jscode2session',
      query: { appid: app.appId, secret: app.appSecret, js_code: loginCode, grant_type: 'authorization_code' },
    },
    line,
  )
  if (answer.kind === 'busy') return answer
  if (spentCodes.includes(answer.errcode)) return { kind: 'code-spent' }
  if (answer.errcode === blocked) return { kind: 'blocked' }

  const { openid, unionid } = answer.fields
  if (answer.errcode !== 0 || typeof openid !== 'string') {
    throw new WeChatFault('code2Session', answer.errcode, answer.requestId)
  }
  return { kind: 'ok', openid, ...(typeof unionid === 'string' && { unionId: unionid }) }
}
