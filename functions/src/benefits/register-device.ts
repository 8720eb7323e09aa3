import { mostOfflineOfADay, offlineWindow } from '@gongyou/shared/domain/benefits/offline-redemption'
import { outletRefused } from '@gongyou/shared/domain/benefits/outlet'
import { hours } from '@gongyou/shared/kernel/time'
import { audited } from '../platform/audited'
import { repeated, type KeyedUseCase } from '../platform/use-case'
import type { OutletDeviceRecord } from '../table/redemptions.entities'
import type { BenefitsDeps } from './dependencies'
import { deviceKey } from './device-key'
import { outletOf } from './outlet-of-clerk'
import { outletStateOf } from './render-outlet'

/** A clerk registers the phone, while there is a network, for when there is none; one registered before ends. */
export const registerDevice: KeyedUseCase<'redemption.register', BenefitsDeps> = {
  async run({ input, actor, request }, deps) {
    const outlet = await outletOf(actor, input.outletId, deps)
    if (!outlet) return { problem: 'outlet-unknown' }
    const closed = outletRefused(outletStateOf(outlet))
    if (closed) return { problem: closed }
    const { outletId, unionId } = outlet
    const device: OutletDeviceRecord = {
      outletId,
      accountId: actor.accountId,
      deviceId: Buffer.from(deps.randomBytes(12)).toString('hex'),
      registeredAt: deps.now(),
      lastSequence: 0,
    }
    const audit = audited({ act: 'redemption.register', unionId, by: actor, subject: outletId }, deps)
    const saved = await deps.devices.register(device, audit, { request, status: 201 })
    return saved === 'repeated' ? repeated : answer(device, deps)
  },
  async repeat({ ids }, { actor }, deps) {
    const device = await deps.devices.of(ids['outletId'] ?? '', actor.accountId)
    return device && device.deviceId === ids['deviceId'] ? answer(device, deps) : { problem: 'device-unknown' }
  },
}

function answer({ deviceId, outletId, lastSequence }: OutletDeviceRecord, { deviceMaster, now }: BenefitsDeps) {
  const device = {
    id: deviceId,
    outletId,
    key: Buffer.from(deviceKey(deviceMaster, deviceId)).toString('base64url'),
    algorithm: 'HMAC-SHA256' as const,
    nextSequence: lastSequence + 1,
    most: mostOfflineOfADay,
    hours: offlineWindow / hours(1),
    serverTime: now(),
  }
  return { status: 201, body: { device } } as const
}
