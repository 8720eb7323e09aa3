import type { Instant } from '@gongyou/shared/kernel/time'
import { hours, isBefore, minutes, plus, seconds, toMillis } from '@gongyou/shared/kernel/time'
import type { Errcode } from './errcode-reply'
import { errcodeReply, weChatJson } from './errcode-reply'
import type { StandInReply, StandInRequest } from './exchange'
import { fieldsOf } from './exchange'
import type { IssuedToken } from './records'
import type { Surroundings } from './surroundings'

/** Stable and plain tokens are two spaces: refreshing one never ends a token of the other. */
type Space = 'stable-token' | 'plain-token'
interface Numbered extends IssuedToken {
  number: number
}

const lifetime = seconds(7200)
/** Before a stable token ends, and after a plain one was replaced, both it and its successor work. */
const overlap = minutes(5)
const forcedApart = seconds(30)
const forcedPerDay = 20
const dayBefore = hours(-24)

/** POST /cgi-bin/stable_token: the same token for all who ask, with what remains of its life. */
export async function stableToken(request: StandInRequest, around: Surroundings): Promise<StandInReply> {
  const fields = fieldsOf(request.body)
  if (!fields) return errcodeReply(47001, around)
  const mistake = credentialMistake(fields, around)
  if (mistake !== undefined) return errcodeReply(mistake, around)
  if (fields.force_refresh !== true) return granted(await gentleToken(around), around)

  const latest = await latestToken('stable-token', around)
  const forced = await forcedToday(around)
  const last = forced.at(-1)
  if (last && isBefore(around.now(), plus(last.issuedAt, forcedApart)))
    return granted(await gentleToken(around), around)
  if (forced.length >= forcedPerDay) return errcodeReply(45009, around)
  return granted(await issueAfter(latest, 'stable-token', true, around), around)
}

/** GET /cgi-bin/token: a new token each time; the one before works for five minutes more. */
export async function plainToken(request: StandInRequest, around: Surroundings): Promise<StandInReply> {
  const mistake = credentialMistake(request.query, around)
  if (mistake !== undefined) return errcodeReply(mistake, around)
  const latest = await latestToken('plain-token', around)
  return granted(await issueAfter(latest, 'plain-token', false, around), around)
}

/** What is wrong with the access token of a call; undefined where it is good. */
export async function tokenMistake(token: string | undefined, around: Surroundings): Promise<Errcode | undefined> {
  if (!token) return 41001
  const number = Number.parseInt(token, 10)
  if (Number.isNaN(number)) return 40001
  for (const space of ['stable-token', 'plain-token'] as const) {
    const issued = await around.state.get(space, keyOf(number))
    if (issued?.token !== token) continue
    if (await isReplaced(space, number, around)) return 40001
    return isBefore(around.now(), issued.expiresAt) ? undefined : 42001
  }
  return 40001
}

/** What is wrong with app id, secret and grant type, in WeChat's order. */
export function credentialMistake(
  fields: Readonly<Record<string, unknown>>,
  { credentials }: Surroundings,
  grantType = 'client_credential',
): Errcode | undefined {
  if (!fields.appid) return 41002
  if (!fields.secret) return 41004
  if (fields.grant_type !== grantType) return 40002
  if (fields.appid !== credentials.appId) return 40013
  return fields.secret === credentials.appSecret ? undefined : 40125
}

async function gentleToken(around: Surroundings): Promise<IssuedToken> {
  const latest = await latestToken('stable-token', around)
  const serves = latest && isBefore(plus(around.now(), overlap), latest.expiresAt)
  return serves ? latest : issueAfter(latest, 'stable-token', false, around)
}

/** Issues the next number; where another server was faster, its token is the one. */
async function issueAfter(
  latest: Numbered | undefined,
  space: Space,
  forced: boolean,
  around: Surroundings,
): Promise<IssuedToken> {
  const number = (latest?.number ?? 0) + 1
  const issuedAt = around.now()
  const token = `${number}_${Buffer.from(around.randomBytes(96)).toString('base64url')}`
  const fresh = { token, issuedAt, expiresAt: plus(issuedAt, lifetime), forced }
  const mine = await around.state.put(space, keyOf(number), fresh)
  return mine ? fresh : ((await around.state.get(space, keyOf(number))) ?? fresh)
}

/** A forced refresh ends every token before it at once, a new plain token after the overlap. */
async function isReplaced(space: Space, number: number, around: Surroundings): Promise<boolean> {
  const later = (await tokensOf(space, around)).filter((token) => token.number > number)
  return space === 'stable-token'
    ? later.some(({ forced }) => forced)
    : later.some(({ issuedAt }) => !isBefore(around.now(), plus(issuedAt, overlap)))
}

async function forcedToday(around: Surroundings): Promise<Numbered[]> {
  const since = plus(around.now(), dayBefore)
  return (await tokensOf('stable-token', around)).filter(({ forced, issuedAt }) => forced && isBefore(since, issuedAt))
}

async function latestToken(space: Space, around: Surroundings): Promise<Numbered | undefined> {
  return (await tokensOf(space, around)).at(-1)
}

async function tokensOf(space: Space, { state }: Surroundings): Promise<Numbered[]> {
  const tokens: Numbered[] = []
  for (const key of await state.keys(space)) {
    const issued = await state.get(space, key)
    if (issued) tokens.push({ ...issued, number: Number(key) })
  }
  return tokens
}

function granted(issued: IssuedToken, { now }: Surroundings): StandInReply {
  return weChatJson({ access_token: issued.token, expires_in: remaining(issued.expiresAt, now()) })
}

function remaining(until: Instant, at: Instant): number {
  return Math.ceil((toMillis(until) - toMillis(at)) / 1000)
}

function keyOf(number: number): string {
  return String(number).padStart(8, '0')
}
