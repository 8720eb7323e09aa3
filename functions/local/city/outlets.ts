import type { OutletRecord } from '../../src/table/benefits.entities'
import { invented } from './union-record'

/** Where the demo city's vouchers are redeemed. */
export const demoOutletIds = {
  station: 'outlet-demo-1',
  shop: 'outlet-demo-2',
  clinic: 'outlet-demo-3',
  hospital: 'outlet-demo-4',
} as const

/** A station, a shop, a clinic and a hospital, each of a merchant of its own. */
export function demoOutlets(unionId: string): OutletRecord[] {
  const outlet = (number: 1 | 2 | 3 | 4, name: string, kind: OutletRecord['kind'], address: string): OutletRecord => ({
    outletId: `outlet-demo-${number}`,
    unionId,
    merchantId: `merchant-demo-${number}`,
    merchantName: invented(name),
    name: invented(name),
    kind,
    address,
    version: 1,
  })
  return [
    outlet(1, '霞浦司机驿站', 'station', '霞浦物流园东门'),
    outlet(2, '早安饭团', 'shop', '小港骑手驿站隔壁'),
    outlet(3, '甬江体检中心', 'clinic', '东部新城五一广场旁'),
    outlet(4, '甬城妇幼医院', 'hospital', '天一广场北侧'),
  ]
}
