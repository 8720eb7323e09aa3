import type { TemplateData } from '@gongyou/shared/domain/notify/template'
import { WeChatFault, oneAtATime, strangeOpenid, unwanted } from './errcodes'
import type { Busy, Line } from './request'
import { askWithToken } from './stable-token'
import type { StableToken } from './stable-token'

export interface SubscribeMessage {
  openid: string
  templateId: string
  /** The page that a tap on it opens, with its query, without a slash before it. */
  page: string
  data: TemplateData
}

/**
 * `unwanted`: this person has not accepted a message of this template, or has had the one that was accepted.
 * `unknown-person`: the openid is nobody's. Neither is ever better by trying again.
 */
export type SendOutcome = { kind: 'ok' } | { kind: 'unwanted' } | { kind: 'unknown-person' } | Busy

/**
 * Sends one subscribe message (WeChat: subscribeMessage.send). One acceptance is good for one message, so a repeat after
 * an answer that was lost is turned down as unwanted where the first had arrived, unless more than one was accepted.
 */
export async function sendSubscribeMessage(
  { openid, templateId, page, data }: SubscribeMessage,
  line: Line,
  stableToken: StableToken,
): Promise<SendOutcome> {
  const body = { touser: openid, template_id: templateId, page, data, miniprogram_state: 'formal', lang: 'zh_CN' }
  const call = { method: 'POST', path: '/cgi-bin/message/subscribe/send', query: {}, body } as const
  const answer = await askWithToken('subscribeMessage.send', call, line, stableToken)
  if (answer.kind === 'busy') return answer
  switch (answer.errcode) {
    case 0:
      return { kind: 'ok' }
    case unwanted:
      return { kind: 'unwanted' }
    case strangeOpenid:
      return { kind: 'unknown-person' }
    case oneAtATime:
      return { kind: 'busy', because: 'overloaded' }
    default:
      throw new WeChatFault('subscribeMessage.send', answer.errcode, answer.requestId)
  }
}
