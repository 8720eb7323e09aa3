import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { UpdateTransaction } from 'dynamodb-toolbox/entity/actions/transactUpdate'
import { $set } from 'dynamodb-toolbox/entity/actions/update'
import { claimEntity, type ClaimRecord } from '../table/benefits.entities'
import type { Documents } from '../table/documents'
import type { GongyouTable } from '../table/gongyou-table'
import { auditEntity, type AuditRecord } from '../table/ledger.entities'
import {
  offlineScanEntity,
  outletDeviceEntity,
  type OfflineScanRecord,
  type OutletDeviceRecord,
} from '../table/redemptions.entities'
import type { Requests, Tap } from '../table/requests.repository'
import { transact, type NamedWrite } from '../table/transaction'

/** What came of a scan, and what it changes. */
export interface TakenScan {
  /** As it was before. */
  readonly device: OutletDeviceRecord
  readonly counted: NonNullable<OutletDeviceRecord['counted']>
  readonly scan: OfflineScanRecord
  readonly redeemed?: { readonly before: ClaimRecord; readonly after: ClaimRecord }
}

/** The phones with which clerks redeem without a network. */
export interface Devices {
  /** The one that a clerk has registered at an outlet, as it is now. */
  of(outletId: string, accountId: string): Promise<OutletDeviceRecord | undefined>
  /** Registers it; one of before is then no more. */
  register(device: OutletDeviceRecord, audit: AuditRecord, tap: Tap): Promise<'saved' | 'repeated'>
  /** What came of a scan that was taken in before. */
  scan(deviceId: string, sequence: number): Promise<OfflineScanRecord | undefined>
  /**
   * Takes in the next scan with all that it changes: all or nothing. `device`: another sync was faster. `claim`: the
   * voucher has changed meanwhile.
   */
  take(taken: TakenScan): Promise<'saved' | 'device' | 'claim'>
}

export function openDevices(
  table: GongyouTable,
  { documents, requests }: { readonly documents: Documents; readonly requests: Requests },
): Devices {
  const devices = outletDeviceEntity(table)
  const scans = offlineScanEntity(table)
  const claims = claimEntity(table)
  const audits = auditEntity(table)
  return {
    async of(outletId, accountId) {
      const consistent = { consistent: true }
      return (await devices.build(GetItemCommand).key({ outletId, accountId }).options(consistent).send()).Item
    },

    async register(device, audit, { request, status }) {
      const outcome = await transact(
        [
          requests.once(request, status, { outletId: device.outletId, deviceId: device.deviceId }),
          { name: 'device' as const, write: devices.build(PutTransaction).item(device) },
          { name: 'audit' as const, write: audits.build(PutTransaction).item(audit) },
        ],
        { documents },
      )
      return outcome.kind === 'saved' ? 'saved' : 'repeated'
    },

    async scan(deviceId, sequence) {
      return (await scans.build(GetItemCommand).key({ deviceId, sequence }).options({ consistent: true }).send()).Item
    },

    async take({ device, counted, scan, redeemed }) {
      const { outletId, accountId, deviceId, lastSequence } = device
      const next = devices
        .build(UpdateTransaction)
        .item({ outletId, accountId, lastSequence: scan.sequence, counted: $set(counted) })
        .options({
          condition: {
            and: [
              { attr: 'deviceId', eq: deviceId },
              { attr: 'lastSequence', eq: lastSequence },
            ],
          },
        })
      const writes: NamedWrite<'device' | 'claim'>[] = [
        { name: 'device', write: next },
        { name: 'device', write: scans.build(PutTransaction).item(scan) },
        ...(redeemed ? [{ name: 'claim' as const, write: claimWrite(redeemed) }] : []),
      ]
      const outcome = await transact(writes, { documents })
      return outcome.kind === 'saved' ? 'saved' : outcome.to
    },
  }

  function claimWrite({ before, after }: NonNullable<TakenScan['redeemed']>) {
    return claims
      .build(PutTransaction)
      .item({ ...after, version: before.version + 1 })
      .options({ condition: { attr: 'version', eq: before.version } })
  }
}
