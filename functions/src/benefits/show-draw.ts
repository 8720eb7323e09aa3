import type { Answer } from '@gongyou/shared/contracts/contract'
import { publicValueText } from '@gongyou/shared/domain/benefits/draw-steps'
import type { UseCase } from '../platform/use-case'
import type { CampaignRecord } from '../table/benefits.entities'
import type { DrawRecord } from '../table/draws.entities'
import { tapping } from './claimants'
import { entriesCloseAt } from './close-entries'
import type { BenefitsDeps } from './dependencies'
import { winnersList } from './draw-out'
import { claimStateAt } from './render-claim'

/** A draw as it stands, with the tickets of whoever looks. */
export const showDraw: UseCase<'draw.show', BenefitsDeps> = async ({ input, actor }, deps) => {
  const found = await drawOf(input.id, deps)
  if (!found) return { problem: 'not-found' }
  const mine = actor ? await ticketsOf((await tapping(actor.account, deps)).holder, input.id, deps) : []
  return { status: 200, body: { ...renderDraw(found), mine } }
}

/** Everything that decided it, once it is done. */
export const publishDraw: UseCase<'draw.published', BenefitsDeps> = async ({ input }, deps) => {
  const found = await drawOf(input.id, deps)
  if (!found) return { problem: 'not-found' }
  const { campaign, draw } = found
  const { seed, drawnAt, entriesDigest = '', given, units = 0, commitment, valueName } = draw
  if (draw.state !== 'done' || !seed || !drawnAt || !given) return { problem: 'draw-not-published' }
  const [tickets, winners] = await Promise.all([
    deps.draws.ticketsIn(campaign.campaignId, entriesDigest),
    deps.draws.ticketsIn(campaign.campaignId, winnersList),
  ])
  const benefit = { benefitId: campaign.campaignId, title: campaign.terms.title }
  const publicValue = publicValueText(given)
  return {
    status: 200,
    body: { ...benefit, valueName, drawnAt, commitment, seed, entriesDigest, publicValue, units, tickets, winners },
  }
}

export interface FoundDraw {
  readonly campaign: CampaignRecord
  readonly draw: DrawRecord
}

/** The draw of a campaign that may be shown to everybody. */
async function drawOf(id: string, { campaigns, draws }: BenefitsDeps): Promise<FoundDraw | undefined> {
  const [campaign, draw] = await Promise.all([campaigns.lately(id), draws.lately(id)])
  if (!campaign || !draw || campaign.state === 'draft' || campaign.state === 'in-review') return undefined
  return { campaign, draw }
}

type Rendered = Omit<Answer<'draw.show'>['body'], 'mine'>

/** What everybody may know of a draw: of the value nothing before two people have given it alike. */
export function renderDraw({ campaign, draw }: FoundDraw): Rendered {
  const { state, commitment, valueName, entries, entriesDigest, given, seed, winners, drawnAt } = draw
  const isDecided = state === 'drawing' || state === 'done'
  return {
    benefitId: campaign.campaignId,
    title: campaign.terms.title,
    state,
    closesAt: entriesCloseAt(campaign),
    units: draw.units ?? campaign.terms.units ?? 0,
    commitment,
    valueName,
    entries,
    entriesDigest,
    publicValue: isDecided ? given && { on: given.on, value: given.value } : undefined,
    seed,
    winners,
    drawnAt,
  }
}

async function ticketsOf(holder: string, campaignId: string, { claims, voucherIds, now }: BenefitsDeps) {
  const own = await claims.ofCampaign(holder, campaignId)
  return own.flatMap((claim) =>
    claim.ticket === undefined
      ? []
      : [{ id: voucherIds.write(claim), ticket: claim.ticket, state: claimStateAt(claim, now()) }],
  )
}
