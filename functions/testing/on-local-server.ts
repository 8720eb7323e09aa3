import { randomUUID } from 'node:crypto'
import { makeCall, type Call } from '@gongyou/shared/contracts/call'
import type { Reply, Request } from '@gongyou/shared/contracts/contract'
import type { RouteName } from '@gongyou/shared/contracts/routes'
import { days, hours, plus, type Instant } from '@gongyou/shared/kernel/time'
import type { LocalServer } from '../local/server'
import { succeeded } from './running-town'

/** The typed client over a local server's own HTTP. */
export function callTo({ url }: LocalServer): Call {
  return makeCall(async ({ path, ...request }) => {
    const reply = await fetch(url + path, request)
    return { status: reply.status, body: await reply.text() }
  })
}

/** A code as WeChat would hand it out. */
export async function codeFrom({ url }: LocalServer, body: object): Promise<string> {
  const reply = await fetch(`${url}/__wechat/codes`, { method: 'POST', body: JSON.stringify(body) })
  return ((await reply.json()) as { code: string }).code
}

/** The session of whoever this WeChat is. */
export async function signIn(server: LocalServer, openid: string, unionCode?: string) {
  const loginCode = await codeFrom(server, { kind: 'login', openid })
  const session = await callTo(server)('session.open', { loginCode, unionCode })
  if (!session.ok) throw new Error(`not signed in: ${session.problem.code}`)
  return session.body
}

let phones = 0

/** Somebody new who proves a phone and applies by a poster. */
export async function applyWith(
  server: LocalServer,
  nationalId: string,
  unionCode: string,
  occupation: string,
  name = '林听雨',
) {
  const openid = `openid-${randomUUID()}`
  const { token } = await signIn(server, openid)
  phones += 1
  const phoneNumber = `1390000${String(phones).padStart(4, '0')}`
  const phoneCode = await codeFrom(server, { kind: 'phone', openid, phoneNumber })
  await callTo(server)('me.bindPhone', { phoneCode }, { token, idempotencyKey: randomUUID() })
  const form = { name, nationalId, occupation, unionCode, affirmedText: 'current' }
  const consents = { membership: true, sensitiveData: true }
  const sent = await callTo(server)(
    'application.submit',
    { ...form, consents },
    { token, idempotencyKey: randomUUID() },
  )
  return { sent, token, openid }
}

/** Turns the city's clock, with which the hour's work runs; the time then. */
export async function daysGoBy({ url }: LocalServer, advance: string): Promise<Instant> {
  const moved = await fetch(`${url}/__local/clock`, { method: 'POST', body: JSON.stringify({ advance }) })
  return ((await moved.json()) as { readonly now: Instant }).now
}

/** One tap of somebody who signs in for it: sessions die while the clock is turned. */
export async function tapAs<R extends RouteName>(
  server: LocalServer,
  openid: string,
  name: R,
  input: Request<R>,
): Promise<Reply<R>['body']> {
  const { token } = await signIn(server, openid)
  const outcome = await callTo(server)(name, input, { token, idempotencyKey: randomUUID() })
  return succeeded(outcome).body as Reply<R>['body']
}

/** One ticket to a match, drawn; entries close in a day. */
export const oneTicket = (now: Instant): Request<'campaign.create'>['terms'] => ({
  title: '演示球赛票',
  category: 'culture',
  mode: 'draw',
  window: { opensAt: plus(now, hours(-1)), closesAt: plus(now, days(1)) },
  units: 1,
  slots: [],
  limits: [{ count: 1, per: 'campaign' }],
  audience: {},
  funding: [{ source: 'dues', percent: 100 }],
  unitCost: 2500,
  heading: '职工服务支出',
  redemption: 'outlet',
  outletIds: ['outlet-demo-1'],
  voucherDays: 14,
  sensitive: false,
})
