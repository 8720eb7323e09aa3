import { plainToken, stableToken, tokenMistake } from './access-tokens'
import { errcodeReply } from './errcode-reply'
import type { HangUp, StandInReply, StandInRequest } from './exchange'
import { answerUnderFaults } from './faults'
import type { MinuteLimits } from './minute-limits'
import { openMinuteLimits } from './minute-limits'
import { miniProgramCode } from './mini-program-code'
import { sendSubscribeMessage } from './subscribe-messages'
import type { Surroundings } from './surroundings'
import { codeToSession, phoneNumber } from './who-is-it'

/** Where api.weixin.qq.com is mounted: what comes after it is WeChat's own path. */
export const weChatMount = '/__wechat/api'

interface Endpoint {
  method: 'GET' | 'POST'
  /** Whether the call names an access token, which is checked before anything else. */
  needsToken?: true
  answer: (request: StandInRequest, around: Surroundings, limits: MinuteLimits) => Promise<StandInReply>
}

const endpoints: Readonly<Record<string, Endpoint>> = {
  '/sns/jscode2session': { method: 'GET', answer: codeToSession },
  '/cgi-bin/token': { method: 'GET', answer: plainToken },
  '/cgi-bin/stable_token': { method: 'POST', answer: stableToken },
  '/wxa/business/getuserphonenumber': { method: 'POST', needsToken: true, answer: phoneNumber },
  '/wxa/getwxacodeunlimit': { method: 'POST', needsToken: true, answer: miniProgramCode },
  '/cgi-bin/message/subscribe/send': { method: 'POST', needsToken: true, answer: sendSubscribeMessage },
}

export const weChatPaths = Object.keys(endpoints).map((path) => weChatMount + path)

/** The stand-in for api.weixin.qq.com: the same paths, bodies and error codes, always with HTTP 200. */
export function openWeChatApi(around: Surroundings): (request: StandInRequest) => Promise<StandInReply | HangUp> {
  const limits = openMinuteLimits(around.now)
  return async (request) => {
    const endpoint = endpoints[request.path.slice(weChatMount.length)]
    if (!endpoint) return errcodeReply(40066, around)
    const target = { path: request.path, busy: () => errcodeReply(-1, around) }
    return answerUnderFaults(target, () => answerAt(endpoint, request, around, limits), around)
  }
}

async function answerAt(
  endpoint: Endpoint,
  request: StandInRequest,
  around: Surroundings,
  limits: MinuteLimits,
): Promise<StandInReply> {
  if (request.method !== endpoint.method) return errcodeReply(endpoint.method === 'GET' ? 43001 : 43002, around)
  const mistake = endpoint.needsToken && (await tokenMistake(request.query.access_token, around))
  return mistake === undefined ? endpoint.answer(request, around, limits) : errcodeReply(mistake, around)
}
