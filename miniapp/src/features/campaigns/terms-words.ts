import { localDateOf } from '@gongyou/shared/kernel/time'
import type { CampaignTerms } from '@gongyou/shared/domain/benefits/campaign'
import type { Audience } from '@gongyou/shared/domain/benefits/entitlement'
import { dayWords, isMidnight, lastDayOf, shortMoment } from '../../session/calendar'
import { yuanWords } from './amounts'
import { categoryWords, claimModeWords, fundingWords, limitWords, redemptionWords } from './campaign-words'
import type { StaffCampaign } from './campaign-draft'
import type { DraftPart } from './draft-parts'

/** What has to be known beside the terms to say them. */
export interface Sayer {
  /** Whose campaign it is: its own members are told as such. */
  readonly unionId: string
  readonly occupation: (key: string) => string
}

/** Each part of a campaign in one line. */
export const partWords: Readonly<Record<DraftPart, (terms: CampaignTerms, sayer: Sayer) => string>> = {
  what: ({ title, category }) => joined([title, categoryWords[category]]),
  when: ({ window, hours: daily }) => joined([windowWords(window), daily && `每天${daily.from}到${daily.until}`]),
  who: ({ audience }, sayer) => audienceWords(audience, sayer),
  way: ({ mode, limits }) =>
    joined([
      claimModeWords[mode],
      ...limits.map(({ count, per, span }) => `每人${limitWords(per, span)}最多${count}次`),
    ]),
  many: stockWords,
  use: useWords,
  money: moneyWords,
}

/**
 * `11月24日 09:00到12月31日`, with the year where it ends in another one: a campaign that ends at midnight lasts through
 * the day before.
 */
export function windowWords({ opensAt, closesAt }: CampaignTerms['window']): string {
  const [first, last] = [localDateOf(opensAt), lastDayOf(closesAt)]
  const year = first.slice(0, 4) === last.slice(0, 4) ? '' : `${last.slice(0, 4)}年`
  return `${shortMoment(opensAt)}到${year}${isMidnight(closesAt) ? dayWords(last) : shortMoment(closesAt)}`
}

/** Whom it is for. What is not asked is not said. */
export function audienceWords(audience: Audience, { unionId, occupation }: Sayer): string {
  if (audience.anyone) return '谁来都行，不用入会'
  const { unions = [], regions = [], occupations = [], tags = [], sex, age } = audience
  return joined([
    unionsWords(unions, unionId),
    regions.length > 0 && `${regions.length}个地方的`,
    occupations.map(occupation).join('、'),
    tags.map((tag) => tagWords[tag]).join('或'),
    sex && sexWords[sex],
    age && ageWords(age),
    audience.birthMonth && '当月过生日的',
    membershipWords(audience),
  ])
}

function membershipWords({ memberDays, firstJoiningOnly, poolsExcluded }: Audience): string {
  return joined([
    memberDays?.atLeast !== undefined && `入会满${memberDays.atLeast}天`,
    memberDays?.atMost !== undefined && `入会${memberDays.atMost}天以内`,
    firstJoiningOnly && '第一次入会的',
    poolsExcluded && '还在等就近安排的不算',
  ])
}

const tagWords = { 'new-form-worker': '新就业形态劳动者', 'migrant-worker': '农民工' } as const
export const sexWords = { female: '女职工', male: '男职工' } as const

function unionsWords(unions: readonly string[], own: string): string {
  if (unions.length === 0) return '全市会员'
  return unions.length === 1 && unions[0] === own ? '本会和下级工会的会员' : `${unions.length}家工会的会员`
}

function ageWords({ from, to }: NonNullable<Audience['age']>): string {
  if (from !== undefined && to !== undefined) return `${from}到${to}岁`
  return from !== undefined ? `满${from}岁` : `${to}岁及以下`
}

function stockWords({ units, unitsPerDay, slots, budget, redemption }: CampaignTerms): string {
  if (redemption === 'imported-code') return units ? `共${units}个券码` : '还没导入券码，有几个码就有几份'
  if (slots.length > 0) return `${slots.length}个时间，共${slots.reduce((sum, slot) => sum + slot.units, 0)}位`
  const said = [units !== undefined && `共${units}份`, unitsPerDay !== undefined && `每天${unitsPerDay}份`]
  return joined(said) || (budget === undefined ? '' : '不限份数，用完预算为止')
}

/** Whether nothing but the money bounds how many there are. */
export function isBoundedByBudget({ units, unitsPerDay, slots, budget, redemption }: StaffCampaign['terms']): boolean {
  const isCounted = units !== undefined || unitsPerDay !== undefined || Boolean(slots?.length)
  return budget !== undefined && !isCounted && redemption !== 'imported-code'
}

function useWords({ redemption, outletIds, voucherDays, sensitive, passedOnTo }: CampaignTerms): string {
  return joined([
    redemptionWords[redemption],
    redemption === 'outlet' && (outletIds.length > 0 ? `${outletIds.length}个地方可用` : '还没选在哪里用'),
    redemption === 'outlet' && (voucherDays === 0 ? '当天有效' : `领后${voucherDays}天内有效`),
    passedOnTo && `名单交给${passedOnTo}`,
    sensitive && '店里只看到「有效」',
  ])
}

function moneyWords({ unitCost, funding, budget, heading }: CampaignTerms): string {
  return joined([
    unitCost === 0 ? '不花钱' : `每份${yuanWords(unitCost)}`,
    funding.map(({ source, percent }) => `${fundingWords[source]}${percent}%`).join('、'),
    budget !== undefined && `预算${yuanWords(budget)}`,
    heading,
  ])
}

function joined(parts: readonly (string | false | undefined)[]): string {
  return parts.filter(Boolean).join('，')
}
