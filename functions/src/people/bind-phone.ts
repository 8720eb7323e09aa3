import type { Refused } from '@gongyou/shared/contracts/kit'
import { maskMobile, readMobile, type Mobile } from '@gongyou/shared/domain/identity/mobile'
import type { Instant } from '@gongyou/shared/kernel/time'
import { countInMinute } from '../platform/minute-limit'
import type { Seal } from '../platform/sealed'
import { repeated, type Actor, type KeyedUseCase } from '../platform/use-case'
import type { ReadSettings } from '../table/settings.repository'
import type { WeChat } from '../wechat/wechat'
import type { AccountPhone, Accounts } from './accounts.repository'

interface Deps {
  readonly weChat: Pick<WeChat, 'phoneNumber'>
  readonly accounts: Accounts
  readonly settings: ReadSettings
  readonly seal: Seal
  readonly now: () => Instant
}

interface GivenNumber {
  readonly number: Mobile
  readonly proof: 'realtime' | 'ordinary' | 'typed'
}

/**
 * Binds a phone to the account. WeChat's code proves a number that nobody holds; one on another's record needs the
 * realtime check and is then released; a typed number is a contact and proves nothing (domain.md, Phone).
 */
export const bindPhone: KeyedUseCase<'me.bindPhone', Deps> = {
  async run({ input, actor, request }, deps) {
    const { limits } = await deps.settings()
    const minute = countInMinute(actor.account.phoneMinute, limits.phone, deps.now())
    if ('problem' in minute) return minute

    const given = input.phoneCode === undefined ? typedNumber(input.phoneNumber) : await askWeChat(input, actor, deps)
    if ('problem' in given) return given

    const digest = deps.seal.digest('phone', given.number)
    const holder = await deps.accounts.holderOf(digest)
    const heldByAnother = holder !== undefined && holder !== actor.accountId
    if (heldByAnother && given.proof === 'ordinary') return { problem: 'phone-in-use' }

    const phone = sealedPhone(given, { digest, elsewhere: heldByAnother }, actor.accountId, deps.seal)
    const releasedFrom = heldByAnother && given.proof === 'realtime' ? holder : undefined
    const outcome = await deps.accounts.bindPhone({ account: actor.account, phone, minute, releasedFrom, request })
    if (outcome === 'repeated') return repeated
    if (outcome === 'held') return { problem: 'phone-in-use' }
    return { status: 200, body: { phone: phone.masked, proven: phone.proven } }
  },

  async repeat(_, { actor }) {
    const { phone } = actor.account
    if (!phone) return { problem: 'changed-meanwhile' }
    return { status: 200, body: { phone: phone.masked, proven: phone.proven } }
  },
}

function typedNumber(typed: string | undefined): GivenNumber | Refused {
  const number = readMobile(typed ?? '')
  return number ? { number, proof: 'typed' } : { problem: 'phone-needed', fields: { phoneNumber: 'phone-needed' } }
}

async function askWeChat(
  input: { readonly phoneCode?: string; readonly realtime?: true },
  actor: Actor,
  { weChat }: Deps,
): Promise<GivenNumber | Refused> {
  const outcome = await weChat.phoneNumber({
    phoneCode: input.phoneCode ?? '',
    openid: actor.account.openid,
    realtime: input.realtime ?? false,
  })
  switch (outcome.kind) {
    case 'code-spent':
      return { problem: 'phone-code-spent' }
    case 'busy':
      return { problem: 'wechat-busy', retryAfter: 3 }
    case 'ok': {
      const number = outcome.countryCode === '86' ? readMobile(outcome.phoneNumber) : undefined
      return number ? { number, proof: outcome.proof } : { problem: 'phone-abroad' }
    }
  }
}

function sealedPhone(
  { number, proof }: GivenNumber,
  known: { readonly digest: string; readonly elsewhere: boolean },
  accountId: string,
  seal: Seal,
): AccountPhone {
  const proven = proof !== 'typed'
  return {
    sealed: seal.seal(number, { entity: 'account', field: 'phone', owner: accountId }),
    masked: maskMobile(number),
    digest: known.digest,
    proven,
    elsewhere: !proven && known.elsewhere,
  }
}
