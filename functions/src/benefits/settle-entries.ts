import { wholePool } from '@gongyou/shared/domain/benefits/pools'
import { shardOfWinner } from '@gongyou/shared/domain/benefits/stock'
import type { Instant } from '@gongyou/shared/kernel/time'
import { inParallel } from '../platform/concurrency'
import type { CampaignRecord, ClaimRecord } from '../table/benefits.entities'
import type { DrawRecord } from '../table/draws.entities'
import type { Position } from '../table/page'
import { entryPartitions, inVoucherIndex } from '../table/voucher-index'
import type { Claims } from './claims.repository'
import { drawnWords } from './drawn-words'
import type { Draws } from './draws.repository'
import { lifeOf } from './new-claim'
import type { Stocks } from './stocks.repository'
import { withTurn } from './with-turn'

export interface SettlingDeps {
  readonly claims: Pick<Claims, 'entries' | 'win' | 'change'>
  readonly draws: Pick<Draws, 'ticketsIn'>
  readonly stocks: Pick<Stocks, 'now'>
  readonly now: () => Instant
  readonly timeLeft: () => boolean
}

const pageSize = 100
const atOnce = 16

/**
 * Goes through the entries that are left as long as there is time; an entry that came after the digest counts for
 * nothing. What was decided has left the list, so the next run begins where this one ended.
 *
 * @returns whether none is left.
 */
export async function settleEntries(
  campaign: CampaignRecord,
  draw: DrawRecord,
  winners: readonly string[],
  deps: SettlingDeps,
): Promise<boolean> {
  const settle = await settlingOf(campaign, draw, winners, deps)
  for (const digit of entryPartitions) {
    let from: Position | undefined
    do {
      if (!deps.timeLeft()) return false
      const page = await deps.claims.entries(campaign.campaignId, digit, pageSize, from)
      await inParallel(page.items, atOnce, settle)
      from = page.next
    } while (from)
  }
  return true
}

/** How one entry becomes won, with its unit, or lost: in one write from the version that was seen. */
async function settlingOf(
  { terms }: CampaignRecord,
  { campaignId, entriesDigest = '', entries = 0, units = 0 }: DrawRecord,
  winners: readonly string[],
  { claims, draws, stocks, now }: SettlingDeps,
) {
  const counted = new Set(await draws.ticketsIn(campaignId, entriesDigest))
  const placeOf = new Map(winners.map((ticket, place) => [ticket, place]))
  const { shards } = await stocks.now({ campaignId, pool: wholePool, units })
  const reason = drawnWords({ entries, winners: winners.length })

  const win = (claim: ClaimRecord, place: number) => {
    const at = now()
    const unit = { pool: wholePool, shard: shardOfWinner({ shards }, place) }
    const won = { ...claim, ...lifeOf(terms, at), units: [unit], state: 'won' as const }
    return claims.win(claim, inVoucherIndex(withTurn(won, { at, what: 'draw-won', reason }), undefined))
  }
  const lose = (claim: ClaimRecord) => {
    const lost = withTurn({ ...claim, state: 'lost' }, { at: now(), what: 'draw-lost', reason })
    return claims.change(claim, inVoucherIndex(lost, undefined))
  }
  const refuse = (claim: ClaimRecord) => {
    const late = withTurn({ ...claim, state: 'voided' }, { at: now(), what: 'entry-too-late' })
    return claims.change(claim, inVoucherIndex(late, undefined))
  }
  return (claim: ClaimRecord): Promise<boolean> => {
    const { ticket = '' } = claim
    const place = placeOf.get(ticket)
    if (place !== undefined) return win(claim, place)
    return counted.has(ticket) ? lose(claim) : refuse(claim)
  }
}
