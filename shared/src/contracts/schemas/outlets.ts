import * as z from 'zod'
import { outletKinds } from '../names'
import { id, instant, listOf } from './plain'

/** What a clerk scanned, or the eight digits as typed with the last four of the member number. */
export const redemptionForm = z.strictObject({
  voucherCode: z.string().min(8).max(160),
  outletId: id,
  memberTail: z
    .string()
    .regex(/^\d{4}$/)
    .optional(),
})

/** A voucher's id, and which of its redemptions. */
export const redemptionId = z.string().min(3).max(140)

/** Of a sensitive campaign it says that it is valid, and nothing else. */
export const redemption = z.strictObject({
  id: redemptionId,
  at: instant,
  benefitTitle: z.string(),
  /** Masked. */
  memberName: z.string(),
  /** Until then it can be taken back. */
  undoUntil: instant,
  /** Made without a network, and told later. */
  offline: z.literal(true).optional(),
})

/** A day of an outlet, which is said by its name. */
export const redemptionsOfDay = listOf(redemption).extend({ outlet: z.strictObject({ id, name: z.string() }) })

export const redemptionReply = z.strictObject({ redemption })
export const redemptionUndone = z.strictObject({
  redemption: z.strictObject({ id: redemptionId, undone: z.literal(true) }),
})

export const outletForm = z.strictObject({
  unionId: id,
  merchantId: z.string().min(3).max(60),
  merchantName: z.string().min(2).max(60),
  name: z.string().min(2).max(60),
  kind: z.enum(outletKinds),
  address: z.string().min(2).max(100),
})

export const outlet = outletForm.extend({ id: z.string() })
export const outletReply = z.strictObject({ outlet })
