import Taro from '@tarojs/taro'
import { templateIds } from './settings'

/** WeChat asks about three templates at once, and only within a tap. */
const templatesPerAsking = 3

/** Asks whether the union may send word of the outcome. Any answer is fine, and none ever stops what was tapped. */
export async function askToNotify(): Promise<void> {
  if (templateIds.length === 0) return
  try {
    await Taro.requestSubscribeMessage({ tmplIds: templateIds.slice(0, templatesPerAsking), entityIds: [] })
  } catch {
    return
  }
}
