import { addDays, isBefore, localDateOf, minutes, plus, startOfDay, type Instant } from '../../kernel/time'
import type { DailyHours, Slot } from './campaign'
import { voucherStateOf, type ClaimState } from './claim-lifecycle'

/** From when up to when a voucher can be used. */
export interface VoucherLife {
  readonly from: Instant
  /** From here on it is over: a midnight in Shanghai. */
  readonly expiresAt: Instant
}

/** A voucher lives for the rest of its day and so many days more; an appointment's for the day of its slot. */
export function voucherLife(madeAt: Instant, voucherDays: number, slot?: Slot): VoucherLife {
  if (slot) {
    const day = localDateOf(slot.startsAt)
    return { from: startOfDay(day), expiresAt: startOfDay(addDays(day, 1)) }
  }
  return { from: madeAt, expiresAt: startOfDay(addDays(localDateOf(madeAt), voucherDays + 1)) }
}

export type RedemptionRefusal =
  'wrong-outlet' | 'already-redeemed' | 'voucher-over' | 'outside-window' | 'code-expired' | 'screenshot'

/** A voucher as an outlet's scan sees it. */
export interface ScannedVoucher extends VoucherLife {
  readonly state: ClaimState
  readonly outletIds: readonly string[]
  readonly hours?: DailyHours
}

/** How the code that was shown stands to the voucher's own: of now, of a while ago, of long ago, or no code of it at all. */
export type ShownCode = 'current' | 'earlier' | 'old' | 'none'

/** Why a scan redeems nothing; nothing where it does. Where, what and when are asked before how it was shown. */
export function redemptionRefused(
  voucher: ScannedVoucher,
  shown: { readonly outletId: string; readonly code: ShownCode },
  now: Instant,
): RedemptionRefusal | undefined {
  if (!voucher.outletIds.includes(shown.outletId)) return 'wrong-outlet'
  const state = voucherStateOf(voucher.state, !isBefore(now, voucher.expiresAt))
  if (state === 'redeemed') return 'already-redeemed'
  if (state !== 'live') return 'voucher-over'
  if (isBefore(now, voucher.from) || !isWithinHours(voucher.hours, now)) return 'outside-window'
  if (shown.code === 'current') return undefined
  return shown.code === 'old' ? 'screenshot' : 'code-expired'
}

/** In which an outlet may take a redemption back. */
export const redemptionUndoTime = minutes(5)

export type RedemptionUndoRefusal = 'nothing-redeemed' | 'redemption-undo-expired'

/** Why an outlet cannot take a redemption back; nothing where it can. */
export function redemptionUndoRefused(
  voucher: { readonly state: ClaimState; readonly redeemedAt?: Instant },
  now: Instant,
): RedemptionUndoRefusal | undefined {
  if (voucher.state !== 'redeemed' || voucher.redeemedAt === undefined) return 'nothing-redeemed'
  return isBefore(plus(voucher.redeemedAt, redemptionUndoTime), now) ? 'redemption-undo-expired' : undefined
}

function isWithinHours(hours: DailyHours | undefined, now: Instant): boolean {
  if (!hours) return true
  const time = plus(now, minutes(8 * 60)).slice(11, 16)
  return time >= hours.from && time < hours.until
}
