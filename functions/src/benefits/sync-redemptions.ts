import type { Answer, Input } from '@gongyou/shared/contracts/contract'
import type { Refused } from '@gongyou/shared/contracts/kit'
import { sentenceOf, type ProblemCode } from '@gongyou/shared/contracts/problems'
import { placeOf } from '@gongyou/shared/domain/benefits/offline-redemption'
import type { SelfRecordedUseCase } from '../platform/use-case'
import type { OutletRecord } from '../table/benefits.entities'
import type { OfflineScanRecord, OutletDeviceRecord } from '../table/redemptions.entities'
import type { BenefitsDeps } from './dependencies'
import { judgeScan } from './judge-scan'
import { outletOf } from './outlet-of-clerk'
import { renderRedemption } from './render-redemption'

type Scan = Input<'redemption.sync'>['scans'][number]
type Result = Answer<'redemption.sync'>['body']['results'][number]

/** Losing a race means that another sync or another scan was faster; as things are then decides. */
const mostTries = 8

/**
 * What an outlet redeemed without a network comes in, scan by scan in the order of its numbers, and each is told what
 * came of it. A scan is taken in once: whoever sends it again is answered what was answered.
 */
export const syncRedemptions: SelfRecordedUseCase<'redemption.sync', BenefitsDeps> = {
  recordsItself: true,
  async run({ input, actor }, deps) {
    const { outletId, deviceId, scans } = input
    const outlet = await outletOf(actor, outletId, deps)
    if (!outlet) return { problem: 'outlet-unknown' }
    if (!(await deviceOf(outletId, actor.accountId, deviceId, deps))) return { problem: 'device-unknown' }
    const results: Result[] = []
    for (const scan of [...scans].sort((a, b) => a.sequence - b.sequence)) {
      results.push(await takeIn(scan, { outlet, accountId: actor.accountId, deviceId }, deps))
    }
    const device = await deviceOf(outletId, actor.accountId, deviceId, deps)
    const nextSequence = (device?.lastSequence ?? 0) + 1
    return { status: 200, body: { results, nextSequence, serverTime: deps.now() } }
  },
}

interface At {
  readonly outlet: OutletRecord
  readonly accountId: string
  readonly deviceId: string
}

async function takeIn(scan: Scan, at: At, deps: BenefitsDeps): Promise<Result> {
  for (let attempt = 1; attempt <= mostTries; attempt += 1) {
    const device = await deviceOf(at.outlet.outletId, at.accountId, at.deviceId, deps)
    if (!device) return refused(scan.sequence, { problem: 'device-unknown' })
    const place = placeOf(scan.sequence, device.lastSequence)
    if (place === 'gap') return refused(scan.sequence, { problem: 'sequence-gap' })
    if (place === 'earlier') return repeatedScan(scan, device, deps)
    const taken = await judgeScan(scan, { device, outlet: at.outlet }, deps)
    if ((await deps.devices.take(taken)) === 'saved') return rendered(taken.scan, deps)
  }
  return refused(scan.sequence, { problem: 'busy' })
}

/** One that the server has had: the same is answered the same, and another under its number is none of ours. */
async function repeatedScan(
  { sequence, signature }: Scan,
  { deviceId }: OutletDeviceRecord,
  deps: BenefitsDeps,
): Promise<Result> {
  const known = await deps.devices.scan(deviceId, sequence)
  return known?.signature === signature ? rendered(known, deps) : refused(sequence, { problem: 'sequence-replayed' })
}

async function rendered(scan: OfflineScanRecord, deps: BenefitsDeps): Promise<Result> {
  const { sequence, voucherId = '', redemptionId, problem, time, at } = scan
  if (problem !== undefined || redemptionId === undefined) {
    return refused(sequence, { problem: (problem ?? 'voucher-unknown') as ProblemCode, gaps: time ? { time } : {} })
  }
  const key = deps.voucherIds.read(voucherId)
  const claim = key && (await deps.claims.withKey(key))
  const campaign = claim && (await deps.campaigns.lately(claim.campaignId))
  // What was taken back since is told as it was made.
  const redemption = campaign && renderRedemption(claim, campaign, voucherId, { redemptionId, at })
  return { sequence, ok: true, redemption }
}

function refused(sequence: number, { problem: code, gaps }: Pick<Refused, 'problem' | 'gaps'>): Result {
  return { sequence, ok: false, problem: { code, detail: sentenceOf(code, gaps) } }
}

async function deviceOf(outletId: string, accountId: string, deviceId: string, { devices }: BenefitsDeps) {
  const device = await devices.of(outletId, accountId)
  return device?.deviceId === deviceId ? device : undefined
}
