import { entriesDigest } from '@gongyou/shared/domain/benefits/draw'
import { entriesArriveWithin } from '@gongyou/shared/domain/benefits/draw-steps'
import { isBefore, plus, type Instant } from '@gongyou/shared/kernel/time'
import type { CampaignRecord } from '../table/benefits.entities'
import type { DrawRecord } from '../table/draws.entities'
import type { Claims } from './claims.repository'
import type { Draws } from './draws.repository'
import { sha256 } from './sha256'
import { entryPartitions } from '../table/voucher-index'

interface Deps {
  readonly claims: Pick<Claims, 'entries'>
  readonly draws: Draws
  readonly now: () => Instant
}

const pageSize = 100

/** From when on a campaign takes no entry any more: the end of its window, or when its staff ended it. */
export function entriesCloseAt({ finishedAt, terms }: CampaignRecord): Instant {
  return (finishedAt as Instant | undefined) ?? terms.window.closesAt
}

/**
 * Publishes the digest of all entries, once the last has arrived, and keeps their tickets. Nothing before the last write
 * counts, so a run that breaks off is simply done again; of two runs at once one is too late.
 *
 * @returns the draw as it is then; nothing where it is not time yet, or somebody was faster.
 */
export async function closeEntries(
  campaign: CampaignRecord,
  draw: DrawRecord,
  deps: Deps,
): Promise<DrawRecord | undefined> {
  const { campaignId } = campaign
  const closedAt = entriesCloseAt(campaign)
  if (isBefore(deps.now(), plus(closedAt, entriesArriveWithin))) return undefined
  const tickets = (await ticketsOf(campaignId, deps)).sort()
  const digest = entriesDigest(tickets, sha256)
  await deps.draws.keepTickets(campaignId, digest, tickets)
  const after = { ...draw, state: 'closed' as const, closedAt, entries: tickets.length, entriesDigest: digest }
  return (await deps.draws.change(draw, after)) ? { ...after, version: draw.version + 1 } : undefined
}

async function ticketsOf(campaignId: string, { claims }: Deps): Promise<string[]> {
  const tickets: string[] = []
  for (const digit of entryPartitions) {
    let from: Record<string, unknown> | undefined
    do {
      const page = await claims.entries(campaignId, digit, pageSize, from)
      tickets.push(...page.items.map(({ ticket }) => ticket).filter((ticket) => ticket !== undefined))
      from = page.next
    } while (from)
  }
  return tickets
}
