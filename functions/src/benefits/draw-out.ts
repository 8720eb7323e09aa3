import { winnersOf } from '@gongyou/shared/domain/benefits/draw'
import { publicValueText } from '@gongyou/shared/domain/benefits/draw-steps'
import { wholePool } from '@gongyou/shared/domain/benefits/pools'
import { shardOfWinner } from '@gongyou/shared/domain/benefits/stock'
import type { Instant } from '@gongyou/shared/kernel/time'
import { inParallel } from '../platform/concurrency'
import type { Seal } from '../platform/sealed'
import type { CampaignRecord, ClaimRecord } from '../table/benefits.entities'
import type { DrawRecord } from '../table/draws.entities'
import type { Claims } from './claims.repository'
import type { Draws } from './draws.repository'
import { lifeOf } from './new-claim'
import { seedOf } from './promise-draw'
import { sha256 } from './sha256'
import type { Stocks } from './stocks.repository'
import { entryPartitions, inVoucherIndex } from '../table/voucher-index'
import { withTurn } from './with-turn'

interface Deps {
  readonly claims: Pick<Claims, 'entries' | 'win' | 'change'>
  readonly draws: Draws
  readonly stocks: Pick<Stocks, 'now'>
  readonly seal: Pick<Seal, 'unseal'>
  readonly now: () => Instant
}

/** The list under which the winners are kept, the first drawn first. */
export const winnersList = 'WON'

const pageSize = 100
const atOnce = 16

/**
 * Draws: who wins follows from what was promised and published, so a run that was killed amid it, or two runs at once,
 * come to the same. Every entry becomes won, with a unit, or lost, in one write from the version that was seen; what has
 * been decided has left the list that is gone through, so a new run begins where the last one ended, without a bookmark.
 *
 * @returns the draw as it is then; nothing where another run has finished it.
 */
export async function drawOut(campaign: CampaignRecord, draw: DrawRecord, deps: Deps): Promise<DrawRecord | undefined> {
  const { campaignId } = campaign
  const seed = deps.seal.unseal(draw.sealedSeed, seedOf(campaignId))
  const winners = await winnersIn(draw, seed, deps)
  await deps.draws.keepTickets(campaignId, winnersList, winners)
  await settleEntries(campaign, draw, { winners }, deps)
  const after = { ...draw, state: 'done' as const, seed, winners: winners.length, drawnAt: deps.now() }
  return (await deps.draws.change(draw, after)) ? { ...after, version: draw.version + 1 } : undefined
}

async function winnersIn(draw: DrawRecord, seed: string, { draws }: Deps): Promise<string[]> {
  const { campaignId, entriesDigest = '', given, units = 0 } = draw
  if (!given) throw new Error('a draw without its public value')
  const tickets = await draws.ticketsIn(campaignId, entriesDigest)
  return winnersOf({ seed, publicValue: publicValueText(given), tickets, units }, sha256)
}

interface Outcome {
  readonly winners: readonly string[]
}

/** Goes through all entries until none is left; an entry that came after the digest counts for nothing. */
export async function settleEntries(
  campaign: CampaignRecord,
  { campaignId, entriesDigest = '', units = 0 }: DrawRecord,
  { winners }: Outcome,
  deps: Deps,
): Promise<number> {
  const counted = new Set(await deps.draws.ticketsIn(campaignId, entriesDigest))
  const placeOf = new Map(winners.map((ticket, place) => [ticket, place]))
  const { shards } = await deps.stocks.now({ campaignId, pool: wholePool, units })
  const settle = async (claim: ClaimRecord): Promise<boolean> => {
    const { ticket = '' } = claim
    const place = placeOf.get(ticket)
    if (place !== undefined) return win(claim, shardOfWinner({ shards }, place))
    return lose(claim, counted.has(ticket) ? 'draw-lost' : 'entry-too-late')
  }
  const win = (claim: ClaimRecord, shard: number) => {
    const at = deps.now()
    const units = [{ pool: wholePool, shard }]
    const won = { ...claim, ...lifeOf(campaign.terms, at), units, state: 'won' as const }
    return deps.claims.win(claim, inVoucherIndex(withTurn(won, { at, what: 'draw-won' }), undefined))
  }
  const lose = (claim: ClaimRecord, what: 'draw-lost' | 'entry-too-late') => {
    const state = what === 'draw-lost' ? ('lost' as const) : ('voided' as const)
    const after = withTurn({ ...claim, state }, { at: deps.now(), what })
    return deps.claims.change(claim, inVoucherIndex(after, undefined))
  }

  let settled = 0
  for (const digit of entryPartitions) {
    let from: Record<string, unknown> | undefined
    do {
      const page = await deps.claims.entries(campaignId, digit, pageSize, from)
      settled += (await inParallel(page.items, atOnce, settle)).filter(Boolean).length
      from = page.next
    } while (from)
  }
  return settled
}
