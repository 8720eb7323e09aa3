import type { BenefitReply } from '@gongyou/shared/contracts/contract'
import { instantOf, localDateOf, toMillis, type Instant } from '@gongyou/shared/kernel/time'
import { dateWords, dayWords, momentWords } from '../../session/calendar'

type Limit = NonNullable<BenefitReply['limits']>[number]

/** How a benefit is come by, as one word beside its name. */
export const modeWords: Readonly<Record<BenefitReply['mode'], string>> = {
  instant: '点了就领',
  draw: '抽签',
  appointment: '预约',
  application: '申请，工会审核',
}

/** Where it stands, with how much there is left, about. */
export function stateWords({ state, mode, window, stockLeft }: BenefitReply): string {
  switch (state) {
    case 'scheduled':
      return `${momentWords(window.opensAt as Instant)}开始`
    case 'open':
      if (stockLeft === undefined) return mode === 'appointment' ? '有时间可以约' : '正在发放'
      return mode === 'draw' ? `正在报名，一共抽${stockLeft}份` : aboutWords(stockLeft)
    case 'sold-out':
      return '已领完'
    case 'paused':
      return '暂停中'
    default:
      return '这一期已经结束'
  }
}

/** Two figures are as much as a number that changes by the second can say. */
export function aboutWords(left: number): string {
  if (left < 1) return '快领完了'
  const step = 10 ** Math.max(0, Math.floor(Math.log10(left)) - 1)
  return `大约还有${Math.floor(left / step) * step}份`
}

/** From its first day to its last; the instant at which it closes is not part of it. */
export function windowWords({ opensAt, closesAt }: BenefitReply['window']): string {
  const first = localDateOf(opensAt as Instant)
  const last = lastDay(closesAt)
  const isWithinYear = first.slice(0, 4) === last.slice(0, 4)
  return `${isWithinYear ? dayWords(first) : dateWords(first)}到${isWithinYear ? dayWords(last) : dateWords(last)}`
}

/** The last day of what ends at this instant, which is itself not part of it. */
export function lastDayWords(end: string): string {
  return dayWords(lastDay(end))
}

function lastDay(end: string) {
  return localDateOf(instantOf(toMillis(end as Instant) - 1))
}

const periodWords: Readonly<Record<Limit['per'], readonly [one: string, several: string]>> = {
  day: ['每天', '天'],
  week: ['每周', '周'],
  month: ['每月', '个月'],
  year: ['每年', '年'],
  campaign: ['', ''],
}

/** `每人每天1次，每周3次`. */
export function limitWords(limits: readonly Limit[]): string {
  return `每人${limits.map(oneLimit).join('，')}`
}

function oneLimit({ count, per, span = 1 }: Limit): string {
  const [one, several] = periodWords[per]
  return `${span > 1 ? `每${span}${several}` : one}${count}次`
}

export function voucherDaysWords(days: number): string {
  return days === 0 ? '领了当天用' : `领了之后${days}天内用`
}
