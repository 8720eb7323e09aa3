import type { Answer } from '@gongyou/shared/contracts/contract'
import { isSoldOut } from '@gongyou/shared/domain/benefits/stock'
import { wholePool } from '@gongyou/shared/domain/benefits/pools'
import { localDateOf } from '@gongyou/shared/kernel/time'
import type { CampaignRecord } from '../table/benefits.entities'
import type { BenefitsDeps } from './dependencies'
import type { Pool } from './stocks.repository'

type Campaign = Answer<'campaign.inspect'>['body']['campaign']
type Standing = NonNullable<Campaign['standing']>

/** About how much of a campaign is gone, from the stock that its state was read from: a list reads nothing more. */
export async function standingAbout(
  { terms }: CampaignRecord,
  pools: readonly Pool[],
  { stocks }: BenefitsDeps,
): Promise<Standing | undefined> {
  const pool = mainOf(pools)
  if (!pool || terms.slots.length > 0) return undefined
  const { units, shards, dry, takenAbout } = await stocks.about(pool)
  const left = isSoldOut({ units, shards }, dry) ? 0 : Math.max(0, units - takenAbout)
  return { of: spanOf(pool), units, claimed: units - left, left }
}

/** To the unit, from what is left of each stock; of an appointment all its slots together. */
export async function standingExact(
  campaign: CampaignRecord,
  stock: NonNullable<Campaign['stock']>,
  deps: BenefitsDeps,
): Promise<Standing | undefined> {
  const { slots } = campaign.terms
  const main = mainOf(stock)
  const counted = slots.length > 0 ? stock : main ? [main] : []
  if (!main || counted.length === 0) return undefined
  const [units, left] = [sumOf(counted, (each) => each.units), sumOf(counted, (each) => each.left)]
  const of = slots.length > 0 ? 'all' : spanOf(main)
  return { of, units, claimed: units - left, left, redeemed: await redeemedOf(campaign, deps) }
}

/** Everything that was redeemed of it until now and not taken back. */
async function redeemedOf({ campaignId, terms }: CampaignRecord, { settlements, now }: BenefitsDeps): Promise<number> {
  const days = { from: localDateOf(terms.window.opensAt), to: localDateOf(now()) }
  return sumOf(await settlements.ofCampaign(campaignId, days), ({ redemptions }) => redemptions)
}

/** The whole, where there is one; else the day. */
function mainOf<P extends { readonly pool: string }>(pools: readonly P[]): P | undefined {
  return pools.find(({ pool }) => pool === wholePool) ?? pools[0]
}

function spanOf({ pool }: { readonly pool: string }): Standing['of'] {
  return pool === wholePool ? 'all' : 'today'
}

function sumOf<T>(all: readonly T[], numberIn: (each: T) => number): number {
  return all.reduce((sum, each) => sum + numberIn(each), 0)
}
