import { makeCall, type Outcome } from '@gongyou/shared/contracts/call'
import type { RouteName } from '@gongyou/shared/contracts/routes'
import { randomUUID } from 'node:crypto'
import type { Posters } from './demo-city'
import type { Invented } from './people'

/** Somebody signed in over the wire: what a journey needs to have happened before it begins. */
export async function signInByWire(url: string, { openid, phoneNumber }: Pick<Invented, 'openid'> & Partial<Invented>) {
  const call = makeCall(async ({ method, path, headers, body }) => {
    const reply = await fetch(url + path, { method, headers, body })
    return { status: reply.status, body: await reply.text() }
  })

  async function wechatCode(kind: 'login' | 'phone'): Promise<string> {
    const reply = await fetch(`${url}/__wechat/codes`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ kind, openid, phoneNumber }),
    })
    return ((await reply.json()) as { code: string }).code
  }

  const { token } = answered(await call('session.open', { loginCode: await wechatCode('login') }))
  const write = () => ({ token, idempotencyKey: randomUUID() })

  return {
    async apply({ name, nationalId }: Invented, unionCode: string, occupation: string) {
      answered(await call('me.bindPhone', { phoneCode: await wechatCode('phone') }, write()))
      const form = { name, nationalId, occupation, unionCode, affirmedText: 'current' }
      const consents = { membership: true, sensitiveData: true }
      return answered(await call('application.submit', { ...form, consents }, write())).application
    },
    /** How this person stands, and everything that happened. */
    home: async () => answered(await call('me.home', {}, { token })),
    history: async () => answered(await call('me.history', {}, { token })).items,
    async reject(applicationId: string): Promise<void> {
      const { application } = answered(await call('review.show', { id: applicationId }, { token }))
      const decided = { id: application.id, version: application.version, decision: 'reject' as const }
      answered(await call('review.decide', { ...decided, reasons: ['someone-else'] }, write()))
    },
    /** Returned for a mistyped ID number. */
    async giveBack(applicationId: string): Promise<void> {
      const { application } = answered(await call('review.show', { id: applicationId }, { token }))
      const decided = { id: application.id, version: application.version, decision: 'return' as const }
      answered(await call('review.decide', { ...decided, reasons: ['id-wrong'] }, write()))
    },
    async look(applicationId: string): Promise<void> {
      answered(await call('review.reveal', { id: applicationId, purpose: 'check-identity' }, write()))
    },
  }
}

function answered<R extends RouteName>(outcome: Outcome<R>): Extract<Outcome<R>, { ok: true }>['body'] {
  if (!outcome.ok) throw new Error(`refused: ${outcome.problem.code} ${JSON.stringify(outcome.problem.fields ?? {})}`)
  return outcome.body
}

/** A courier whose application the reviewer of the second poster has. */
export async function applyForReview(url: string, courier: Invented, { reviewed, reviewer }: Posters) {
  const application = await (await signInByWire(url, courier)).apply(courier, reviewed.code, 'courier')
  return { application, reviewer: await signInByWire(url, { openid: reviewer }) }
}
