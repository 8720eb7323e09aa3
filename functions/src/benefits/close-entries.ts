import { entriesDigest } from '@gongyou/shared/domain/benefits/draw'
import { isBefore, type Instant } from '@gongyou/shared/kernel/time'
import type { CampaignRecord } from '../table/benefits.entities'
import type { DrawRecord } from '../table/draws.entities'
import type { Claims } from './claims.repository'
import type { Draws } from './draws.repository'
import { entriesCloseAt, entriesCompleteAt } from './entries-close'
import { sha256 } from './sha256'
import { standingTickets } from './standing-tickets'

interface Deps {
  readonly claims: Pick<Claims, 'entries'>
  readonly draws: Draws
  readonly now: () => Instant
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
  if (isBefore(deps.now(), entriesCompleteAt(campaign))) return undefined
  const tickets = (await standingTickets(campaignId, deps)).sort()
  const digest = entriesDigest(tickets, sha256)
  await deps.draws.keepTickets(campaignId, digest, tickets)
  const closedAt = entriesCloseAt(campaign)
  const after = { ...draw, state: 'closed' as const, closedAt, entries: tickets.length, entriesDigest: digest }
  return (await deps.draws.change(draw, after)) ? { ...after, version: draw.version + 1 } : undefined
}
