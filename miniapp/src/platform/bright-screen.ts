import Taro, { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect } from 'react'

/**
 * While a page with a code for somebody else's camera is in front, the screen is as bright as it can be and stays on.
 * What a phone does not allow is done without.
 */
export function useBrightScreen(): void {
  useDidShow(() => void brighten())
  useDidHide(dim)
  // the page may have come to the front before there was a code to show
  useEffect(() => {
    void brighten()
    return dim
  }, [])
}

/** How bright it was before; nothing while it is as the worker has it. */
let before: Promise<number> | undefined

async function brighten(): Promise<void> {
  if (before) return
  before = Taro.getScreenBrightness().then(({ value }) => value)
  try {
    await before
    await Taro.setScreenBrightness({ value: 1 })
    await Taro.setKeepScreenOn({ keepScreenOn: true })
  } catch {
    return
  }
}

function dim(): void {
  const was = before
  before = undefined
  if (!was) return
  was.then((value) => Taro.setScreenBrightness({ value })).catch(() => undefined)
  Taro.setKeepScreenOn({ keepScreenOn: false }).catch(() => undefined)
}
