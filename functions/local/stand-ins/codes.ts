import { createHash } from 'node:crypto'
import { isBefore, minutes, plus } from '@gongyou/shared/kernel/time'
import type { StandInReply } from './exchange'
import { fieldsOf, json, misunderstood, textIn } from './exchange'
import type { IssuedCode } from './records'
import { randomHex } from './surroundings'
import type { Surroundings } from './surroundings'

const lifetime = minutes(5)
const kinds: readonly string[] = ['login', 'phone', 'realtime-phone'] satisfies IssuedCode['kind'][]

/**
 * POST /__wechat/codes {kind, openid, phoneNumber?}: the code that a phone would have got from WeChat. A phone code
 * without a number gets one made from the openid, always the same, in a range that no company serves (160).
 */
export async function issueCode(body: string, around: Surroundings): Promise<StandInReply> {
  const fields = fieldsOf(body) ?? {}
  const { kind } = fields
  const openid = textIn(fields, 'openid')
  if (!isKind(kind)) return misunderstood(`kind is one of ${kinds.join(' ')}`)
  if (openid === undefined) return misunderstood('openid is missing')

  const code = kind === 'login' ? randomHex(around, 16) : randomHex(around, 32)
  const phoneNumber = kind === 'login' ? undefined : (textIn(fields, 'phoneNumber') ?? numberFor(openid))
  await around.state.put('code', code, { kind, openid, phoneNumber, expiresAt: plus(around.now(), lifetime) })
  return json({ code })
}

/** A code that is good for this use, without spending it. */
export async function findCode(
  code: string,
  use: 'login' | 'phone',
  { state, now }: Surroundings,
): Promise<IssuedCode | undefined> {
  const issued = await state.get('code', code)
  if (!issued || (issued.kind === 'login') !== (use === 'login')) return undefined
  return isBefore(now(), issued.expiresAt) ? issued : undefined
}

/** Spends a code: true for one caller only. */
export async function spendCode(code: string, { state }: Surroundings): Promise<boolean> {
  return (await state.take('code', code)) !== undefined
}

function isKind(value: unknown): value is IssuedCode['kind'] {
  return typeof value === 'string' && kinds.includes(value)
}

function numberFor(openid: string): string {
  const digest = createHash('sha256').update(openid).digest()
  return `160${String(digest.readUInt32BE() % 100_000_000).padStart(8, '0')}`
}
