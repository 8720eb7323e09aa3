import Taro, { useDidHide, useDidShow, usePullDownRefresh, useRouter } from '@tarojs/taro'
import { useState } from 'react'

/** What a page was opened with; values may still be URI-encoded as WeChat hands them over. */
export function usePageParams(): Readonly<Record<string, string | undefined>> {
  return useRouter().params
}

/** Runs each time the page comes to the front. */
export function useShown(then: () => void): void {
  useDidShow(then)
}

/** Whether this page is the one in front: a tab that was left stays alive behind. */
export function useInFront(): boolean {
  const [inFront, setInFront] = useState(true)
  useDidShow(() => setInFront(true))
  useDidHide(() => setInFront(false))
  return inFront
}

/** Runs when the page is pulled down, and lets it spring back when done. */
export function usePulledDown(then: () => Promise<unknown>): void {
  usePullDownRefresh(() => {
    void then().finally(() => Taro.stopPullDownRefresh())
  })
}
