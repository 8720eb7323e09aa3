import type { UnionCodeText } from '@gongyou/shared/kernel/ids'
import { linkInto } from './link-into'
import { wechatLink } from './settings'

/** Leaves the browser for the mini-program, with the code where one is known; `undefined` where the city has no link. */
export function wayToWechat(code?: UnionCodeText): (() => void) | undefined {
  if (wechatLink === '') return undefined
  return () => window.location.assign(linkInto(wechatLink, code))
}
