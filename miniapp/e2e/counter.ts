import { writeVoucherCode } from '@gongyou/shared/domain/benefits/voucher-code'
import type { Instant } from '@gongyou/shared/kernel/time'
import { rotatingCodeAt, type Rotation } from '../src/session/rotating-code'
import type { Phone } from './weapp-host/phone'

/** Where the demo city's vouchers are redeemed, each by the clerk of that outlet. */
export async function findClerks(url: string) {
  const { actors } = (await (await fetch(`${url}/__local/demo`)).json()) as {
    readonly actors: readonly {
      readonly openid: string
      readonly roles: readonly { readonly role: string; readonly outletId?: string }[]
    }[]
  }
  const clerkOf = (outletId: string) => {
    const found = actors.find(({ roles }) => roles.some((held) => held.role === 'clerk' && held.outletId === outletId))
    if (!found) throw new Error(`the demo city lacks a clerk of ${outletId}`)
    return { openid: found.openid }
  }
  return { station: clerkOf('outlet-demo-1'), shop: clerkOf('outlet-demo-2') }
}

/** What the phone keeps of a voucher, as far as a code can be made of it. */
interface KeptVoucher {
  readonly voucher: { readonly id: string; readonly rotation: Rotation & { readonly serverTime: string } }
}

/** What the picture of the only voucher on this phone holds at a moment, also long after. */
export function codesOn(storage: ReadonlyMap<string, unknown>): (at: Instant) => string {
  const [kept] = Object.values((storage.get('kept-vouchers') ?? {}) as Record<string, KeptVoucher>)
  if (!kept) throw new Error('this phone keeps no voucher')
  const { id, rotation } = kept.voucher
  return (at) => writeVoucherCode(id, rotatingCodeAt(rotation, at).digits)
}

/** A clerk at the counter, whose camera reads this. */
export async function scans(clerk: Phone, result: string): Promise<void> {
  clerk.circumstances.camera = { result }
  await clerk.tap(clerk.text().includes('接着扫') ? '接着扫' : '扫码核销')
}
