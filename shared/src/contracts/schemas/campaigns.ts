import * as z from 'zod'
import { claimModes, redemptionWays } from '../../domain/benefits/campaign'
import { campaignStates } from '../../domain/benefits/campaign-lifecycle'
import { benefitCategories, cashLikeCategories } from '../../domain/benefits/categories'
import { claimantTags } from '../../domain/benefits/entitlement'
import { fundingSources } from '../../domain/benefits/funding'
import { limit } from './benefits'
import { givenInstant, id, instant, regionCode, version } from './plain'

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
export const campaignTerms = termsWith(givenInstant, count.optional())

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

const campaignWarnings = ['opens-at-meal-peak', 'scarce-without-draw', 'closes-with-vouchers-short'] as const

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
  /** How much of it is gone; absent of a draft, of what nothing bounds, and of appointments in lists. */
  standing: z
    .strictObject({
      /** Of all its time, or of today where each day has its own. */
      of: z.enum(['all', 'today']),
      units: z.int(),
      claimed: z.int(),
      left: z.int(),
      /** In all, as the accounts have it; absent in lists, where the rest is about. */
      redeemed: z.int().optional(),
    })
    .optional(),
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

/** Codes from elsewhere, one to a line, as many as go into one transaction; each row is answered for itself. */
export const codesForm = z.strictObject({ version, codes: z.array(z.string().max(100)).min(1).max(80) })

const lineProblem = z.strictObject({ code: z.string(), detail: z.string() })

export const codesReply = z.strictObject({
  campaign: staffCampaign,
  results: z.array(z.strictObject({ line: z.int(), ok: z.boolean(), problem: lineProblem.optional() })),
})
