import type { Request } from '@gongyou/shared/contracts/contract'
import type { OfflineScan } from '@gongyou/shared/domain/benefits/offline-redemption'
import { writeVoucherCode } from '@gongyou/shared/domain/benefits/voucher-code'
import { signatureOf } from '../src/benefits/device-key'
import { digitsAt } from '../src/benefits/rotation'
import type { Tapper } from './benefit-town'
import { succeeded, type RunningTown, type Someone } from './running-town'

type Scan = Request<'redemption.sync'>['scans'][number]

/** A clerk's phone that redeems without a network: it signs what it scans, and sends it when it is told to. */
export async function outletPhone(clerk: Someone, outletId: string) {
  const { device } = succeeded(await clerk.call('redemption.register', { outletId })).body
  const key = Buffer.from(device.key, 'base64url')
  let sequence = device.nextSequence
  const signed = (scan: OfflineScan): Scan => ({ ...scan, signature: signatureOf(scan, { key, deviceId: device.id }) })
  return {
    device,
    signed,
    /** Notes a scan under the next number. */
    scan: (town: RunningTown, voucherCode: string, rest: Partial<OfflineScan> = {}): Scan => {
      const scan = signed({ sequence, at: town.now(), voucherCode, ...rest })
      sequence += 1
      return scan
    },
    sync: (scans: readonly Scan[], by: Someone = clerk) =>
      by.call('redemption.sync', { outletId, deviceId: device.id, scans: [...scans] }),
  }
}

/** A fresh voucher of a member, and what their phone would show of it now. */
export async function voucherOf(town: RunningTown, member: Tapper, campaignId: string) {
  const { claim } = succeeded(await member.claim(campaignId)).body
  const { voucher } = succeeded(await member.voucher(claim.id)).body
  const secret = Buffer.from(voucher?.rotation?.key ?? '', 'base64url')
  const digits = () => digitsAt(secret, town.now())
  return { member, id: claim.id, digits, code: () => writeVoucherCode(claim.id, digits()) }
}
