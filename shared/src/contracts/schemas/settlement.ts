import * as z from 'zod'
import { campaignStates } from '../../domain/benefits/campaign-lifecycle'
import { fundingSources } from '../../domain/benefits/funding'
import { date, id } from './plain'

/** Thirty days up to today unless said, both ends counted; at most 92. */
const period = { from: date.optional(), to: date.optional() }

export const settlementQuestion = z.strictObject({
  ...period,
  /** Shows the lines of one merchant, day by day and source by source. */
  merchant: z.string().max(60).optional(),
})

export const outletSettlementQuestion = z.strictObject(period)
export const clerkSettlementQuestion = z.strictObject({ ...period, outlet: id })

const bySource = z.array(z.strictObject({ source: z.enum(fundingSources), fen: z.int() }))

/** `offline`: how many of them were made without a network. */
const counted = { redemptions: z.int(), offline: z.int(), fen: z.int() }

/** What a campaign's redemptions of a period come to, and who owes it to whom. */
const campaignSettlement = z.strictObject({
  benefitId: z.string(),
  title: z.string(),
  heading: z.string(),
  state: z.enum(campaignStates),
  /** In fen. */
  unitCost: z.int(),
  from: date,
  to: date,
  ...counted,
  bySource,
  merchants: z.array(
    z.strictObject({
      merchantId: z.string(),
      /** As it is called now; its id where it is no more. */
      merchantName: z.string(),
      ...counted,
      bySource,
    }),
  ),
  days: z.array(z.strictObject({ day: date, ...counted })),
  /** Of the merchant that was asked for. */
  lines: z
    .array(z.strictObject({ day: date, source: z.enum(fundingSources), redemptions: z.int(), fen: z.int() }))
    .optional(),
})
export const campaignSettlementReply = z.strictObject({ settlement: campaignSettlement })

const countedAtOutlet = {
  ...counted,
  /** What it costs in all; for staff alone. */
  fen: z.int().optional(),
  /** What the merchant is paid for it, for its clerk; absent of sensitive ones, which could be known by their price. */
  dueFen: z.int().optional(),
}

/** What one outlet has redeemed in a period, whatever the campaign. */
const outletSettlement = z.strictObject({
  outlet: z.strictObject({ id: z.string(), name: z.string(), merchantId: z.string(), merchantName: z.string() }),
  from: date,
  to: date,
  ...countedAtOutlet,
  lines: z.array(
    z.strictObject({
      day: date,
      /** Absent for a clerk. */
      benefitId: z.string().optional(),
      /** To a clerk all sensitive ones together are one that is valid. */
      title: z.string(),
      ...countedAtOutlet,
    }),
  ),
})
export const outletSettlementReply = z.strictObject({ settlement: outletSettlement })
