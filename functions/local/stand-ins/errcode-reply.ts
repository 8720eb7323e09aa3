import { toMillis } from '@gongyou/shared/kernel/time'
import type { StandInReply } from './exchange'
import { randomHex } from './surroundings'
import type { Surroundings } from './surroundings'

/** The errcodes that the stand-in knows, each with the words WeChat puts to it. */
const words = {
  [-1]: 'system error',
  40001: 'invalid credential, access_token is invalid or not latest',
  40002: 'invalid grant_type',
  40003: 'invalid openid',
  40013: 'invalid appid',
  40029: 'invalid code',
  40037: 'invalid template_id',
  40066: 'invalid url',
  40097: 'invalid args',
  40125: 'invalid appsecret',
  40129: 'invalid scene',
  40169: 'invalid length for scene, or the data is not json string',
  41001: 'access_token missing',
  41002: 'appid missing',
  41004: 'appsecret missing',
  41008: 'missing code',
  41030: 'invalid page',
  42001: 'access_token expired',
  43001: 'require GET method',
  43002: 'require POST method',
  43101: 'user refuse to accept the msg',
  45009: 'reach max api daily quota limit',
  45011: 'api minute-quota reach limit, must slower, retry next minute',
  47001: 'data format error',
  47003: 'argument invalid!',
  85096: 'not allow include scancode_time field',
} as const

export type Errcode = keyof typeof words

/** An error as WeChat tells it: HTTP 200, a number, and words that end in the id of the request. */
export function errcodeReply(errcode: Errcode, around: Surroundings, detail = ''): StandInReply {
  const errmsg = `${words[errcode]}${detail} rid: ${requestId(around)}`
  return weChatJson({ errcode, errmsg })
}

/** JSON as WeChat sends it; code2Session calls it plain text. */
export function weChatJson(body: unknown, type = 'application/json; encoding=utf-8'): StandInReply {
  return { status: 200, headers: { 'content-type': type }, body: JSON.stringify(body) }
}

/** Three groups of eight hexadecimal digits, the first of them the time in seconds. */
function requestId(around: Surroundings): string {
  const time = Math.floor(toMillis(around.now()) / 1000).toString(16)
  return `${time.padStart(8, '0')}-${randomHex(around, 4)}-${randomHex(around, 4)}`
}
