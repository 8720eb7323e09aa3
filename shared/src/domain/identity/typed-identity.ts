import type { LocalDate } from '../../kernel/time'
import { readNationalId, type NationalId, type Sex } from './national-id'
import { readPersonName, type PersonName } from './person-name'

/** What can be wrong with a name and a number that somebody types to prove who they are. */
export type TypedIdentityRefusal = 'name-invalid' | 'id-invalid' | 'other-papers'

/** A name and an ID number, each read by its rule. */
export interface TypedIdentity {
  readonly name: PersonName
  readonly nationalId: NationalId
  readonly bornOn: LocalDate
  readonly sex: Sex
}

export type TypedIdentityReading =
  | { readonly kind: 'valid'; readonly identity: TypedIdentity }
  | { readonly kind: 'invalid'; readonly fields: Readonly<Record<string, TypedIdentityRefusal>> }

/** Reads both at once, so that everything that is wrong comes back together. */
export function readTypedIdentity(
  typed: { readonly name: string; readonly nationalId: string },
  today: LocalDate,
): TypedIdentityReading {
  const name = readPersonName(typed.name)
  const id = readNationalId(typed.nationalId, today)
  if (name.kind === 'valid' && id.kind === 'valid') {
    const { id: nationalId, bornOn, sex } = id
    return { kind: 'valid', identity: { name: name.name, nationalId, bornOn, sex } }
  }
  const fields: Record<string, TypedIdentityRefusal> = {}
  if (name.kind === 'invalid') fields['name'] = 'name-invalid'
  if (id.kind === 'invalid') fields['nationalId'] = 'id-invalid'
  if (id.kind === 'other-papers') fields['nationalId'] = 'other-papers'
  return { kind: 'invalid', fields }
}
