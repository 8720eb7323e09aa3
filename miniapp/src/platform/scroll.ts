import Taro from '@tarojs/taro'

/** Brings the first field that needs another look into sight, once the page has drawn what is wrong with it. */
export function showFirstFault(): void {
  Taro.nextTick(() => {
    Taro.pageScrollTo({ selector: '.field-wrong', offsetTop: -16, duration: 200 }).catch(() => undefined)
  })
}

/** Back to the top, where a page has become another. */
export function showTop(): void {
  Taro.nextTick(() => {
    Taro.pageScrollTo({ scrollTop: 0, duration: 0 }).catch(() => undefined)
  })
}
