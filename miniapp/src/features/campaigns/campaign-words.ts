import type {
  BenefitCategory,
  CampaignState,
  ClaimMode,
  OutletKind,
  OutletState,
  RedemptionWay,
} from '@gongyou/shared/contracts/names'
import { benefitCategoryWords } from '@gongyou/shared/contracts/words'
import type { CashLikeCategory } from '@gongyou/shared/domain/benefits/categories'
import type { LimitPeriod } from '@gongyou/shared/domain/benefits/limits'

/** What benefits officers read for the names of a campaign. */

export const campaignsOfflineWords = '没信号，没有发出去。连上网再点一次，不会重复'

export const campaignStateWords: Readonly<Record<CampaignState, string>> = {
  draft: '草稿',
  'in-review': '等第二人同意',
  scheduled: '已定，没到时间',
  open: '正在发',
  paused: '暂停',
  'sold-out': '已领完',
  closed: '已停领，没结算',
  ended: '已结算',
}

export const claimModeWords: Readonly<Record<ClaimMode, string>> = {
  draw: '抽签',
  instant: '先到先得',
  appointment: '预约时间',
  application: '申请，由人审核',
}

/** What the way of getting it means for whoever wants it. */
export const claimModeMeaning: Readonly<Record<ClaimMode, string>> = {
  draw: '先报名，报名截止后抽签。人人机会一样，不用边跑边抢',
  instant: '点了就有，领完为止。适合人人都够的',
  appointment: '选一个时间来，每个时间限人数',
  application: '写申请，工会一份份看过再定',
}

export const redemptionWords: Readonly<Record<RedemptionWay, string>> = {
  outlet: '到店扫码用',
  'imported-code': '发一个券码',
  list: '记名单，统一办',
}

export const categoryWords: Readonly<Record<BenefitCategory | CashLikeCategory, string>> = {
  ...benefitCategoryWords,
  cash: '现金',
  'shopping-card': '购物卡',
  'face-value-coupon': '代金券',
}

export { fundingSourceWords as fundingWords } from '@gongyou/shared/contracts/words'

export const outletKindWords: Readonly<Record<OutletKind, string>> = {
  shop: '商户',
  station: '驿站',
  clinic: '体检点',
  hospital: '医院',
}

export const outletStateWords: Readonly<Record<OutletState, string>> = {
  open: '正常核销',
  paused: '暂停核销',
  closed: '不再核销',
}

/** What each state means for the clerk and for workers. */
export const outletStateMeaning: Readonly<Record<OutletState, string>> = {
  open: '店里能扫，工友看得到这里',
  paused: '店里先不能扫，工友看到「暂停」。随时能恢复',
  closed: '店里不能扫，工友看不到这里。以前核销的照样结账',
}

/** A limit's period with its span, as people say it; others are said by `limitWords`. */
export const limitChoices = [
  { per: 'campaign', span: 1, says: '整个活动' },
  { per: 'day', span: 1, says: '每天' },
  { per: 'week', span: 1, says: '每周' },
  { per: 'month', span: 1, says: '每月' },
  { per: 'year', span: 1, says: '每年' },
  { per: 'year', span: 2, says: '每两年' },
] as const satisfies readonly { readonly per: LimitPeriod; readonly span: number; readonly says: string }[]

const periodWords: Readonly<Record<LimitPeriod, string>> = {
  campaign: '整个活动',
  day: '天',
  week: '周',
  month: '个月',
  year: '年',
}

/** `每周`, `每3个月`. */
export function limitWords(per: LimitPeriod, span = 1): string {
  const usual = limitChoices.find((choice) => choice.per === per && choice.span === span)
  return usual?.says ?? `每${span}${periodWords[per]}`
}
