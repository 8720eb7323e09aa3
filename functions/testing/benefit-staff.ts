import { PutItemCommand } from 'dynamodb-toolbox/entity/actions/put'
import { writeVoucherCode } from '@gongyou/shared/domain/benefits/voucher-code'
import type { Answer } from '@gongyou/shared/contracts/contract'
import { digitsAt } from '../src/benefits/rotation'
import { grantEntity } from '../src/table/people.entities'
import { addOutlet } from './benefit-town'
import { someone, succeeded, type RunningTown, type Someone } from './running-town'

/** Somebody who keeps a union's benefits, signed in. */
export async function benefitsOfficer(town: RunningTown, openid: string, unionId = 'joint-union'): Promise<Someone> {
  const grant = { accountId: town.accountIdOf(openid), role: 'benefits' as const, unionId, grantedAt: town.now() }
  await grantEntity(town.table).build(PutItemCommand).item(grant).send()
  return someone(town, openid)
}

/** An outlet, and its clerk, signed in. */
export async function clerkAt(town: RunningTown, outletId: string, openid = `clerk-of-${outletId}`): Promise<Someone> {
  await addOutlet(town, outletId)
  const grant = { role: 'clerk' as const, unionId: 'joint-union', outletId, grantedAt: town.now() }
  await grantEntity(town.table)
    .build(PutItemCommand)
    .item({ accountId: town.accountIdOf(openid), ...grant })
    .send()
  return someone(town, openid)
}

/** What the staff of an outlet's union make of it. */
export async function outletBecomes(town: RunningTown, id: string, state: 'open' | 'paused'): Promise<void> {
  const officer = await benefitsOfficer(town, 'outlet-officer')
  const { outlet } = succeeded(await officer.call('outlet.inspect', { id })).body
  const { version, name, kind, address } = outlet
  succeeded(await officer.call('outlet.edit', { id, version, name, kind, address, state }))
}

/** What a phone shows of its voucher at this moment; of one that is not live, digits that open nothing. */
export function codeShownBy({ voucher }: Answer<'claim.show'>['body'], { now }: Pick<RunningTown, 'now'>): string {
  const secret = Buffer.from(voucher?.rotation?.key ?? '', 'base64url')
  return writeVoucherCode(voucher?.id ?? '', secret.length > 0 ? digitsAt(secret, now()) : '00000000')
}
