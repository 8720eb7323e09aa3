import type { FundingSource } from '../domain/benefits/funding'
import type { PassedOnColumn } from '../domain/benefits/passed-on-list'
import type { BenefitCategory, ClaimState, EntitlementReason } from './names'

/** What the app says for the names of benefits. No zod here. */

/** Why somebody may not have a benefit; several are read one after another. */
export const entitlementWords: Readonly<Record<EntitlementReason, string>> = {
  'members-only': '入会后就能领',
  'membership-leaving': '您正在办退会',
  'membership-unverified': '实名还没核对上，工会正在看',
  'other-region': '只给在指定地方干活的工友',
  'other-union': '只给指定工会的会员',
  'pools-excluded': '等工会安排好就能领',
  'other-occupation': '只给指定职业的工友',
  'other-tag': '只给指定的工友',
  'other-sex': '性别不在范围里',
  'too-young': '年龄还没到',
  'too-old': '年龄超过了',
  'other-birth-month': '只在生日当月领',
  'member-too-short': '入会天数还不够',
  'member-too-long': '只给新入会的会员',
  'joined-before': '只给第一次入会的会员',
}

/** Where a claim of mine stands. */
export const claimStateWords: Readonly<Record<ClaimState, string>> = {
  entered: '已报名，等抽签',
  won: '抽中了',
  lost: '这次没抽中',
  requested: '等工会审核',
  declined: '这次没能办成',
  held: '已领到',
  redeemed: '已使用',
  expired: '已过期',
  voided: '已退回',
}

export const benefitCategoryWords: Readonly<Record<BenefitCategory, string>> = {
  'cool-and-warm': '送清凉送温暖',
  'protective-gear': '劳动防护',
  insurance: '互助保障',
  'health-check': '健康体检',
  culture: '文化生活',
  meal: '用餐',
  travel: '出行',
  rest: '歇脚洗漱',
  course: '技能培训',
  childcare: '托管',
  other: '其他',
}

/** Who pays, as staff read it on a screen and in a sheet. */
export const fundingSourceWords: Readonly<Record<FundingSource, string>> = {
  union: '工会经费',
  fiscal: '财政资金',
  dues: '会费',
  merchant: '商户让利',
  'self-paid': '工友自付',
}

/** The columns of a list that is passed on. */
export const passedOnColumnWords: Readonly<Record<PassedOnColumn, string>> = {
  name: '姓名',
  nationalId: '身份证号',
  phone: '电话',
  memberNumber: '会员号',
  unionName: '所在工会',
  claimedOn: '领取日期',
}
