import { addDays, localDateOf, type Instant } from '@gongyou/shared/kernel/time'
import { dayDigits } from '../../session/typed-date'
import { audienceDraft, emptyDraft, type AudienceDraft, type CampaignDraft } from './campaign-draft'
import { daysFrom, slotOf } from './slot-plan'

type Filled = Partial<Omit<CampaignDraft, 'audience' | 'slots'>> &
  Pick<CampaignDraft, 'title' | 'category' | 'mode' | 'unitCost' | 'funding'>

/** A campaign as unions often do it; places, dates and sums are for the union to change. */
interface CampaignTemplate {
  readonly key: string
  /** What it is good for, in a few words. */
  readonly about: string
  /** For how many days it lasts. */
  readonly lasts: number
  readonly filled: Filled
  readonly audience?: Partial<AudienceDraft>
  /** So many mornings, so many people each. */
  readonly mornings?: { readonly count: number; readonly units: number }
}

const onTheRoad = ['truck-driver', 'ride-hailing-driver', 'courier', 'delivery-rider']
const once = [{ count: '1', per: 'campaign', span: 1 }] as const
const yearly = [{ count: '1', per: 'year', span: 1 }] as const
const heading = '职工服务支出'

export const campaignTemplates: readonly CampaignTemplate[] = [
  {
    key: 'cool-pack',
    about: '天热时发给在路上跑的工友',
    lasts: 60,
    filled: {
      title: '夏日清凉包',
      category: 'cool-and-warm',
      mode: 'instant',
      units: '3000',
      limits: once,
      unitCost: '18',
      funding: { fiscal: '50', union: '50' },
      heading,
    },
    audience: { occupations: onTheRoad },
  },
  {
    key: 'helmet',
    about: '新会员入会一个月内领',
    lasts: 365,
    filled: {
      title: '新会员头盔反光衣',
      category: 'protective-gear',
      mode: 'instant',
      units: '5000',
      limits: once,
      unitCost: '45',
      funding: { union: '100' },
      heading,
    },
    audience: { firstJoiningOnly: true, memberAtMost: '30' },
  },
  {
    key: 'accident-cover',
    about: '名单交给互助保障机构，本人勾选同意',
    lasts: 60,
    filled: {
      title: '意外互助保障',
      category: 'insurance',
      mode: 'instant',
      budget: '600000',
      limits: yearly,
      unitCost: '60',
      funding: { union: '70', 'self-paid': '30' },
      redemption: 'list',
      passedOnTo: '互助保障机构（演示）',
      heading,
    },
    audience: { ageFrom: '16', ageTo: '60' },
  },
  {
    key: 'check-up',
    about: '预约一个上午去体检',
    lasts: 90,
    filled: {
      title: '健康体检',
      category: 'health-check',
      mode: 'appointment',
      limits: yearly,
      unitCost: '220',
      funding: { fiscal: '60', union: '40' },
      heading,
    },
    audience: { memberAtLeast: '90' },
    mornings: { count: 60, units: 20 },
  },
  {
    key: 'screening',
    about: '两年一次，店里和名单上都不露项目',
    lasts: 31,
    filled: {
      title: '女职工两癌筛查',
      category: 'health-check',
      mode: 'appointment',
      limits: [{ count: '1', per: 'year', span: 2 }],
      unitCost: '150',
      funding: { fiscal: '100' },
      sensitive: true,
      heading,
    },
    audience: { sex: 'female', ageFrom: '35', ageTo: '64' },
    mornings: { count: 20, units: 20 },
  },
  {
    key: 'film',
    about: '报名三天，抽签，发电影票码',
    lasts: 3,
    filled: {
      title: '夏夜电影',
      category: 'culture',
      mode: 'draw',
      limits: once,
      unitCost: '25',
      funding: { dues: '100' },
      redemption: 'imported-code',
      heading: '职工活动组织支出',
    },
  },
  {
    key: 'breakfast',
    about: '每天早上，当天有效',
    lasts: 90,
    filled: {
      title: '骑手早餐',
      category: 'meal',
      mode: 'instant',
      unitsPerDay: '500',
      limits: [
        { count: '1', per: 'day', span: 1 },
        { count: '3', per: 'week', span: 1 },
      ],
      unitCost: '6',
      funding: { union: '50', merchant: '50' },
      hoursFrom: '0630',
      hoursUntil: '0930',
      voucherDays: '0',
      heading,
    },
    audience: { occupations: ['delivery-rider', 'courier'] },
  },
  {
    key: 'green-trip',
    about: '每月一个公交骑行码，人人有份',
    lasts: 30,
    filled: {
      title: '绿色出行',
      category: 'travel',
      mode: 'instant',
      limits: [{ count: '1', per: 'month', span: 1 }],
      unitCost: '10',
      funding: { union: '100' },
      redemption: 'imported-code',
      heading,
    },
  },
  {
    key: 'shower',
    about: '司机在驿站洗澡洗衣，用完预算为止',
    lasts: 365,
    filled: {
      title: '司机淋浴洗衣',
      category: 'rest',
      mode: 'instant',
      budget: '40000',
      limits: [{ count: '2', per: 'week', span: 1 }],
      unitCost: '8',
      funding: { union: '100' },
      voucherDays: '2',
      heading,
    },
    audience: { occupations: ['truck-driver'] },
  },
  {
    key: 'course',
    about: '一个班六十人，报名单开班',
    lasts: 30,
    filled: {
      title: '网约配送员技能班',
      category: 'course',
      mode: 'appointment',
      limits: once,
      unitCost: '900',
      funding: { fiscal: '100' },
      redemption: 'list',
      heading,
    },
    audience: { occupations: ['delivery-rider'] },
    mornings: { count: 1, units: 60 },
  },
  {
    key: 'summer-care',
    about: '农民工子女暑托，一家家审核',
    lasts: 15,
    filled: {
      title: '小候鸟暑托',
      category: 'childcare',
      mode: 'application',
      units: '120',
      limits: once,
      unitCost: '1500',
      funding: { union: '80', 'self-paid': '20' },
      redemption: 'list',
      passedOnTo: '暑托班（演示）',
      heading,
    },
    audience: { tags: ['migrant-worker'] },
  },
  {
    key: 'cool-tea',
    about: '不是会员也能喝，顺便问问入会',
    lasts: 60,
    filled: {
      title: '路边一杯凉茶',
      category: 'cool-and-warm',
      mode: 'instant',
      unitsPerDay: '2000',
      limits: [{ count: '1', per: 'day', span: 1 }],
      unitCost: '0',
      funding: { merchant: '100' },
      voucherDays: '0',
      heading,
    },
    audience: { anyone: true, unions: [] },
  },
]

/** In which a second person may look at it, and workers may hear of it. */
const daysAhead = 2

/** A template as a form that is nearly filled in: it opens at nine in the morning, before the noon meals. */
export function draftFrom(template: CampaignTemplate, unionId: string, now: Instant): CampaignDraft {
  const first = addDays(localDateOf(now), daysAhead)
  const { filled, audience, lasts, mornings } = template
  const slots = mornings ? daysFrom(addDays(first, 1), mornings.count, false) : []
  return {
    ...emptyDraft(unionId),
    opensAt: `${dayDigits(first)}0900`,
    closesAt: `${dayDigits(addDays(first, lasts - 1))}2400`,
    ...filled,
    audience: { ...audienceDraft({ unions: [unionId] }), ...audience },
    slots: slots.map((day) => slotOf(day, '08:00', mornings?.units ?? 0)),
  }
}
