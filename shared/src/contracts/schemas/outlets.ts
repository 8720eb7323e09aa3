import * as z from 'zod'
import { outletKinds, outletStates } from '../names'
import { id, instant, listOf, version } from './plain'

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

/** What workers are told of an outlet. */
const outletFacts = {
  name: z.string().min(2).max(60),
  kind: z.enum(outletKinds),
  address: z.string().min(2).max(100),
  /** In words: `每天8:00到20:00`. */
  hours: z.string().min(2).max(40).optional(),
  phone: z
    .string()
    .regex(/^[\d -]{5,20}$/)
    .optional(),
}

export const outletForm = z.strictObject({
  unionId: id,
  merchantId: z.string().min(3).max(60),
  merchantName: z.string().min(2).max(60),
  ...outletFacts,
})

/** All of it as it shall be: hours or a phone that are left out are taken away. */
export const outletEdit = z.strictObject({ version, ...outletFacts, state: z.enum(outletStates) })

export const outlet = outletForm.extend({ id: z.string(), version, state: z.enum(outletStates) })

/** Where a benefit can be used, for whoever has it. */
export const place = z.strictObject({
  id: z.string(),
  ...outletFacts,
  /** Takes no vouchers now. */
  paused: z.literal(true).optional(),
})
export const outletReply = z.strictObject({ outlet })
