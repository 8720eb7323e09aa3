import Taro, { useDidHide, useDidShow, usePullDownRefresh, useRouter } from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'

/** What a page was opened with; values may still be URI-encoded as WeChat hands them over. */
export function usePageParams(): Readonly<Record<string, string | undefined>> {
  return useRouter().params
}

/** A parameter that is words: WeChat hands it over still encoded, a browser does not. */
export function wordsIn(param: string | undefined): string | undefined {
  try {
    return param === undefined ? undefined : decodeURIComponent(param)
  } catch {
    return param
  }
}

/** Runs each time the page comes to the front. */
export function useShown(then: () => void): void {
  useDidShow(then)
}

/** Runs each time the page comes to the front again; opening it is not coming back to it. */
export function useShownAgain(then: () => void): void {
  const opened = useRef(false)
  useDidShow(() => {
    if (opened.current) then()
    opened.current = true
  })
}

/** Names the page in the bar above it, where one page has more than one name. */
export function useTitle(title: string): void {
  useEffect(() => void Taro.setNavigationBarTitle({ title }), [title])
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

/** Runs when the page goes behind another, when WeChat does, and when the page is closed. */
export function useLeft(then: () => void): void {
  const latest = useRef(then)
  useEffect(() => {
    latest.current = then
  })
  useDidHide(() => latest.current())
  useEffect(() => () => latest.current(), [])
}
