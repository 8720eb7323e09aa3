import { offlineWindow } from '@gongyou/shared/domain/benefits/offline-redemption'
import { shareOf } from '@gongyou/shared/domain/benefits/stock'
import { days, plus, type Duration, type Instant } from '@gongyou/shared/kernel/time'
import type { Log } from '../platform/log'
import type { CampaignRecord } from '../table/benefits.entities'
import { everybodysList } from '../table/campaign-lists'
import type { Position } from '../table/page'
import type { Campaigns } from './campaigns.repository'
import type { Claims } from './claims.repository'
import { hasExpired } from './render-claim'
import { returnUnits } from './return-units'
import type { Stocks } from './stocks.repository'

interface Deps {
  readonly campaigns: Campaigns
  readonly claims: Claims
  readonly stocks: Stocks
  readonly now: () => Instant
  readonly log: Log
}

/** Campaigns that closed longer ago have no live voucher. */
const longestLife = days(-120)
const pageSize = 100

/**
 * The hourly work: a voucher whose time is over ends, and its unit is there for somebody else, a day later: until then an
 * outlet without a network may still tell that it was used in time. And a shard that is called dry although it holds a
 * unit, because a process died between two writes, is tried again.
 */
export async function expireVouchers(deps: Deps): Promise<{ readonly expired: number }> {
  let expired = 0
  for (const campaign of await deps.campaigns.listed(everybodysList, plus(deps.now(), longestLife))) {
    if (campaign.terms.redemption === 'outlet') expired += await expireIn(campaign, deps)
    await rewet(campaign, deps)
  }
  if (expired > 0) deps.log('vouchers.expired', { count: expired })
  return { expired }
}

async function expireIn({ campaignId }: CampaignRecord, deps: Deps): Promise<number> {
  let expired = 0
  for (let digit = 0; digit <= 9; digit += 1) expired += await expireUnder(campaignId, String(digit), deps)
  return expired
}

async function expireUnder(campaignId: string, digit: string, deps: Deps): Promise<number> {
  let expired = 0
  let from: Position | undefined
  do {
    const page = await deps.claims.live(campaignId, digit, pageSize, from)
    const over = page.items.filter((claim) => hasExpired(claim, toldBy(deps.now())))
    for (const claim of over) if (await returnUnits(claim, 'expired', deps)) expired += 1
    from = page.next
  } while (from)
  return expired
}

/** What had ended by then nobody can tell of any more. */
function toldBy(now: Instant): Instant {
  return plus(now, -offlineWindow as Duration)
}

async function rewet({ campaignId }: CampaignRecord, { stocks }: Deps): Promise<void> {
  for (const stock of await stocks.withDryShards(campaignId)) {
    const taken = await stocks.takenFrom(stock)
    for (const shard of stock.dry) {
      if ((taken[shard] ?? 0) < shareOf(stock, shard)) await stocks.replenished(stock, shard)
    }
  }
}
