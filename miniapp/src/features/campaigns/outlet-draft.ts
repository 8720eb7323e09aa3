import type { Request } from '@gongyou/shared/contracts/contract'
import type { OutletKind, OutletState } from '@gongyou/shared/contracts/names'
import { problems } from '@gongyou/shared/contracts/problems'
import type { Outlet } from './use-outlets'

/** What is told of an outlet, as typed. */
export interface OutletDraft {
  readonly name: string
  readonly kind: OutletKind
  readonly address: string
  readonly hours: string
  readonly phone: string
  readonly state: OutletState
}

export type OutletField = 'name' | 'address' | 'hours' | 'phone' | 'merchantName'
export type WrongOutlet = Readonly<Partial<Record<OutletField, string>>>
/** Once it is saved the page is left, and nothing on it is tapped any more. */
export type OutletFormMoment =
  { readonly at: 'filling'; readonly trouble?: string } | { readonly at: 'sending' } | { readonly at: 'saved' }

export const emptyOutlet: OutletDraft = { name: '', kind: 'shop', address: '', hours: '', phone: '', state: 'open' }

export function outletDraftOf({ name, kind, address, hours = '', phone = '', state }: Outlet): OutletDraft {
  return { name, kind, address, hours, phone, state }
}

/** What workers are to be told, as it is sent: an empty line is none. */
export function factsOf({ name, kind, address, hours, phone }: OutletDraft): OutletFacts {
  const [hoursTyped, phoneTyped] = [hours.trim(), phone.trim()]
  return {
    name: name.trim(),
    kind,
    address: address.trim(),
    ...(hoursTyped && { hours: hoursTyped }),
    ...(phoneTyped && { phone: phoneTyped }),
  }
}

type OutletFacts = Pick<Request<'outlet.create'>, 'name' | 'kind' | 'address' | 'hours' | 'phone'>

/** What is missing or cannot be so, before anything is sent. */
export function wrongIn({ name, address, hours, phone }: OutletDraft): WrongOutlet {
  const [needed, invalid] = [problems['field-needed'].says, problems['field-invalid'].says]
  return {
    ...(name.trim().length < 2 && { name: needed }),
    ...(address.trim().length < 2 && { address: needed }),
    ...(hours.trim().length === 1 && { hours: invalid }),
    ...(phone.trim() !== '' && !/^[\d -]{5,20}$/.test(phone.trim()) && { phone: '电话只写数字，像0574-86000000' }),
  }
}

const fieldWords: Readonly<Record<keyof OutletDraft, string>> = {
  name: '名字',
  kind: '是什么地方',
  address: '地址',
  hours: '营业时间',
  phone: '电话',
  state: '能不能核销',
}

/** What differs between two drafts, in words. */
export function changedWords(before: OutletDraft, after: OutletDraft): string {
  const fields = (Object.keys(fieldWords) as (keyof OutletDraft)[]).filter((field) => before[field] !== after[field])
  return fields.map((field) => fieldWords[field]).join('、')
}
