import type { Seal } from '../platform/sealed'
import type { AccountRecord, PersonRecord } from './people.entities'

/**
 * Whose claims these are: one human being, across transfers, a second phone, leaving and joining again; the keyed hash
 * outlasts the person's record, so a promise of "once per person" holds after an erasure too. Whoever is nobody yet is
 * their account.
 */
export function holderOf(
  person: { readonly nationalId: Pick<PersonRecord['nationalId'], 'digest'> } | undefined,
  { accountId }: Pick<AccountRecord, 'accountId'>,
  seal: Pick<Seal, 'digest'>,
): string {
  const who = person ? person.nationalId.digest : `account\n${accountId}`
  return Buffer.from(seal.digest('claimant', who), 'base64url').subarray(0, holderBytes).toString('base64url')
}

/** 128 bits, as base64url. */
export const holderBytes = 16
