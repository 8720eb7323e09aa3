import * as z from 'zod'
import { claimModes, redemptionWays } from '../../domain/benefits/campaign'
import { campaignStates } from '../../domain/benefits/campaign-lifecycle'
import { benefitCategories } from '../../domain/benefits/categories'
import { claimStates, voucherStates } from '../../domain/benefits/claim-lifecycle'
import { entitlementReasons } from '../../domain/benefits/entitlement'
import { id, instant } from './plain'

/** Longer than other ids: a voucher's says which it is without saying whose. */
export const claimId = z.string().min(3).max(120)

export const benefitWindow = z.strictObject({ opensAt: instant, closesAt: instant })

export const entitlement = z.strictObject({ allowed: z.boolean(), reasons: z.array(z.enum(entitlementReasons)) })

export const claimState = z.enum(claimStates)

export const bookableSlot = z.strictObject({
  id: z.string(),
  startsAt: instant,
  label: z.string(),
  /** Known to be full; a tap tells for sure. */
  full: z.boolean(),
})

/** A campaign as a worker sees it. */
export const benefit = z.strictObject({
  id: z.string(),
  title: z.string(),
  category: z.enum(benefitCategories),
  mode: z.enum(claimModes),
  state: z.enum(campaignStates),
  window: benefitWindow,
  /** About, for whoever is not staff; absent where nothing bounds it. */
  stockLeft: z.int().optional(),
  entitlement,
  /** What I have of it now. */
  claimed: z.strictObject({ id: claimId, state: claimState }).optional(),
  redemption: z.enum(redemptionWays),
  outlets: z.array(z.strictObject({ id: z.string(), name: z.string(), address: z.string() })).optional(),
  slots: z.array(bookableSlot).optional(),
  hours: z.strictObject({ from: z.string(), until: z.string() }).optional(),
  /** Whom a list is passed on to, which needs a consent at the tap. */
  passedOnTo: z.string().optional(),
})

export const claimForm = z.strictObject({
  slotId: z.string().max(40).optional(),
  consents: z.strictObject({ passedOn: z.literal(true) }).optional(),
})

const voucherStub = z.strictObject({ id: claimId, expiresAt: instant })

export const claim = z.strictObject({
  id: claimId,
  state: claimState,
  benefitId: z.string(),
  title: z.string(),
  claimedAt: instant,
  slot: z.strictObject({ startsAt: instant, label: z.string() }).optional(),
  /** The random ticket in a draw. */
  ticket: z.string().optional(),
  redeemed: z.strictObject({ at: instant, outlet: z.string() }).optional(),
  voucher: voucherStub.optional(),
})

export const claimReply = z.strictObject({ claim })

export const voucher = z.strictObject({
  id: claimId,
  state: z.enum(voucherStates),
  from: instant,
  expiresAt: instant,
  /** What the phone makes its rotating code from, also without a network (RFC 6238); while it is live. */
  rotation: z
    .strictObject({
      key: z.string(),
      periodSeconds: z.int(),
      digits: z.int(),
      algorithm: z.literal('SHA256'),
      serverTime: instant,
    })
    .optional(),
  outlets: z.array(z.strictObject({ id: z.string(), name: z.string(), address: z.string() })),
})

export const claimWithVoucher = z.strictObject({ claim, voucher: voucher.optional() })

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
})

export const redemptionReply = z.strictObject({ redemption })
export const redemptionUndone = z.strictObject({
  redemption: z.strictObject({ id: redemptionId, undone: z.literal(true) }),
})
