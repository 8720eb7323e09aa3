import { WeChatFault, spentCodes, strangeOpenid } from './errcodes'
import type { Busy, Line } from './request'
import { askWithToken } from './stable-token'
import type { StableToken } from './stable-token'

export interface PhoneQuestion {
  phoneCode: string
  /** The account that is signed in: WeChat checks that the code was made by it. */
  openid: string
  /** Whether the code comes from the button that has WeChat check the number by a text message there and then. */
  realtime: boolean
}

/**
 * `ok` holds the number without its country code. WeChat exchanges ordinary and realtime codes alike and marks neither,
 * so `proof` repeats what the phone said it had pressed. `code-spent` asks for another tap on the button: the code is
 * used, too old, of another kind, or of another account.
 */
export type PhoneOutcome =
  | { kind: 'ok'; phoneNumber: string; countryCode: string; proof: 'ordinary' | 'realtime' }
  | { kind: 'code-spent' }
  | Busy

/** Exchanges a phone code for the number behind it (WeChat: getPhoneNumber); each success may be charged. */
export async function exchangePhoneCode(
  { phoneCode, openid, realtime }: PhoneQuestion,
  line: Line,
  stableToken: StableToken,
): Promise<PhoneOutcome> {
  const answer = await askWithToken(
    'getPhoneNumber',
    { method: 'POST', path: '/wxa/business/getuserphonenumber', query: {}, body: { code: phoneCode, openid } },
    line,
    stableToken,
  )
  if (answer.kind === 'busy') return answer
  if (spentCodes.includes(answer.errcode) || answer.errcode === strangeOpenid) return { kind: 'code-spent' }

  const { purePhoneNumber, countryCode } = phoneIn(answer.fields)
  if (answer.errcode !== 0 || typeof purePhoneNumber !== 'string') {
    throw new WeChatFault('getPhoneNumber', answer.errcode, answer.requestId)
  }
  // Older documents give the country code as a number.
  return {
    kind: 'ok',
    phoneNumber: purePhoneNumber,
    countryCode: String(countryCode),
    proof: realtime ? 'realtime' : 'ordinary',
  }
}

function phoneIn(fields: Readonly<Record<string, unknown>>): { purePhoneNumber?: unknown; countryCode?: unknown } {
  return typeof fields.phone_info === 'object' && fields.phone_info !== null ? fields.phone_info : {}
}
