import { useShown } from '../platform/page'
import { useConnection } from './connection'
import type { Tab } from './front-tab'

/** Tells the tab bars, each time this page comes to the front, where the worker is. */
export function useFrontTab(tab: Tab): void {
  const { frontTab } = useConnection()
  useShown(() => frontTab.comesToFront(tab))
}
