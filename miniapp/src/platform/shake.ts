import Taro from '@tarojs/taro'

/** Felt in the hand without a look at the screen: once for good, long for a refusal. */
export function shake(how: 'once' | 'long'): void {
  const shaken = how === 'once' ? Taro.vibrateShort({ type: 'heavy' }) : Taro.vibrateLong()
  shaken.catch(() => undefined)
}
