import type { ToldHappening } from '../domain/notify/told'
import { localDateOf, minutes, plus, type Instant } from '../kernel/time'

interface MessageWords {
  /** At most five Chinese characters: WeChat's `phrase`. */
  readonly result: string
  /** What to do, in at most twenty characters: WeChat's `thing`. */
  readonly note: string
}

/** What a subscribe message says of a happening. Whose it is, WeChat knows; nothing in it tells a stranger. */
export const messageWords: Readonly<Record<ToldHappening, MessageWords>> = {
  returned: { result: '请补充', note: '有地方要改，改好再提交就行' },
  admitted: { result: '已入会', note: '您已正式入会，点开看会员证' },
  rejected: { result: '没能办成', note: '可以点开请人工再看一次' },
  transferred: { result: '已转入', note: '会籍已经转好，会龄照算' },
  placed: { result: '已转入', note: '离工作更近，不合适可以撤销' },
  'transfer-declined': { result: '没有转成', note: '会籍不变，点开看原因' },
  'draw-won': { result: '抽中了', note: '点开看怎么用' },
  'draw-lost': { result: '没抽中', note: '怎么抽的全公开，点开可以查' },
  'entry-too-late': { result: '没赶上', note: '报名没赶上截止时间，这次不算' },
  'benefit-granted': { result: '办好了', note: '您申请的福利办好了，点开看' },
  'benefit-declined': { result: '没能办成', note: '点开看原因，不清楚可以打电话' },
  'recovery-asked': { result: '请您确认', note: '有人要换走您的会籍，不是您就叫停' },
}

/**
 * What a message calls a benefit. It is read on a locked screen by whoever stands beside it, so one for the ill is not
 * named.
 */
export function benefitNamed({ title, sensitive }: { readonly title: string; readonly sensitive: boolean }): string {
  return sensitive ? '工会福利' : title
}

interface OpeningTold {
  readonly window: { readonly opensAt: Instant; readonly closesAt: Instant }
  readonly mode: string
}

/** What is said of a campaign that opens: until when, so that nobody hurries; a draw gives every entry the same chance. */
export function openingWords({ window, mode }: OpeningTold, now: Instant): MessageWords {
  const result = now < window.opensAt ? '快开始了' : '已经开始'
  return { result, note: `${untilWords(window.closesAt)}截止，${mode === 'draw' ? '早晚机会一样' : '请停稳车再点'}` }
}

/** `11月30日18:00`. */
function untilWords(at: Instant): string {
  const [, month, day] = localDateOf(at).split('-').map(Number)
  return `${month}月${day}日${plus(at, minutes(8 * 60)).slice(11, 16)}`
}
