import type { Input } from '@gongyou/shared/contracts/contract'
import type { Refused } from '@gongyou/shared/contracts/kit'
import { readMobile, type Mobile } from '@gongyou/shared/domain/identity/mobile'
import type { Belonging, Seal } from '../platform/sealed'
import type { Actor, RequestIdentity } from '../platform/use-case'
import type { WeChat } from '../wechat/wechat'
import type { PhoneAnswers } from './phone-answers.repository'

export interface NumberDeps {
  readonly weChat: Pick<WeChat, 'phoneNumber'>
  readonly phoneAnswers: PhoneAnswers
  readonly seal: Seal
}

/** A mainland mobile number, and who says that it is the account's. */
export interface GivenNumber {
  readonly number: Mobile
  readonly proof: 'realtime' | 'ordinary' | 'typed'
}

interface Asking {
  readonly actor: Actor
  readonly request: RequestIdentity
}

/** The number that was typed, or that WeChat gives for the code that was sent. */
export async function numberGiven(
  { phoneCode, phoneNumber = '', realtime }: Input<'me.bindPhone'>,
  asking: Asking,
  deps: NumberDeps,
): Promise<GivenNumber | Refused> {
  if (phoneCode !== undefined) return exchanged({ phoneCode, realtime: realtime === true }, asking, deps)
  const number = readMobile(phoneNumber)
  return number ? { number, proof: 'typed' } : { problem: 'phone-needed', fields: { phoneNumber: 'phone-needed' } }
}

async function exchanged(
  code: { readonly phoneCode: string; readonly realtime: boolean },
  asking: Asking,
  deps: NumberDeps,
): Promise<GivenNumber | Refused> {
  const proof = code.realtime ? 'realtime' : 'ordinary'
  const outcome = await deps.weChat.phoneNumber({ ...code, openid: asking.actor.account.openid })
  switch (outcome.kind) {
    case 'code-spent': {
      const number = await keptNumber(asking, deps)
      return number ? { number, proof } : { problem: 'phone-code-spent' }
    }
    case 'busy':
      return { problem: 'wechat-busy', retryAfter: 3 }
    case 'ok': {
      const number = outcome.countryCode === '86' ? readMobile(outcome.phoneNumber) : undefined
      if (!number) return { problem: 'phone-abroad' }
      await keepNumber(number, asking, deps)
      return { number, proof }
    }
  }
}

/** The code works once and the request may come again after a fault: the number is kept before it is used. */
async function keepNumber(
  number: Mobile,
  { actor, request }: Asking,
  { seal, phoneAnswers }: NumberDeps,
): Promise<void> {
  const { accountId } = actor
  const { requestKey } = request
  await phoneAnswers.keep({ requestKey, accountId, sealed: seal.seal(number, phoneOf(accountId)) })
}

async function keptNumber({ actor, request }: Asking, { seal, phoneAnswers }: NumberDeps): Promise<Mobile | undefined> {
  const kept = await phoneAnswers.keptFor(request.requestKey)
  return kept && readMobile(seal.unseal(kept.sealed, phoneOf(actor.accountId)))
}

function phoneOf(accountId: string): Belonging {
  return { entity: 'account', field: 'phone', owner: accountId }
}
