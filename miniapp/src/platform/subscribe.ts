import type { MessageKind } from '@gongyou/shared/domain/notify/told'
import Taro from '@tarojs/taro'
import { templateOf } from './settings'

/** WeChat asks about three templates at once, and only within a tap. */
const templatesPerAsking = 3

/** Whether word of such a thing can be sent here at all: the city has a template for it. */
export function canNotify(kind: MessageKind): boolean {
  return templateOf(kind) !== undefined
}

/** WeChat's errCode where whoever is asked has switched off all messages of this app, which is a no as well. */
const mainSwitchOff = 20004

/**
 * Asks whether word may be sent of such things, and says of which it may; `not-asked` where WeChat could not ask. Whatever
 * the answer, it never stops what was tapped. Where the city has no template, nobody is asked.
 */
export async function askToNotify(kinds: readonly MessageKind[]): Promise<readonly MessageKind[] | 'not-asked'> {
  const asked = kinds.filter(canNotify).slice(0, templatesPerAsking)
  if (asked.length === 0) return []
  const tmplIds = asked.map((kind) => templateOf(kind) ?? '')
  try {
    const answer: Readonly<Record<string, unknown>> = {
      ...(await Taro.requestSubscribeMessage({ tmplIds, entityIds: [] })),
    }
    return asked.filter((_, place) => answer[tmplIds[place] ?? ''] === 'accept')
  } catch (failure) {
    return (failure as { readonly errCode?: number }).errCode === mainSwitchOff ? [] : 'not-asked'
  }
}
