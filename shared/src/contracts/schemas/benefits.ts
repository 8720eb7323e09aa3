import * as z from 'zod'
import { claimModes, redemptionWays } from '../../domain/benefits/campaign'
import { campaignStates } from '../../domain/benefits/campaign-lifecycle'
import { benefitCategories, cashLikeCategories } from '../../domain/benefits/categories'
import { claimStates, voucherStates } from '../../domain/benefits/claim-lifecycle'
import { claimantTags, entitlementReasons } from '../../domain/benefits/entitlement'
import { fundingSources } from '../../domain/benefits/funding'
import { limitPeriods } from '../../domain/benefits/limits'
import { outletKinds } from '../names'
import type { Instant } from '../../kernel/time'
import { id, instant, listOf, regionCode, version } from './plain'

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

const limit = z.strictObject({
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
  outlets: z.array(z.strictObject({ id: z.string(), name: z.string(), address: z.string() })).optional(),
  slots: z.array(bookableSlot).optional(),
  hours: z.strictObject({ from: z.string(), until: z.string() }).optional(),
  /** Whom a list is passed on to, which needs a consent at the tap. */
  passedOnTo: z.string().optional(),
  /** How often one person may have it; all must hold. */
  limits: z.array(limit).optional(),
  /** How many days a voucher lives after the day it was claimed on. */
  voucherDays: z.int().optional(),
})

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
  outlets: z.array(z.strictObject({ id: z.string(), name: z.string(), address: z.string() })),
})

export const claimWithVoucher = z.strictObject({
  claim,
  voucher: voucher.optional(),
  /** Where the campaign hands out codes from elsewhere. */
  imported: importedCode.optional(),
})

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

const count = z.int().min(1).max(1_000_000)
const days = z.int().min(0).max(40_000)
const fen = z.int().min(0).max(100_000_000_000)
const clock = z.string().regex(/^([01]\d|2[0-4]):[0-5]\d$/)
const some = <T extends z.ZodType>(item: T) => z.array(item).max(200)

const audience = z.strictObject({
  anyone: z.boolean().optional(),
  regions: some(regionCode).optional(),
  unions: some(id).optional(),
  occupations: some(z.string().max(40)).optional(),
  tags: some(z.enum(claimantTags)).optional(),
  sex: z.enum(['male', 'female']).optional(),
  age: z
    .strictObject({ from: z.int().min(16).max(120).optional(), to: z.int().min(16).max(120).optional() })
    .optional(),
  birthMonth: z.boolean().optional(),
  memberDays: z.strictObject({ atLeast: days.optional(), atMost: days.optional() }).optional(),
  firstJoiningOnly: z.boolean().optional(),
  poolsExcluded: z.boolean().optional(),
})

/** What a campaign promises. */
const termsWith = <Moment extends z.ZodType, Units extends z.ZodType>(moment: Moment, units: Units) =>
  z.strictObject({
    title: z.string().min(2).max(30),
    /** What is as good as cash can be named, so that it can be refused in words. */
    category: z.enum([...benefitCategories, ...cashLikeCategories]),
    mode: z.enum(claimModes),
    window: z.strictObject({ opensAt: moment, closesAt: moment }),
    units,
    unitsPerDay: count.optional(),
    slots: some(
      z.strictObject({ slotId: z.string().min(1).max(40), startsAt: moment, label: z.string().max(30), units: count }),
    ).default([]),
    limits: z.array(limit).max(5),
    audience,
    funding: z
      .array(z.strictObject({ source: z.enum(fundingSources), percent: z.int().min(1).max(100) }))
      .max(fundingSources.length),
    unitCost: fen,
    budget: fen.optional(),
    heading: z.string().max(40),
    redemption: z.enum(redemptionWays),
    outletIds: some(id).default([]),
    voucherDays: z.int().min(0).max(100),
    hours: z.strictObject({ from: clock, until: clock }).optional(),
    sensitive: z.boolean().default(false),
    passedOnTo: z.string().max(40).optional(),
  })

/** What staff fill in; whether it makes a campaign is for the rules to say (domain/benefits/editing). */
export const campaignTerms = termsWith(
  instant.transform((text) => new Date(text).toISOString() as Instant),
  count.optional(),
)

/** The same as it was decided; of codes from elsewhere there may be none yet. */
const decidedTerms = termsWith(instant, z.int().min(0).optional())

export const campaignMoveNames = [
  'schedule',
  'submit',
  'confirm',
  'sendBack',
  'withdraw',
  'pause',
  'resume',
  'finish',
  'settle',
] as const

export const campaignWarnings = ['opens-at-meal-peak', 'scarce-without-draw', 'closes-with-vouchers-short'] as const

/** A campaign as its union's staff see it. */
export const staffCampaign = z.strictObject({
  id: z.string(),
  version,
  unionId: z.string(),
  state: z.enum(campaignStates),
  terms: decidedTerms,
  /** May cost more than one person alone may promise. */
  needsSecondPerson: z.boolean(),
  warnings: z.array(z.enum(campaignWarnings)),
  /** The moves that are open to whoever asks: not to confirm an own proposal, nor to promise alone what takes two. */
  moves: z.array(z.enum(campaignMoveNames)),
  /** Exact, of what a claim of today takes from; absent in lists. */
  stock: z.array(z.strictObject({ pool: z.string(), units: z.int(), left: z.int() })).optional(),
})

export const campaignReply = z.strictObject({ campaign: staffCampaign })

export const stockRaise = z.strictObject({
  version,
  units: count.optional(),
  unitsPerDay: count.optional(),
  /** Of an appointment: the slots that grow. */
  slots: some(z.strictObject({ slotId: z.string().min(1).max(40), units: count })).optional(),
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
