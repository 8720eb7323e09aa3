/** The main screens; each is a tab. */
export type Tab = 'home' | 'card' | 'work' | 'me'

/**
 * Which tab is in front. WeChat gives each tab page a tab bar of its own, and tells none of them where it is: the pages
 * say so when they come to the front, and all bars follow.
 */
export interface FrontTab {
  here(): Tab | undefined
  subscribe(listener: () => void): () => void
  comesToFront(tab: Tab): void
}

export function makeFrontTab(): FrontTab {
  const listeners = new Set<() => void>()
  let here: Tab | undefined
  return {
    here: () => here,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    comesToFront(tab) {
      here = tab
      listeners.forEach((listener) => listener())
    },
  }
}
