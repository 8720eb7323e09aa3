import type { StaffCode } from '@gongyou/shared/contracts/contract'
import { codePlacementKindWords } from '@gongyou/shared/contracts/words'

/** What organizers read on the screens of codes. */

export const codesOfflineWords = '没信号，没有发出去。连上网再点一次，不会重复'
export const codesStaleWords = '没信号，看到的是刚才的'

/** The steps of a funnel in the words of somebody who counts with a pencil, in their order. */
export const funnelWords = {
  seen: '看过',
  started: '开始填',
  submitted: '提交',
  admitted: '入会',
} as const satisfies Record<keyof StaffCode['funnel'], string>

export const funnelSteps = Object.keys(funnelWords) as (keyof StaffCode['funnel'])[]

/** `看过12人 · 开始填5人 · 提交4人 · 入会3人`. */
export function funnelLine(funnel: StaffCode['funnel']): string {
  return funnelSteps.map((step) => `${funnelWords[step]}${funnel[step]}人`).join(' · ')
}

/** How whoever comes by the code gets in. */
export function laneWords(fastLane: boolean): string {
  return fastLane ? '核对通过当场入会' : '工会审核后入会'
}

/** `高速出口 · 海报P0007 · 工会审核后入会`. */
export function kindLine({ codePlacement, posterNo, fastLane }: StaffCode): string {
  return `${codePlacementKindWords[codePlacement.kind]} · 海报${posterNo} · ${laneWords(fastLane)}`
}
