import type { CodeState } from '../domain/codes/code-states'
import type { PlacementReason, PlacementRule } from '../domain/enrolment/placement'
import type { ReviewFlag } from '../domain/enrolment/flags'
import type { ApplicationState, Step } from '../domain/enrolment/lifecycle'
import type { RetainedKind } from '../domain/membership/retention'
import type {
  AccessPurpose,
  CodePlacementKind,
  ContactOutcome,
  EndingReason,
  PosterProblem,
  ReportOutcome,
  RevealPurpose,
  RollPurpose,
  UnionChangeState,
  UnionKind,
  WorkForm,
} from './names'

/** What the app says for the names that travel on the wire, once for phone and server. No zod here. */

export * from './benefit-words'
export { happeningWords } from './happening-words'

export const stepWords: Readonly<Record<Step, string>> = {
  submitted: '提交申请',
  sorted: '平台分拣（分到工会）',
  prechecked: '信息初审（资料核对）',
  assigned: '任务分配（有人接办）',
  'identity-reviewed': '身份审核（工会审核）',
  admitted: '吸纳入会（正式入会）',
  'profile-completed': '信息采集（完善资料）',
  verified: '实名认证（实名核对）',
}

export const stateWords: Readonly<Record<ApplicationState, string>> = {
  invited: '等您本人确认',
  open: '申请已收到',
  returned: '有一处要改',
  rejected: '这次没能办成',
  withdrawn: '您已撤回',
  lapsed: '申请已过期，随时可再申请',
  admitted: '已正式入会',
  closed: '已正式入会',
}

/** The four stages a worker sees, each with the steps it stands for. */
export const stages: readonly { readonly says: string; readonly steps: readonly Step[] }[] = [
  { says: '已提交', steps: ['submitted'] },
  { says: '分到工会', steps: ['sorted', 'prechecked', 'assigned'] },
  { says: '工会审核', steps: ['identity-reviewed'] },
  { says: '正式入会', steps: ['admitted', 'profile-completed', 'verified'] },
]

export const unionKindWords: Readonly<Record<UnionKind, string>> = {
  municipal: '市总工会',
  district: '区县总工会',
  industrial: '产业工会',
  township: '镇街总工会',
  village: '村社区工会',
  employer: '单位工会',
  industry: '行业工会联合会',
  joint: '联合工会',
  incubator: '灵活就业工会',
  'online-home': '网上会员之家',
  'turnover-pool': '新就业形态工会',
}

/** How somebody works, in the order in which a form offers it. */
export const workFormWords: Readonly<Record<WorkForm, string>> = {
  'agent-station': '跟站点或代理商',
  crowd: '众包',
  contract: '签了劳动合同',
  dispatch: '劳务派遣',
  franchise: '加盟网点',
  'affiliated-truck': '挂靠车',
  'own-account': '自己单干',
  other: '不确定',
}

/** The nine rules of placement, each by the union that it looks for. */
export const placementRuleWords: Readonly<Record<PlacementRule, string>> = {
  1: '您扫的或选的工会',
  2: '您单位的工会',
  3: '您这一行的工会',
  4: '附近的联合工会',
  5: '干活那个村社区的工会',
  6: '干活那个镇街的网上会员之家',
  7: '住处那个镇街的网上会员之家',
  8: '本区的新就业形态工会',
  9: '全市的新就业形态工会',
}

export const placementWords: Readonly<Record<PlacementReason, string>> = {
  scanned: '您扫的就是这家工会的码',
  chosen: '这是您自己选的工会',
  'own-employer': '这是您单位自己的工会，您愿意去',
  'own-trade': '这家工会专门服务您这一行',
  'same-site': '您就在这一片干活',
  'own-village': '您就在这个村社区干活',
  'near-workplace': '离您干活的地方最近',
  'near-home': '离您住的地方最近',
  'pool-of-district': '先由本区的新就业形态工会接收您，再为您就近安排',
  'pool-of-city': '先由全市的新就业形态工会接收您，再为您就近安排',
  'passing-through': '您平时不在本市干活，先由本市工会接收',
  'no-code': '没有扫工会的码',
  'not-active': '这家工会已停办',
  'takes-no-individuals': '这家工会不直接接收个人',
  'occupation-not-taken': '这家工会暂不收您的职业',
  'not-authorised': '这家工会暂时不能当场办理',
  'not-asked': '您没点愿意，就不会交给单位的工会',
  declined: '您选了不去单位的工会',
  'employer-unnamed': '没填单位',
  'no-such-union': '那里还没有这样的工会',
  'workplace-unknown': '不知道您主要在哪里干活',
  'home-unknown': '不知道您住在哪里',
  'not-in-fast-lane': '当场办理时不考虑这一条',
}

export const flagWords: Readonly<Record<ReviewFlag, string>> = {
  'age-16-17': '16–17周岁',
  'past-retirement': '已过退休年龄',
  'phone-unproven': '手机号没验证',
  'phone-elsewhere': '手机号在别人名下',
  'possible-duplicate': '疑似重复',
  'real-name-mismatch': '实名没对上',
  'real-name-unchecked': '实名还没核对',
  'region-far': '不在本市干活',
  'many-from-one-device': '同一手机多人申请',
  'employer-unknown': '单位没查到',
  'work-missing': '没填在哪干活',
  'rare-characters': '姓名有生僻字',
}

/** Reasons that a reviewer picks from, by key; own words are welcome too. */
export const reviewReasonWords = {
  'name-differs': '姓名和身份证对不上，请按证件上的字填',
  'id-wrong': '身份证号有误，请对着证件再看一遍',
  'phone-unanswered': '电话三次没打通，请换个常用号',
  'work-unclear': '请写清平台和站点',
  'place-missing': '请补选主要在哪个镇街干活',
  'member-already': '您已是会员，请点「转会」，会龄照算',
  'employer-has-union': '您单位已有工会，愿意的话我们帮您转过去',
  'own-confirmation': '请本人打开手机确认是自愿入会',
  'too-young': '未满16周岁，暂不能入会',
  retired: '您已办退休，请与工会联系，看能否保留会籍',
  'someone-else': '资料像是别人的，请用本人信息',
  'applied-twice': '重复申请，已为您合并，不用再填',
} as const satisfies Readonly<Record<string, string>>

export type ReviewReason = keyof typeof reviewReasonWords

/** The sentence for a reason: of the reviewers' list or of a placement by its key, else somebody's own words as they stand. */
export function reasonSentence(reason: string): string {
  if (Object.hasOwn(reviewReasonWords, reason)) return reviewReasonWords[reason as ReviewReason]
  return Object.hasOwn(placementWords, reason) ? placementWords[reason as PlacementReason] : reason
}

/** Why a membership is kept without work. */
export const retainedKindWords: Readonly<Record<RetainedKind, string>> = {
  retired: '已退休',
  unemployed: '暂时没有工作',
  serving: '正在服役',
  other: '其他原因',
}

/** Why a union ends, as staff pick it and members read it. */
export const endingReasonWords: Readonly<Record<EndingReason, string>> = {
  'employer-ended': '所在单位终止',
  'congress-resolution': '会员（代表）大会决议，上级工会同意',
}

export const unionChangeWords: Readonly<Record<UnionChangeState, string>> = {
  proposed: '等另一位管理员确认',
  announced: '已公告，等公告期满',
  'under-way': '正在办理',
  settling: '已办好，正在收尾',
  done: '已办结',
  withdrawn: '已撤回',
}

export const revealPurposeWords: Readonly<Record<RevealPurpose, string>> = {
  'check-identity': '核对身份',
  'correct-mistake': '更正填错的信息',
  'merge-duplicates': '处理重复申请',
  'asked-by-worker': '工友本人要求',
}

/** What a full roll of a union's members was asked for. */
export const rollPurposeWords: Readonly<Record<RollPurpose, string>> = {
  congress: '召开会员大会',
  election: '换届选举',
  visit: '走访慰问',
  inspection: '上级检查',
}

/** Why somebody looked, as the worker reads it: at one person's data, or at a roll. */
export const accessPurposeWords: Readonly<Record<AccessPurpose, string>> = {
  ...revealPurposeWords,
  'roll-congress': '会员名册：召开会员大会',
  'roll-election': '会员名册：换届选举',
  'roll-visit': '会员名册：走访慰问',
  'roll-inspection': '会员名册：上级检查',
  'passed-on-list': '按您的同意，把福利名单交给承办单位',
}

export const contactOutcomeWords: Readonly<Record<ContactOutcome, string>> = {
  dialled: '打过电话',
  reached: '已打通',
  unanswered: '没人接',
  'wrong-number': '号码不对',
}

export const posterProblemWords: Readonly<Record<PosterProblem, string>> = {
  damaged: '破了或看不清',
  covered: '被挡住了',
  missing: '海报不见了',
}

export const reportOutcomeWords: Readonly<Record<ReportOutcome, string>> = {
  'put-right': '已补好',
  'nothing-wrong': '去看过，没问题',
}

export const codePlacementKindWords: Readonly<Record<CodePlacementKind, string>> = {
  'motorway-exit': '高速出口',
  'service-area': '服务区',
  'weigh-station': '治超点',
  'filling-station': '加油站',
  'repair-shop': '修理店',
  'logistics-park': '物流园',
  port: '港区',
  mall: '商场',
  'transport-hub': '客运枢纽',
  station: '站点、驿站',
  harbour: '渔港码头',
  village: '村',
  community: '社区',
  'mobile-window': '流动服务点',
  shopfront: '沿街店铺',
  ceremony: '入会仪式',
  card: '名片',
  online: '网上',
  partner: '合作单位',
}

export const codeStateWords: Readonly<Record<CodeState, string>> = {
  active: '在用',
  paused: '已停用',
  replaced: '已换新码',
}
