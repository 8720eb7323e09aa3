import Taro, { useDidShow, usePullDownRefresh, useRouter } from '@tarojs/taro'

/** What a page was opened with; values may still be URI-encoded as WeChat hands them over. */
export function usePageParams(): Readonly<Record<string, string | undefined>> {
  return useRouter().params
}

/** Runs each time the page comes to the front. */
export function useShown(then: () => void): void {
  useDidShow(then)
}

/** Runs when the page is pulled down, and lets it spring back when done. */
export function usePulledDown(then: () => Promise<unknown>): void {
  usePullDownRefresh(() => {
    void then().finally(() => Taro.stopPullDownRefresh())
  })
}
