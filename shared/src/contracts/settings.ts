import type { PassedOnColumn } from '../domain/benefits/passed-on-list'
import type { RegionCode } from '../kernel/ids'
import type { LocalDate } from '../kernel/time'
import type { DayTable } from '../kernel/working-days'

/**
 * Everything that differs from city to city, named once. A city's settings are one item in the table; the defaults here
 * are what a new city starts from.
 */
export interface CitySettings {
  readonly city: { readonly region: RegionCode; readonly name: string }
  /** Working days granted to each step, and to the whole with its returns. */
  readonly deadlines: {
    readonly sort: number
    readonly precheck: number
    readonly assign: number
    readonly review: number
    readonly admit: number
    readonly whole: number
  }
  /** Days off and make-up days as published by the State Council, for the years that are published. */
  readonly dayTable: DayTable
  readonly occupations: readonly OccupationSetting[]
  /** Names of the city and its province that employers' names begin with, longest first: they tell nobody apart here. */
  readonly placesInNames?: readonly string[]
  /** The order in which placement rules are tried; numbers are those of the rules' own list. */
  readonly placementOrder: readonly number[]
  readonly retirement: { readonly men: number; readonly women: number; readonly pastIt: 'allow' | 'review' | 'refuse' }
  readonly texts: { readonly application: DatedText; readonly sensitiveData: DatedText }
  /** Calls a minute: per account for the first two, per network address for the next four. */
  readonly limits: {
    readonly apply: number
    readonly phone: number
    readonly unknownCodes: number
    /** Beacons: a ceremony of hundreds may stand behind one address. */
    readonly visits: number
    /** Reports of damaged posters. */
    readonly reports: number
    /** Partners' links that lead nowhere. */
    readonly partnerLinks: number
    /** How often a day an account may try to prove that it is somebody. */
    readonly identityChecksADay: number
    /** Looks in clear that one member of staff may have in a day. */
    readonly revealsADay: number
    /** Wrong codes for one voucher. */
    readonly redeemAttempts: number
    /** Taps of one account on benefits. */
    readonly claims: number
  }
  /** Calendar days after which a returned application that nobody touched lapses. */
  readonly lapseDays: number
  /** What a member may do about a transfer: hours to undo one, working days for the receiving union to answer. */
  readonly transfers: {
    readonly undoHours: number
    readonly decideWithin: number
    /** Calendar days in which a member may say whether to be shown to the employer's union. */
    readonly answerWithin: number
  }
  /** Days of silence after which a member is asked, and between two signs of life that are written down. */
  readonly freshData: { readonly askAfterDays: number; readonly restampDays: number }
  /** A new WeChat for the same person: hours until it takes effect, days for which whoever was stopped cannot ask again. */
  readonly recovery: { readonly delayHours: number; readonly barredDays: number }
  /**
   * The end of a membership: working days in which the committee confirms a leaving, calendar days until what is
   * personal is erased, and days for which the tombstone keeps what is promised once per person, and the proof of consent.
   */
  readonly endings: {
    readonly confirmWithin: number
    readonly eraseAfterDays: number
    readonly tombstoneDays: number
  }
  readonly benefits: {
    /** What one person alone may promise with a campaign, in fen; above it a second one agrees. */
    readonly aloneUpTo: number
    /** The public value that goes into draws; said so exactly that nobody can choose among several. */
    readonly drawValue: string
    /** Calendar days for which what a gift told of a worker is kept for the join form. */
    readonly leadDays: number
    /** What stands in a list that goes to an insurer or a school. */
    readonly listColumns: readonly PassedOnColumn[]
    /** Headings of the union's expenditure under which benefits are entered; another can be typed. */
    readonly headings: readonly string[]
  }
  /** Minutes in which a review decision can be undone. */
  readonly undoMinutes: number
  /** Calendar days between the announcement of a merger or dissolution and the day on which it happens. */
  readonly endingNoticeDays: number
  /** Hours for which a code for a ceremony lives. */
  readonly ceremonyCodeHours: number
  /** Calendar days for which a role may be lent to a deputy at the longest; for more there is the handover. */
  readonly longestLeaveDays: number
}

export interface OccupationSetting {
  readonly key: string
  readonly label: string
  /** Chips offered for the platform or employer; the phone adds "none / not sure" always. */
  readonly platforms: readonly string[]
  /** One of the four key groups of new employment forms, whatever the form of work. */
  readonly keyGroup?: true
}

/** A text that is affirmed or given notice of; its version is kept with every application. */
export interface DatedText {
  readonly version: string
  readonly inForceSince: LocalDate
  readonly text: string
  /** True until the city's union has confirmed the wording. */
  readonly toBeConfirmed: boolean
}

const occupations: readonly OccupationSetting[] = [
  {
    key: 'truck-driver',
    label: '货车司机',
    platforms: ['自己有车', '挂靠', '车队', '运满满', '货拉拉'],
    keyGroup: true,
  },
  {
    key: 'courier',
    label: '快递员',
    platforms: ['顺丰', '京东', '中通', '圆通', '申通', '韵达', '极兔', '邮政', '德邦'],
    keyGroup: true,
  },
  {
    key: 'delivery-rider',
    label: '外卖骑手',
    platforms: ['美团', '淘宝闪购', '京东', '顺丰同城', '达达', '闪送'],
    keyGroup: true,
  },
  {
    key: 'ride-hailing-driver',
    label: '网约车司机',
    platforms: ['滴滴', 'T3', '曹操', '享道', '首汽'],
    keyGroup: true,
  },
  { key: 'care-worker', label: '护工护理员', platforms: [] },
  { key: 'domestic-worker', label: '家政服务员', platforms: [] },
  { key: 'mall-promoter', label: '商场信息员', platforms: [] },
  { key: 'estate-agent', label: '房产中介员', platforms: [] },
  { key: 'security-guard', label: '保安员', platforms: [] },
  { key: 'substitute-driver', label: '代驾员', platforms: ['滴滴代驾', 'e代驾'] },
  { key: 'live-streamer', label: '主播', platforms: [] },
  { key: 'fishing-crew', label: '渔船船员', platforms: [] },
  { key: 'small-enterprise-employee', label: '小微企业职工', platforms: [] },
  { key: 'other-flexible-worker', label: '其他灵活就业', platforms: [] },
]

/** What a city starts from; the city itself and its table of days off are always given. */
export const defaultSettings: Omit<CitySettings, 'city' | 'dayTable'> = {
  deadlines: { sort: 0, precheck: 1, assign: 1, review: 3, admit: 5, whole: 15 },
  occupations,
  placementOrder: [1, 2, 3, 4, 5, 6, 7, 8, 9],
  retirement: { men: 60, women: 50, pastIt: 'review' },
  texts: {
    application: {
      version: '2026-01',
      inForceSince: '2026-01-01' as LocalDate,
      text: '我自愿加入中国工会，拥护工会章程，执行工会决议，积极参加工会活动，按时履行会员的义务。',
      toBeConfirmed: true,
    },
    sensitiveData: {
      version: '2026-01',
      inForceSince: '2026-01-01' as LocalDate,
      text: '办理入会要用到您的身份证号，它属于敏感个人信息。我们只用它核对是不是您本人、防止重复入会，加密保存，谁看过都有记录，您随时能查。您不同意，我们就不收集，也就没法在这里办理入会，可以打电话问工会。',
      toBeConfirmed: true,
    },
  },
  limits: {
    apply: 3,
    phone: 3,
    unknownCodes: 20,
    visits: 600,
    reports: 5,
    partnerLinks: 20,
    identityChecksADay: 5,
    revealsADay: 30,
    redeemAttempts: 5,
    claims: 10,
  },
  lapseDays: 30,
  transfers: { undoHours: 24, decideWithin: 5, answerWithin: 14 },
  freshData: { askAfterDays: 90, restampDays: 30 },
  recovery: { delayHours: 72, barredDays: 30 },
  endings: { confirmWithin: 5, eraseAfterDays: 30, tombstoneDays: 1095 },
  benefits: {
    aloneUpTo: 5_000_000,
    drawValue: '上证综合指数收盘点数（报名截止次日起第一个交易日）',
    leadDays: 180,
    listColumns: ['name', 'nationalId', 'phone', 'claimedOn'],
    // 工会会计制度 (2021)
    headings: ['职工服务支出', '职工活动组织支出', '维权支出'],
  },
  undoMinutes: 10,
  endingNoticeDays: 15,
  ceremonyCodeHours: 24,
  longestLeaveDays: 92,
}
