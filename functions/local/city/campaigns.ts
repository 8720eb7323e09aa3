import type { CampaignTerms, Slot } from '@gongyou/shared/domain/benefits/campaign'
import type { FundingShare } from '@gongyou/shared/domain/benefits/funding'
import type { Limit } from '@gongyou/shared/domain/benefits/limits'
import { addDays, hours, localDateOf, plus, startOfDay, type Instant } from '@gongyou/shared/kernel/time'
import type { CampaignRecord } from '../../src/table/benefits.entities'
import { demoOutletIds } from './outlets'

/** One campaign of the demo city, with a window that has begun some days ago and lasts for some more. */
interface DemoCampaign {
  readonly id: string
  readonly title: string
  readonly daysOpen: readonly [since: number, still: number]
  readonly terms: Partial<CampaignTerms> & Pick<CampaignTerms, 'category' | 'mode' | 'limits' | 'unitCost'>
  readonly funding: readonly FundingShare[]
}

const all = (source: FundingShare['source']): readonly FundingShare[] => [{ source, percent: 100 }]
const shared = (...parts: readonly [FundingShare['source'], number][]): readonly FundingShare[] =>
  parts.map(([source, percent]) => ({ source, percent }))
const once: readonly Limit[] = [{ count: 1, per: 'campaign' }]
const yuan = (amount: number) => amount * 100

const onTheRoad = ['truck-driver', 'ride-hailing-driver', 'courier', 'delivery-rider']
const { station, shop, clinic, hospital } = demoOutletIds

/** The thirteen campaigns; the last has one unit, for whoever wants to see a race. */
export function demoCampaigns(unionId: string, now: Instant): CampaignRecord[] {
  return demoCampaignsOf(now).map(({ id, title, daysOpen: [since, still], terms, funding }) => {
    const today = localDateOf(now)
    const window = { opensAt: startOfDay(addDays(today, -since)), closesAt: startOfDay(addDays(today, still)) }
    const bare = { slots: [], audience: {}, outletIds: [], voucherDays: 14, sensitive: false } as const
    const whole = { redemption: 'outlet', heading: '职工服务支出', ...bare, ...terms } as const
    return {
      campaignId: id,
      unionId,
      terms: { ...whole, title, window, funding },
      state: 'scheduled',
      createdBy: { accountId: 'demo-city' },
      version: 1,
    }
  })
}

function demoCampaignsOf(now: Instant): readonly DemoCampaign[] {
  return [
    {
      id: 'demo-01-cool-pack',
      title: '夏日清凉包',
      daysOpen: [10, 50],
      terms: {
        category: 'cool-and-warm',
        mode: 'instant',
        units: 3000,
        limits: once,
        audience: { occupations: onTheRoad },
        unitCost: yuan(18),
        outletIds: [station],
      },
      funding: shared(['fiscal', 50], ['union', 50]),
    },
    {
      id: 'demo-02-helmet',
      title: '新会员头盔反光衣',
      daysOpen: [60, 300],
      terms: {
        category: 'protective-gear',
        mode: 'instant',
        units: 5000,
        limits: once,
        audience: { firstJoiningOnly: true, memberDays: { atMost: 30 } },
        unitCost: yuan(45),
        outletIds: [station],
      },
      funding: all('union'),
    },
    {
      id: 'demo-03-accident',
      title: '意外互助保障',
      daysOpen: [20, 40],
      terms: {
        category: 'insurance',
        mode: 'instant',
        budget: yuan(600_000),
        limits: [{ count: 1, per: 'year' }],
        audience: { age: { from: 16, to: 60 } },
        unitCost: yuan(60),
        redemption: 'list',
        passedOnTo: '互助保障机构（演示）',
      },
      funding: shared(['union', 70], ['self-paid', 30]),
    },
    {
      id: 'demo-04-check-up',
      title: '健康体检',
      daysOpen: [5, 80],
      terms: {
        category: 'health-check',
        mode: 'appointment',
        slots: slots(now, { count: 60, units: 20 }),
        limits: [{ count: 1, per: 'year' }],
        audience: { memberDays: { atLeast: 90 } },
        unitCost: yuan(220),
        outletIds: [clinic],
      },
      funding: shared(['fiscal', 60], ['union', 40]),
    },
    {
      id: 'demo-05-screening',
      title: '女职工两癌筛查',
      daysOpen: [5, 25],
      terms: {
        category: 'health-check',
        mode: 'appointment',
        slots: slots(now, { count: 20, units: 20 }),
        limits: [{ count: 1, per: 'year', span: 2 }],
        audience: { sex: 'female', age: { from: 35, to: 64 } },
        unitCost: yuan(150),
        outletIds: [hospital],
        sensitive: true,
      },
      funding: all('fiscal'),
    },
    {
      id: 'demo-06-film',
      title: '夏夜电影',
      daysOpen: [1, 2],
      terms: { category: 'culture', mode: 'draw', units: 800, limits: once, unitCost: yuan(25), outletIds: [shop] },
      funding: all('dues'),
    },
    {
      id: 'demo-07-breakfast',
      title: '骑手早餐',
      daysOpen: [30, 60],
      terms: {
        category: 'meal',
        mode: 'instant',
        unitsPerDay: 500,
        limits: [
          { count: 1, per: 'day' },
          { count: 3, per: 'week' },
        ],
        audience: { occupations: ['delivery-rider', 'courier'] },
        unitCost: yuan(6),
        outletIds: [shop],
        voucherDays: 0,
        hours: { from: '06:30', until: '09:30' },
      },
      funding: shared(['union', 50], ['merchant', 50]),
    },
    {
      id: 'demo-08-green-trip',
      title: '绿色出行',
      daysOpen: [15, 15],
      terms: {
        category: 'travel',
        mode: 'instant',
        units: 10_000,
        limits: [{ count: 1, per: 'month' }],
        unitCost: yuan(10),
        outletIds: [shop],
      },
      funding: all('union'),
    },
    {
      id: 'demo-09-shower',
      title: '司机淋浴洗衣',
      daysOpen: [60, 300],
      terms: {
        category: 'rest',
        mode: 'instant',
        budget: yuan(40_000),
        limits: [{ count: 2, per: 'week' }],
        audience: { occupations: ['truck-driver'] },
        unitCost: yuan(8),
        outletIds: [station],
        voucherDays: 2,
      },
      funding: all('union'),
    },
    {
      id: 'demo-10-course',
      title: '网约配送员技能班',
      daysOpen: [10, 80],
      terms: {
        category: 'course',
        mode: 'appointment',
        slots: slots(now, { count: 1, units: 60 }),
        limits: once,
        audience: { occupations: ['delivery-rider'] },
        unitCost: yuan(900),
        redemption: 'list',
      },
      funding: all('fiscal'),
    },
    {
      id: 'demo-11-summer-care',
      title: '小候鸟暑托',
      daysOpen: [1, 14],
      terms: {
        category: 'childcare',
        mode: 'application',
        units: 120,
        limits: once,
        audience: { tags: ['migrant-worker'] },
        unitCost: yuan(1500),
        redemption: 'list',
        passedOnTo: '暑托班（演示）',
      },
      funding: shared(['union', 80], ['self-paid', 20]),
    },
    {
      id: 'demo-12-cool-tea',
      title: '路边一杯凉茶',
      daysOpen: [10, 50],
      terms: {
        category: 'cool-and-warm',
        mode: 'instant',
        unitsPerDay: 2000,
        limits: [{ count: 1, per: 'day' }],
        audience: { anyone: true },
        unitCost: 0,
        outletIds: [station],
        voucherDays: 0,
      },
      funding: all('merchant'),
    },
    {
      id: 'demo-13-only-one',
      title: '名额只有一个',
      daysOpen: [30, 330],
      terms: { category: 'other', mode: 'instant', units: 1, limits: once, unitCost: yuan(10), outletIds: [station] },
      funding: all('union'),
    },
  ]
}

/** Mornings from tomorrow on, one a day. */
function slots(now: Instant, { count, units }: { readonly count: number; readonly units: number }): Slot[] {
  return Array.from({ length: count }, (_, index) => {
    const day = addDays(localDateOf(now), index + 1)
    const label = `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日上午`
    return { slotId: `slot-${index + 1}`, startsAt: plus(startOfDay(day), hours(8)), label, units }
  })
}

/** How much there is in all, as the demo page says it; of what has no number, what a day has or the budget pays for. */
export function demoStockOf({ terms }: CampaignRecord): number {
  const { units, unitsPerDay, slots: times, budget = 0, unitCost } = terms
  if (times.length > 0) return times.reduce((sum, slot) => sum + slot.units, 0)
  return units ?? unitsPerDay ?? Math.floor(budget / unitCost)
}
