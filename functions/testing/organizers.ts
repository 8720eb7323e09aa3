import { PutItemCommand } from 'dynamodb-toolbox/entity/actions/put'
import { grantEntity } from '../src/table/people.entities'
import { staffMember, succeeded, type RunningTown, type Someone } from './running-town'
import type { Request } from '@gongyou/shared/contracts/contract'
import { staff } from './small-town'

/** Organizers of the town's unions, who mint codes. */
export const organizers = {
  joint: staff.organizer,
  township: { openid: 'organizer-township', role: 'organizer', unionId: 'township-union' },
  sibling: { openid: 'organizer-sibling', role: 'organizer', unionId: 'sibling-union' },
  district: { openid: 'organizer-district', role: 'organizer', unionId: 'district-union' },
} as const

/** Signs an organizer in, appointed if that has not happened yet. */
export async function organizerOf(union: keyof typeof organizers, town: RunningTown): Promise<Someone> {
  const { openid, ...grant } = organizers[union]
  const held = { accountId: town.accountIdOf(openid), grantedAt: town.now(), ...grant }
  await grantEntity(town.table).build(PutItemCommand).item(held).send()
  return staffMember(town, organizers[union])
}

export const mallPlacement = { kind: 'mall', label: '银泰城三楼', region: '330206006' } as const

/** An order for a code of the riders' union at the mall. */
export function mallCode(rest: Partial<Request<'code.mint'>> = {}): Request<'code.mint'> {
  return { id: 'joint-union', codePlacement: mallPlacement, ...rest }
}

export async function minted(by: Someone, rest: Partial<Request<'code.mint'>> = {}) {
  return succeeded(await by.call('code.mint', mallCode(rest))).body
}
