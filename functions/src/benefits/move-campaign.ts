import type { Refused } from '@gongyou/shared/contracts/kit'
import { campaignMoves, campaignStateAt, decidedBy } from '@gongyou/shared/domain/benefits/campaign-lifecycle'
import { isRaise, needsSecondPerson } from '@gongyou/shared/domain/benefits/editing'
import { poolsFor } from '@gongyou/shared/domain/benefits/pools'
import { settlingRefused } from '@gongyou/shared/domain/benefits/settling'
import { isSecondPerson, type ActingAdmin } from '@gongyou/shared/domain/unions/second-person'
import { addDays, localDateOf } from '@gongyou/shared/kernel/time'
import type { KeyedUseCase } from '../platform/use-case'
import type { CampaignRecord } from '../table/benefits.entities'
import type { RaisedStock } from './campaigns.repository'
import type { BenefitsDeps } from './dependencies'
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
      version: before.version + 1,
    }
    return save({ before, after }, { act: 'campaign.move', by, request, status: 200 }, deps)
  },
  repeat: ({ ids }, { actor }, deps) => again(200, ids, actor, deps),
}

async function moveRefused(
  { campaignId, state, terms, proposedBy }: CampaignRecord,
  move: Move,
  by: ActingAdmin,
  { settings, openClaims, now }: BenefitsDeps,
): Promise<Refused | undefined> {
  const at = campaignStateAt({ state, window: terms.window }, false, now())
  const { from, by: party } = campaignMoves[move]
  if (!(from as readonly string[]).includes(at)) return { problem: 'move-unfit' }
  const { aloneUpTo } = (await settings()).benefits
  const aloneTooMuch = move === 'schedule' && needsSecondPerson(terms, aloneUpTo)
  const sameTwice = party === 'second-person' && (!proposedBy || !isSecondPerson(proposedBy, by))
  if (aloneTooMuch || sameTwice) return { problem: 'second-person-needed' }
  const unsettled = move === 'settle' ? settlingRefused(await openClaims(campaignId)) : undefined
  return unsettled && { problem: unsettled }
}

/** Raises the stock, also while all of it is gone: a new epoch begins in which every shard is tried again. */
export const raiseStock: KeyedUseCase<'campaign.raise', BenefitsDeps> = {
  async run({ input, actor, request }, deps) {
    const reached = await campaignInReach(input.id, 'manage-benefits', actor, deps)
    if (!reached) return { problem: 'not-found' }
    const { campaign: before, by } = reached
    if (before.version !== input.version) return { problem: 'changed-meanwhile' }
    const { units, unitsPerDay } = before.terms
    const raised = { units: input.units ?? units, unitsPerDay: input.unitsPerDay ?? unitsPerDay }
    if (!isRaise({ units, unitsPerDay }, raised)) return { problem: 'stock-not-raised' }
    const after = { ...before, terms: { ...before.terms, ...raised }, version: before.version + 1 }
    const stocks = await raisedStocks(before, after, deps)
    return save({ before, after, raised: stocks }, { act: 'campaign.raise', by, request, status: 200 }, deps)
  },
  repeat: ({ ids }, { actor }, deps) => again(200, ids, actor, deps),
}

/**
 * The stocks of the whole, of today and of tomorrow, written with their new number: whoever still holds the old one then
 * sees another epoch. Days further off begin when nobody holds it any more.
 */
async function raisedStocks(before: CampaignRecord, after: CampaignRecord, { stocks, now }: BenefitsDeps) {
  const today = localDateOf(now())
  const pools = [today, addDays(today, 1)].flatMap((day) => poolsFor(before.terms, day))
  const names = [...new Map(pools.map((pool) => [pool.pool, pool])).values()]
  const wanted = new Map(
    [today, addDays(today, 1)].flatMap((day) => poolsFor(after.terms, day)).map(({ pool, units }) => [pool, units]),
  )
  return Promise.all(
    names.map(async (pool): Promise<RaisedStock> => {
      const { campaignId, shards, epoch, units } = await stocks.now({ ...pool, campaignId: before.campaignId })
      return { campaignId, pool: pool.pool, shards, units: wanted.get(pool.pool) ?? units, seenEpoch: epoch }
    }),
  )
}
