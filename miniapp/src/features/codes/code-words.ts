import type { StaffCode } from '@gongyou/shared/contracts/contract'
import { codePlacementKindWords } from '@gongyou/shared/contracts/words'

/** What organizers read on the screens of codes. */

export const codesOfflineWords = '没信号，没有发出去。连上网再点一次，不会重复'

/** The steps of a funnel in the words of somebody who counts with a pencil, in their order. */
export const funnelWords = {
  seen: '看过',
  started: '开始填',
  submitted: '提交',
  admitted: '入会',
} as const satisfies Record<keyof StaffCode['funnel'], string>

export const funnelSteps = Object.keys(funnelWords) as (keyof StaffCode['funnel'])[]

/** `看过12 · 开始填5 · 提交4 · 入会3`, in people. */
export function funnelLine(funnel: StaffCode['funnel']): string {
  return funnelSteps.map((step) => `${funnelWords[step]}${funnel[step]}`).join(' · ')
}

/** How whoever comes by the code gets in. */
export function laneWords(fastLane: boolean): string {
  return fastLane ? '核对通过当场入会' : '工会审核后入会'
}

/** `高速出口 · 海报P0007 · 审核入会`. */
export function kindLine({ codePlacement, posterNo, fastLane }: StaffCode): string {
  return `${codePlacementKindWords[codePlacement.kind]} · 海报${posterNo} · ${fastLane ? '当场入会' : '审核入会'}`
}
