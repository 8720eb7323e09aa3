import type { Refused } from '@gongyou/shared/contracts/kit'
import { readTypedIdentity, type TypedIdentity } from '@gongyou/shared/domain/identity/typed-identity'
import { readMobile } from '@gongyou/shared/domain/identity/mobile'
import { localDateOf } from '@gongyou/shared/kernel/time'
import { proveIdentity } from '../platform/prove-identity'
import type { Actor } from '../platform/use-case'
import type { EnrolmentDeps } from './dependencies'
import { ownPersonOf, refusedByOwnPerson } from './national-id-holder'

/** What somebody types to claim a membership of the existing base. */
interface TypedClaim {
  readonly name: string
  readonly nationalId: string
  readonly consents: { readonly sensitiveData: boolean }
}

/** Somebody who has proved who they are. */
export interface Claimant {
  readonly identity: TypedIdentity
  readonly digest: string
}

/**
 * Reads who somebody says they are, and lets them prove it. Refused before the check, which is paid for, where the
 * answer could not matter; and never by what is known of the number.
 */
export async function provenClaimant(
  typed: TypedClaim,
  actor: Actor,
  deps: EnrolmentDeps,
): Promise<Claimant | Refused> {
  if (!typed.consents.sensitiveData) {
    return { problem: 'consent-needed', fields: { 'consents.sensitiveData': 'consent-needed' } }
  }
  const read = readTypedIdentity(typed, localDateOf(deps.now()))
  if (read.kind === 'invalid') {
    return { problem: Object.values(read.fields)[0] ?? 'id-invalid', fields: read.fields }
  }
  const { identity } = read
  const digest = deps.seal.digest('national-id', identity.nationalId)
  const own = await refusedByOwnPerson(await ownPersonOf(actor.account, deps), digest, deps)
  if (own) return own
  const phone = provenPhoneOf(actor, deps)
  if (!phone) return { problem: 'phone-proof-needed' }
  const { name, nationalId } = identity
  const unproven = await proveIdentity({ name, nationalId, phone }, actor.accountId, deps)
  return unproven ?? { identity, digest }
}

/** A typed number is a contact and no proof: whoever knows somebody's number could type it. */
function provenPhoneOf({ account: { phone }, accountId }: Actor, { seal }: Pick<EnrolmentDeps, 'seal'>) {
  if (!phone?.proven) return undefined
  return readMobile(seal.unseal(phone.sealed, { entity: 'account', field: 'phone', owner: accountId }))
}
