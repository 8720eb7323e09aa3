import * as z from 'zod'
import { claimModes, redemptionWays } from '../../domain/benefits/campaign'
import { campaignStates } from '../../domain/benefits/campaign-lifecycle'
import { benefitCategories } from '../../domain/benefits/categories'
import { claimStates, voucherStates } from '../../domain/benefits/claim-lifecycle'
import { entitlementReasons } from '../../domain/benefits/entitlement'
import { passedOnColumns } from '../../domain/benefits/passed-on-list'
import { limitPeriods } from '../../domain/benefits/limits'
import { place } from './outlets'
import { instant } from './plain'

/** Longer than other ids: a voucher's says which it is without saying whose. */
export const claimId = z.string().min(3).max(120)

const benefitWindow = z.strictObject({ opensAt: instant, closesAt: instant })

export const entitlement = z.strictObject({ allowed: z.boolean(), reasons: z.array(z.enum(entitlementReasons)) })

export const claimState = z.enum(claimStates)

const bookableSlot = z.strictObject({
  id: z.string(),
  startsAt: instant,
  label: z.string(),
  /** Known to be full; a tap tells for sure. */
  full: z.boolean(),
})

export const limit = z.strictObject({
  count: z.int().min(1).max(1000),
  per: z.enum(limitPeriods),
  span: z.int().min(1).max(60).optional(),
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
  /** What I have of it now, and whether the limits leave room for one more. */
  claimed: z.strictObject({ id: claimId, state: claimState, more: z.boolean() }).optional(),
  redemption: z.enum(redemptionWays),
  outlets: z.array(place).optional(),
  slots: z.array(bookableSlot).optional(),
  hours: z.strictObject({ from: z.string(), until: z.string() }).optional(),
  /** Whom a list is passed on to, which needs a consent at the tap. */
  passedOnTo: z.string().optional(),
  /** What stands on that list: to be read before agreeing (PIPL 23). */
  passedOnWhat: z.array(z.enum(passedOnColumns)).optional(),
  /** How often one person may have it; all must hold. */
  limits: z.array(limit).optional(),
  /** How many days a voucher lives after the day it was claimed on. */
  voucherDays: z.int().optional(),
  /** While it is to open, and the city can send word of it: whether I asked for that. */
  reminder: z.strictObject({ set: z.boolean() }).optional(),
})

export const reminderReply = z.strictObject({ reminder: z.strictObject({ opensAt: instant }) })

export const claimForm = z.strictObject({
  slotId: z.string().max(40).optional(),
  consents: z.strictObject({ passedOn: z.literal(true) }).optional(),
  /** Of a gift for whoever comes: what somebody works as who is no member yet, so that the join form knows it later. */
  occupation: z.string().max(40).optional(),
})

/** A code from elsewhere, shown to its holder and nobody else. */
const importedCode = z.strictObject({ code: z.string() })

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
  outlets: z.array(place),
})

export const claimWithVoucher = z.strictObject({
  claim,
  voucher: voucher.optional(),
  /** Where the campaign hands out codes from elsewhere. */
  imported: importedCode.optional(),
})
