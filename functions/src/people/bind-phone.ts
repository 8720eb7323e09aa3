import { maskMobile } from '@gongyou/shared/domain/identity/mobile'
import { withTurn } from '@gongyou/shared/domain/identity/person-history'
import type { Instant } from '@gongyou/shared/kernel/time'
import { countInMinute } from '../platform/minute-limit'
import type { Seal } from '../platform/sealed'
import { repeated, type Actor, type KeyedUseCase } from '../platform/use-case'
import type { Actors } from '../table/actors.repository'
import type { ReadSettings } from '../table/settings.repository'
import type { AccountRecord } from '../table/people.entities'
import type { AccountPhone, Accounts, ReleasedNumber } from './accounts.repository'
import { numberGiven, type GivenNumber, type NumberDeps } from './number-given'

interface Deps extends NumberDeps {
  readonly accounts: Accounts
  readonly actors: Actors
  readonly settings: ReadSettings
  readonly now: () => Instant
}

/**
 * Binds a phone to the account. WeChat's code proves a number that nobody holds; one on another's record needs the
 * realtime check and is then released; a typed number is a contact and proves nothing.
 */
export const bindPhone: KeyedUseCase<'me.bindPhone', Deps> = {
  async run({ input, actor, request }, deps) {
    const { limits } = await deps.settings()
    const minute = countInMinute(actor.account.phoneMinute, limits.phone, deps.now())
    if ('problem' in minute) return minute

    const given = await numberGiven(input, { actor, request }, deps)
    if ('problem' in given) return given

    const digest = deps.seal.digest('phone', given.number)
    const holder = await deps.accounts.holderOf(digest)
    const heldByAnother = holder !== undefined && holder !== actor.accountId
    if (heldByAnother && given.proof === 'ordinary') return { problem: 'phone-in-use' }

    const phone = phoneOf(given, { digest, elsewhere: heldByAnother }, actor, deps.seal)
    const releasedFrom = heldByAnother && given.proof === 'realtime' ? await released(holder, phone, deps) : undefined
    const turns = turnsOf(actor, phone, deps.now())
    const outcome = await deps.accounts.bindPhone({
      account: actor.account,
      phone,
      turns,
      minute,
      releasedFrom,
      request,
    })
    if (outcome === 'repeated') return repeated
    if (outcome === 'held') return { problem: 'phone-in-use' }
    if (outcome === 'changed') return { problem: 'changed-meanwhile' }
    return { status: 200, body: { phone: phone.masked, proven: phone.proven } }
  },

  async repeat(_, { actor }, { actors }) {
    // Read again: the first of two taps may have bound it after this one's actor was read.
    const phone = (await actors.withId(actor.accountId))?.account.phone
    if (!phone) return { problem: 'changed-meanwhile' }
    return { status: 200, body: { phone: phone.masked, proven: phone.proven } }
  },
}

/** A number that WeChat has vouched for stays proven when it is typed again. */
function phoneOf(
  { number, proof }: GivenNumber,
  { digest, elsewhere }: { readonly digest: string; readonly elsewhere: boolean },
  { accountId, account }: Actor,
  seal: Seal,
): AccountPhone {
  const proven = proof !== 'typed' || (account.phone?.proven === true && account.phone.digest === digest)
  return {
    sealed: seal.seal(number, { entity: 'account', field: 'phone', owner: accountId }),
    masked: maskMobile(number),
    digest,
    proven,
    elsewhere: !proven && elsewhere,
  }
}

/** A number in the place of another stands in the history; the first one is no change. */
function turnsOf({ account }: Actor, phone: AccountPhone, at: Instant): AccountRecord['turns'] {
  const isChange = account.phone !== undefined && account.phone.digest !== phone.digest
  if (!isChange) return undefined
  return withTurn(account.turns, { at, what: 'phone-changed', by: 'applicant', reasons: [phone.masked] })
}

/** Whoever held the number is told that it is another's now. */
async function released(
  accountId: string,
  phone: AccountPhone,
  { actors, now }: Pick<Deps, 'actors' | 'now'>,
): Promise<ReleasedNumber> {
  const former = (await actors.withId(accountId))?.account
  const turn = { at: now(), what: 'phone-released', by: 'system', reasons: [phone.masked] } as const
  return { accountId, turns: withTurn(former?.turns, { ...turn, reasons: [...turn.reasons] }) }
}
