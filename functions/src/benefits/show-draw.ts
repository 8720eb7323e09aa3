import type { Answer } from '@gongyou/shared/contracts/contract'
import { ticketsToAPage } from '@gongyou/shared/domain/benefits/draw'
import { publicValueText } from '@gongyou/shared/domain/benefits/draw-steps'
import type { UseCase } from '../platform/use-case'
import type { CampaignRecord } from '../table/benefits.entities'
import type { DrawRecord } from '../table/draws.entities'
import { holding } from './claimants'
import type { BenefitsDeps } from './dependencies'
import { winnersList } from './draw-out'
import { entriesCloseAt } from './entries-close'
import { claimStateAt } from './render-claim'

/** A draw as it stands, with the tickets of whoever looks. */
export const showDraw: UseCase<'draw.show', BenefitsDeps> = async ({ input, actor }, deps) => {
  const found = await drawOf(input.id, deps)
  if (!found) return { problem: 'not-found' }
  const mine = actor ? await ticketsOf((await holding(actor.account, deps)).holder, input.id, deps) : []
  return { status: 200, body: { ...renderDraw(found), mine } }
}

/** Everything that decided it, once it is done: in one answer, or a page of tickets after the other. */
export const publishDraw: UseCase<'draw.published', BenefitsDeps> = async ({ input }, deps) => {
  const found = await drawOf(input.id, deps)
  if (!found) return { problem: 'not-found' }
  const { campaign, draw } = found
  const { seed, drawnAt, entriesDigest = '', given, units = 0, commitment, valueName } = draw
  if (draw.state !== 'done' || !seed || !drawnAt || !given) return { problem: 'draw-not-published' }
  const benefit = { benefitId: campaign.campaignId, title: campaign.terms.title }
  const publicValue = publicValueText(given)
  const lists = await publishedLists(draw, input.page, deps)
  return {
    status: 200,
    body: { ...benefit, valueName, drawnAt, commitment, seed, entriesDigest, publicValue, units, ...lists },
  }
}

type Published = Answer<'draw.published'>['body']

/** The lists of a draw: all, or one page of the tickets, with the first of which the two shorter lists come. */
async function publishedLists(
  { campaignId, entries = 0, entriesDigest = '', withdrawnDigest = '' }: DrawRecord,
  page: number | undefined,
  { draws }: BenefitsDeps,
): Promise<Pick<Published, 'tickets' | 'withdrawn' | 'winners' | 'nextPage'>> {
  const isLater = page !== undefined && page > 0
  const listed = (list: string) => (isLater ? [] : draws.ticketsIn(campaignId, list))
  const [tickets, withdrawn, winners] = await Promise.all([
    page === undefined
      ? draws.ticketsIn(campaignId, entriesDigest)
      : draws.ticketsOnPage(campaignId, entriesDigest, page),
    listed(withdrawnDigest),
    listed(winnersList),
  ])
  const isMore = page !== undefined && (page + 1) * ticketsToAPage < entries
  return { tickets: [...tickets], withdrawn, winners, nextPage: isMore ? page + 1 : undefined }
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
  const { state, commitment, valueName, entries, entriesDigest, given, seed, withdrawn, winners, drawnAt } = draw
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
    withdrawn: state === 'done' ? withdrawn : undefined,
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
