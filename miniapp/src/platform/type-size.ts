import Taro from '@tarojs/taro'

/** WeChat's standard letters are 16 or 17 px high; from here on somebody has asked for larger ones. */
const largeFrom = 19

/** Whether the worker reads large letters in WeChat itself. */
export function systemTypeIsLarge(): boolean {
  // WeChat tells it here from base library 2.23.4 on; Taro's type does not know.
  const { fontSizeSetting = 0 } = Taro.getAppBaseInfo() as { fontSizeSetting?: number }
  return fontSizeSetting >= largeFrom
}
