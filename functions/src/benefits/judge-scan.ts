import type { Input } from '@gongyou/shared/contracts/contract'
import type { Refused } from '@gongyou/shared/contracts/kit'
import { countedOn, scanRefused } from '@gongyou/shared/domain/benefits/offline-redemption'
import { scannedWhileNotOpen } from '@gongyou/shared/domain/benefits/outlet'
import { days, localDateOf, plus, toMillis, type Instant } from '@gongyou/shared/kernel/time'
import type { ClaimRecord, OutletRecord } from '../table/benefits.entities'
import type { OutletDeviceRecord } from '../table/redemptions.entities'
import type { BenefitsDeps } from './dependencies'
import { isSigned } from './device-key'
import type { TakenScan } from './devices.repository'
import { redeemedClaim } from './redeemed-claim'
import { refusedFor } from './redeem-voucher'
import { notOpenOf, outletStateOf } from './render-outlet'
import { shownVoucher } from './shown-voucher'

type Scan = Input<'redemption.sync'>['scans'][number]

interface By {
  readonly device: OutletDeviceRecord
  readonly outlet: OutletRecord
}

/** Much longer than a scan may wait, so that whoever sends it again is answered alike. */
const kept = days(14)

/** What comes of the next scan of a device: a redemption as of its own moment, or the reason why it is none. */
export async function judgeScan(scan: Scan, { device, outlet }: By, deps: BenefitsDeps): Promise<TakenScan> {
  const judged = await judge(scan, { device, outlet }, deps)
  const today = localDateOf(deps.now())
  const scans = countedOn(standing(device), today) + ('redeemed' in judged ? 1 : 0)
  const { sequence, signature, at } = scan
  const ttl = Math.floor(toMillis(plus(deps.now(), kept)) / 1000)
  const record = { deviceId: device.deviceId, sequence, signature, at, ttl }
  const taken = { device, counted: { on: today, scans } }
  if (!('redeemed' in judged)) {
    return { ...taken, scan: { ...record, problem: judged.problem, time: judged.gaps?.['time'] } }
  }
  const { redeemed, voucherId } = judged
  return { ...taken, scan: { ...record, voucherId, redemptionId: redeemed.after.redeemed?.redemptionId }, redeemed }
}

interface Redeemed {
  readonly voucherId: string
  readonly redeemed: { readonly before: ClaimRecord; readonly after: ClaimRecord }
}

async function judge(scan: Scan, { device, outlet }: By, deps: BenefitsDeps): Promise<Redeemed | Refused> {
  const { deviceId, accountId: byAccountId } = device
  if (!isSigned(scan as Parameters<typeof isSigned>[0], { master: deps.deviceMaster, deviceId })) {
    return { problem: 'signature-wrong' }
  }
  const at = scan.at as Instant
  const because = scanRefused(at, standing(device), deps.now())
  if (because) return { problem: because }
  const closed = scannedWhileNotOpen({ state: outletStateOf(outlet), notOpen: notOpenOf(outlet) }, at)
  if (closed) return { problem: closed }
  // As things were when it was scanned: the code that the worker's phone showed then, the hours, the voucher's days.
  const shown = await shownVoucher({ ...scan, outletId: outlet.outletId }, { ...deps, now: () => at })
  if (!shown) return { problem: 'voucher-unknown' }
  const refused = refusedFor(shown, outlet, shown.code, at)
  if (refused) return refused
  const { sequence, signature } = scan
  const offline = { deviceId, sequence, syncedAt: deps.now() }
  const request = { requestKey: `offline#${deviceId}#${sequence}`, bodyDigest: signature }
  const after = redeemedClaim(shown.claim, { outlet, byAccountId, request, at, offline }, deps)
  return { voucherId: shown.voucherId, redeemed: { before: shown.claim, after } }
}

function standing({ registeredAt, counted }: OutletDeviceRecord): Parameters<typeof scanRefused>[1] {
  return { registeredAt, counted } as Parameters<typeof scanRefused>[1]
}
