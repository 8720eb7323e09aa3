import type { Input } from '@gongyou/shared/contracts/contract'
import type { Refused } from '@gongyou/shared/contracts/kit'
import type { CampaignTerms } from '@gongyou/shared/domain/benefits/campaign'
import { isRaise, needsSecondPerson, termsRefused } from '@gongyou/shared/domain/benefits/editing'
import { poolsFor, type StockPool } from '@gongyou/shared/domain/benefits/pools'
import { shardsFor } from '@gongyou/shared/domain/benefits/stock'
import { addDays, localDateOf, type LocalDate } from '@gongyou/shared/kernel/time'
import type { KeyedUseCase } from '../platform/use-case'
import type { CampaignRecord } from '../table/benefits.entities'
import type { RaisedStock } from './campaigns.repository'
import type { BenefitsDeps } from './dependencies'
import { again, campaignInReach, save } from './staff-campaigns'

/** Raises the stock, also while all of it is gone: a new epoch begins in which every shard is tried again. */
export const raiseStock: KeyedUseCase<'campaign.raise', BenefitsDeps> = {
  async run({ input, actor, request }, deps) {
    const reached = await campaignInReach(input.id, 'manage-benefits', actor, deps)
    if (!reached) return { problem: 'not-found' }
    const { campaign: before, by } = reached
    if (before.version !== input.version) return { problem: 'changed-meanwhile' }
    const isTyped = input.units !== undefined && before.terms.redemption === 'imported-code'
    if (isTyped) return { problem: 'codes-make-stock' }
    const raised = withMore(before.terms, input)
    if (!isRaise(before.terms, raised)) return { problem: 'stock-not-raised' }
    const after = { ...before, terms: raised, version: before.version + 1 }
    const refused = await raiseRefused(before, after, deps)
    if (refused) return refused
    const stocks = await raisedStocks(before, after, deps)
    return save({ before, after, raised: stocks }, { act: 'campaign.raise', by, request, status: 200 }, deps)
  },
  repeat: ({ ids }, { actor }, deps) => again(200, ids, actor, deps),
}

/** The terms with the numbers that were typed in place of those that were. */
function withMore(terms: CampaignTerms, { units, unitsPerDay, slots = [] }: Input<'campaign.raise'>): CampaignTerms {
  const wanted = new Map(slots.map((slot) => [slot.slotId, slot.units]))
  return {
    ...terms,
    units: units ?? terms.units,
    unitsPerDay: unitsPerDay ?? terms.unitsPerDay,
    slots: terms.slots.map((slot) => ({ ...slot, units: wanted.get(slot.slotId) ?? slot.units })),
  }
}

/** More is a promise as the first was: within its budget, and by two people above what one may promise alone. */
export async function raiseRefused(
  { state, confirmedBy }: CampaignRecord,
  { terms }: CampaignRecord,
  { settings }: BenefitsDeps,
): Promise<Refused | undefined> {
  const [because] = termsRefused(terms)
  if (because) return { problem: because }
  const isDecided = state !== 'draft' && state !== 'in-review'
  const { aloneUpTo } = (await settings()).benefits
  const tooMuchAlone = isDecided && !confirmedBy && needsSecondPerson(terms, aloneUpTo)
  return tooMuchAlone ? { problem: 'second-person-needed' } : undefined
}

/**
 * The stocks of the whole, of today and of tomorrow, or of every slot, written with their new number: whoever still holds the old one then
 * sees another epoch. Days further off begin when nobody holds it any more.
 */
export async function raisedStocks(before: CampaignRecord, after: CampaignRecord, { stocks, now }: BenefitsDeps) {
  const pools = poolsOf(before.terms, localDateOf(now()))
  const wanted = new Map(poolsOf(after.terms, localDateOf(now())).map(({ pool, units }) => [pool, units]))
  const grown = pools.filter(({ pool, units }) => units !== wanted.get(pool))
  return Promise.all(
    grown.map(async (pool): Promise<RaisedStock> => {
      const { campaignId, epoch, ...seen } = await stocks.now({ ...pool, campaignId: before.campaignId })
      const units = wanted.get(pool.pool) ?? seen.units
      // Of nothing nobody has taken anything, so nobody minds over how many shards it is spread.
      const shards = seen.units === 0 ? shardsFor(units) : seen.shards
      return { campaignId, pool: pool.pool, shards, units, seenEpoch: epoch }
    }),
  )
}

function poolsOf(terms: CampaignTerms, today: LocalDate): StockPool[] {
  if (terms.slots.length > 0) return terms.slots.flatMap((slot) => poolsFor(terms, today, slot))
  const pools = [today, addDays(today, 1)].flatMap((day) => poolsFor(terms, day))
  return [...new Map(pools.map((pool) => [pool.pool, pool])).values()]
}
