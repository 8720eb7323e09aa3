import { makeCall, type Outcome } from '@gongyou/shared/contracts/call'
import type { QueueItem, Request } from '@gongyou/shared/contracts/contract'
import type { RouteName } from '@gongyou/shared/contracts/routes'
import { writeVoucherCode } from '@gongyou/shared/domain/benefits/voucher-code'
import type { Instant } from '@gongyou/shared/kernel/time'
import { randomUUID } from 'node:crypto'
import { rotatingCodeAt } from '../src/session/rotating-code'
import type { Posters } from './demo-city'
import type { Invented } from './people'

/** Somebody signed in over the wire: what a journey needs to have happened before it begins. */
export async function signInByWire(url: string, { openid, phoneNumber }: Pick<Invented, 'openid'> & Partial<Invented>) {
  const call = makeCall(async ({ method, path, headers, body }) => {
    const reply = await fetch(url + path, { method, headers, body })
    return { status: reply.status, body: await reply.text() }
  })

  async function wechatCode(kind: 'login' | 'phone' | 'realtime-phone'): Promise<string> {
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
    /** Claims the benefit of this title; the claim. */
    async claim(title: string) {
      const { items } = answered(await call('benefit.list', { limit: 100 }, { token }))
      const benefit = items.find((each) => each.title === title)
      if (!benefit) throw new Error(`nobody is offered ${title}`)
      return answered(await call('benefit.claim', { id: benefit.id }, write())).claim
    },
    /** What the picture of a claim's voucher holds now. */
    async voucherCode(claimId: string): Promise<string> {
      const { voucher } = answered(await call('claim.show', { id: claimId }, { token }))
      if (!voucher?.rotation) throw new Error(`the claim ${claimId} has no live voucher`)
      const { rotation } = voucher
      return writeVoucherCode(voucher.id, rotatingCodeAt(rotation, rotation.serverTime as Instant).digits)
    },
    /** Redeems a voucher as a clerk of the outlet. */
    async redeem(voucherCode: string, outletId: string): Promise<void> {
      answered(await call('redemption.make', { voucherCode, outletId }, write()))
    },
    /** How many redemptions the accounts of a campaign know by now. */
    async settled(campaignId: string): Promise<number> {
      return answered(await call('campaign.settlement', { id: campaignId }, { token })).settlement.redemptions
    },
    /** Takes a benefit, or finds that it is gone. */
    async take(benefitId: string): Promise<void> {
      await call('benefit.claim', { id: benefitId }, write())
    },
    /** What this person has claimed. */
    claims: async () => answered(await call('claim.list', {}, { token })).items,
    /** Any other tap of this person's, by the name of its route. */
    tap: async <R extends RouteName>(name: R, input: Request<R>) => answered(await call(name, input, write())),
    /** What WeChat hands over once it has checked the number in real time. */
    realtimeCode: () => wechatCode('realtime-phone'),
    /** How this person stands. */
    home: async () => answered(await call('me.home', {}, { token })),
    /** Everything that waits in a union's queue. */
    async queue(union: string): Promise<QueueItem[]> {
      const items: QueueItem[] = []
      let cursor: string | undefined
      do {
        const page = answered(await call('review.queue', { union, cursor, limit: 50 }, { token }))
        items.push(...page.items)
        cursor = page.nextCursor
      } while (cursor !== undefined)
      return items
    },
    async approve(applicationId: string): Promise<void> {
      const { application } = answered(await call('review.show', { id: applicationId }, { token }))
      const decided = { id: application.id, version: application.version, decision: 'approve' as const }
      answered(await call('review.decide', decided, write()))
    },
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

/** How many applications of this person wait at the union of the second poster, as its reviewer has them. */
export async function waitingOf(url: string, worker: Invented, { reviewed, reviewer }: Posters): Promise<number> {
  const waiting = await (await signInByWire(url, { openid: reviewer })).queue(reviewed.unionId)
  const lastFour = worker.nationalId.slice(-4)
  return waiting.filter(({ applicant: { name, nationalId } }) => name === worker.name && nationalId.endsWith(lastFour))
    .length
}
