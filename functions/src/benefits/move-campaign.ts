import type { Refused } from '@gongyou/shared/contracts/kit'
import { campaignMoves, campaignStateAt, decidedBy } from '@gongyou/shared/domain/benefits/campaign-lifecycle'
import { needsSecondPerson } from '@gongyou/shared/domain/benefits/editing'
import { settlingRefused } from '@gongyou/shared/domain/benefits/settling'
import { isSecondPerson, type ActingAdmin } from '@gongyou/shared/domain/unions/second-person'
import type { KeyedUseCase } from '../platform/use-case'
import type { CampaignRecord } from '../table/benefits.entities'
import type { BenefitsDeps } from './dependencies'
import { promisedDraw, rescheduledDraw } from './promise-draw'
import { again, campaignInReach, save } from './staff-campaigns'

type Move = Parameters<typeof decidedBy>[0]

/** Submits, schedules, confirms, pauses, resumes, ends: whatever people decide about a campaign. */
export const moveCampaign: KeyedUseCase<'campaign.move', BenefitsDeps> = {
  async run({ input, actor, request }, deps) {
    const reached = await campaignInReach(input.id, 'manage-benefits', actor, deps)
    if (!reached) return { problem: 'not-found' }
    const { campaign: before, by } = reached
    if (before.version !== input.version) return { problem: 'changed-meanwhile' }
    const refused = await moveRefused(before, input.move, by, deps)
    if (refused) return refused
    const after: CampaignRecord = {
      ...before,
      state: decidedBy(input.move),
      ...(input.move === 'submit' && { proposedBy: by }),
      ...(input.move === 'confirm' && { confirmedBy: by }),
      ...(input.move === 'finish' && { finishedAt: deps.now() }),
      version: before.version + 1,
    }
    const draw = await drawAfter(after, deps)
    return save({ before, after, draw }, { act: 'campaign.move', by, request, status: 200 }, deps)
  },
  repeat: ({ ids }, { actor }, deps) => again(200, ids, actor, deps),
}

/**
 * The promise of a draw stands before anybody can enter. A campaign that was taken back and decided anew keeps it, and
 * its entries close when the campaign now says.
 */
async function drawAfter(campaign: CampaignRecord, deps: BenefitsDeps) {
  if (campaign.terms.mode !== 'draw') return undefined
  const promised = await deps.draws.now(campaign.campaignId)
  if (promised) return promised.state === 'committed' ? rescheduledDraw(promised, campaign) : undefined
  return campaign.state === 'scheduled' ? promisedDraw(campaign, deps) : undefined
}

async function moveRefused(
  { campaignId, state, terms, proposedBy }: CampaignRecord,
  move: Move,
  by: ActingAdmin,
  { settings, draws, openClaims, now }: BenefitsDeps,
): Promise<Refused | undefined> {
  const at = campaignStateAt({ state, window: terms.window }, false, now())
  const { from, by: party } = campaignMoves[move]
  if (!(from as readonly string[]).includes(at)) return { problem: 'move-unfit' }
  const isUndrawn = terms.mode === 'draw' && move === 'settle' && (await draws.now(campaignId))?.state !== 'done'
  if (isUndrawn) return { problem: 'draw-first' }
  const { aloneUpTo } = (await settings()).benefits
  const aloneTooMuch = move === 'schedule' && needsSecondPerson(terms, aloneUpTo)
  const sameTwice = party === 'second-person' && (!proposedBy || !isSecondPerson(proposedBy, by))
  if (aloneTooMuch || sameTwice) return { problem: 'second-person-needed' }
  const unsettled = move === 'settle' ? settlingRefused(await openClaims(campaignId)) : undefined
  return unsettled && { problem: unsettled }
}
