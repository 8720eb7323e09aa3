import Taro from '@tarojs/taro'

/** Brings the first field that needs another look into sight, once the page has drawn what is wrong with it. */
export function showFirstFault(): void {
  Taro.nextTick(() => {
    Taro.pageScrollTo({ selector: '.field-wrong', offsetTop: -16, duration: 200 }).catch(() => undefined)
  })
}
