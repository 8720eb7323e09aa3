import { winnersOf } from '@gongyou/shared/domain/benefits/draw'
import { publicValueText } from '@gongyou/shared/domain/benefits/draw-steps'
import type { Seal } from '../platform/sealed'
import type { CampaignRecord } from '../table/benefits.entities'
import type { DrawRecord } from '../table/draws.entities'
import type { Draws } from './draws.repository'
import { noteWithdrawn } from './note-withdrawn'
import { seedOf } from './promise-draw'
import { settleEntries, type SettlingDeps } from './settle-entries'
import { sha256 } from './sha256'

export interface DrawingDeps extends SettlingDeps {
  readonly draws: Draws
  readonly seal: Pick<Seal, 'unseal'>
}

/** The list under which the winners are kept, the first drawn first. */
export const winnersList = 'WON'

/**
 * Draws: who wins follows from what was promised, published and noted, so a run that was killed amid it, ran out of time,
 * or had another one beside it comes to the same.
 *
 * @returns the draw as it is then; nothing where entries are left, or another run has finished it.
 */
export async function drawOut(
  campaign: CampaignRecord,
  draw: DrawRecord,
  deps: DrawingDeps,
): Promise<DrawRecord | undefined> {
  const noted = await noteWithdrawn(draw, deps)
  if (!noted) return undefined
  const seed = deps.seal.unseal(draw.sealedSeed, seedOf(draw.campaignId))
  const winners = await winnersIn(noted, seed, deps)
  await deps.draws.keepTickets(draw.campaignId, winnersList, winners)
  if (!(await settleEntries(campaign, noted, winners, deps))) return undefined
  const after = { ...noted, state: 'done' as const, seed, winners: winners.length, drawnAt: deps.now() }
  return (await deps.draws.change(noted, after)) ? { ...after, version: noted.version + 1 } : undefined
}

async function winnersIn(draw: DrawRecord, seed: string, { draws }: DrawingDeps): Promise<string[]> {
  const { campaignId, entriesDigest = '', withdrawnDigest = '', given, units = 0 } = draw
  if (!given) throw new Error('a draw without its public value')
  const [tickets, withdrawn] = await Promise.all([
    draws.ticketsIn(campaignId, entriesDigest),
    draws.ticketsIn(campaignId, withdrawnDigest),
  ])
  return winnersOf({ seed, publicValue: publicValueText(given), tickets, withdrawn, units }, sha256)
}
