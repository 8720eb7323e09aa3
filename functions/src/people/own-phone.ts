import { readMobile, type Mobile } from '@gongyou/shared/domain/identity/mobile'
import type { Seal } from '../platform/sealed'
import type { Actor } from '../platform/use-case'

/** The account's number, where WeChat has vouched for it: a typed one is a contact and proves nothing. */
export function provenPhoneOf({ account: { phone }, accountId }: Actor, seal: Seal): Mobile | undefined {
  if (!phone?.proven) return undefined
  return readMobile(seal.unseal(phone.sealed, { entity: 'account', field: 'phone', owner: accountId }))
}
