import { entriesDigest } from '@gongyou/shared/domain/benefits/draw'
import type { DrawRecord } from '../table/draws.entities'
import type { Claims } from './claims.repository'
import type { Draws } from './draws.repository'
import { sha256 } from './sha256'
import { standingTickets } from './standing-tickets'

interface Deps {
  readonly claims: Pick<Claims, 'entries'>
  readonly draws: Draws
}

/**
 * Notes once, before anything is drawn, which of the tickets were withdrawn since the close: for each of them the next in
 * line moves up. From then on a withdrawal changes nothing any more, so that every run comes to the same winners.
 *
 * @returns the draw with its note; nothing where another run was faster.
 */
export async function noteWithdrawn(draw: DrawRecord, deps: Deps): Promise<DrawRecord | undefined> {
  if (draw.withdrawnDigest !== undefined) return draw
  const { campaignId, entriesDigest: entered = '' } = draw
  const standing = new Set(await standingTickets(campaignId, deps))
  const withdrawn = (await deps.draws.ticketsIn(campaignId, entered)).filter((ticket) => !standing.has(ticket))
  const withdrawnDigest = entriesDigest(withdrawn, sha256)
  await deps.draws.keepTickets(campaignId, withdrawnDigest, withdrawn)
  const after = { ...draw, withdrawn: withdrawn.length, withdrawnDigest }
  return (await deps.draws.change(draw, after)) ? { ...after, version: draw.version + 1 } : undefined
}
