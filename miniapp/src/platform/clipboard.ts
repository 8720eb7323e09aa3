import Taro from '@tarojs/taro'

/** Puts a text where it can be pasted from; tells whether the phone allowed it. */
export function copy(text: string): Promise<boolean> {
  return Taro.setClipboardData({ data: text }).then(
    () => true,
    () => false,
  )
}
