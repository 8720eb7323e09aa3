import { toMillis } from '@gongyou/shared/kernel/time'
import { credentialMistake } from './access-tokens'
import { findCode, spendCode } from './codes'
import { errcodeReply, weChatJson } from './errcode-reply'
import type { StandInReply, StandInRequest } from './exchange'
import { fieldsOf, textIn } from './exchange'
import type { MinuteLimits } from './minute-limits'
import type { Surroundings } from './surroundings'

const loginsPerMinute = 100

/** GET /sns/jscode2session: whose login code it is. Its JSON comes as plain text. */
export async function codeToSession(
  { query }: StandInRequest,
  around: Surroundings,
  limits: MinuteLimits,
): Promise<StandInReply> {
  const mistake = credentialMistake(query, around, 'authorization_code')
  if (mistake !== undefined) return errcodeReply(mistake, around)
  if (!query.js_code) return errcodeReply(41008, around)

  const issued = await findCode(query.js_code, 'login', around)
  if (!issued) return errcodeReply(40029, around)
  if (limits.exceeds(`login of ${issued.openid}`, loginsPerMinute)) return errcodeReply(45011, around)
  if (!(await spendCode(query.js_code, around))) return errcodeReply(40029, around)
  const sessionKey = Buffer.from(around.randomBytes(16)).toString('base64')
  return weChatJson({ session_key: sessionKey, openid: issued.openid }, 'text/plain')
}

/**
 * POST /wxa/business/getuserphonenumber: the number behind a phone code, ordinary and realtime alike. Where the openid
 * of another account is named, the code is refused and not spent; with which number WeChat refuses it is not
 * documented, 40003 is a guess.
 */
export async function phoneNumber(request: StandInRequest, around: Surroundings): Promise<StandInReply> {
  const fields = fieldsOf(request.body)
  const code = fields && textIn(fields, 'code')
  if (!fields || code === undefined) return errcodeReply(47001, around)

  const issued = await findCode(code, 'phone', around)
  if (!issued?.phoneNumber) return errcodeReply(40029, around)
  if (fields.openid !== undefined && fields.openid !== issued.openid) return errcodeReply(40003, around)
  if (!(await spendCode(code, around))) return errcodeReply(40029, around)
  return weChatJson({
    errcode: 0,
    errmsg: 'ok',
    phone_info: {
      phoneNumber: issued.phoneNumber,
      purePhoneNumber: issued.phoneNumber,
      countryCode: '86',
      watermark: { timestamp: Math.floor(toMillis(around.now()) / 1000), appid: around.credentials.appId },
    },
  })
}
