import type { Page } from 'playwright-core'

/** Whatever sticks out of the screen sideways, or cannot be scrolled into sight above the bar with the button. */
export function misplaced(page: Page): Promise<string[]> {
  return page.evaluate(findMisplaced)
}

/** Runs in the browser, and so holds all that it needs. */
function findMisplaced(): string[] {
  const complaints: string[] = []
  const width = document.documentElement.clientWidth
  if (document.documentElement.scrollWidth > width) complaints.push(`the page is wider than its ${width} px`)

  const saying = (element: Element) => element.textContent?.trim().slice(0, 20)
  const texts = (root: ParentNode) =>
    [...root.querySelectorAll('*')].filter(
      (element) =>
        element.checkVisibility() &&
        [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()),
    )
  const page = [...document.querySelectorAll('.taro_page')].filter((one) => one.checkVisibility()).pop()
  if (!page) return complaints
  for (const element of texts(page)) {
    const { left, right } = element.getBoundingClientRect()
    if (left < -1 || right > width + 1) complaints.push(`「${saying(element)}」 sticks out sideways`)
  }

  const sheet = [...page.querySelectorAll('.sheet')].filter((one) => one.checkVisibility()).pop()
  const bar = (sheet ?? page).querySelector(sheet ? '.sheet-foot' : '.bottom-bar')
  if (!bar) return complaints
  const scrolls = (element: Element) =>
    element.scrollHeight > element.clientHeight && /auto|scroll/.test(getComputedStyle(element).overflowY)
  const around = (element: Element): Element[] =>
    element.parentElement ? [element.parentElement, ...around(element.parentElement)] : []
  const scroller = around(bar).find(scrolls) ?? document.scrollingElement
  const before = scroller?.scrollTop ?? 0
  scroller?.scrollTo(0, 1_000_000)
  const top = bar.getBoundingClientRect().top
  for (const element of texts(sheet ?? page)) {
    const { bottom } = element.getBoundingClientRect()
    const isElsewhere = bar.contains(element) || (!sheet && element.closest('.nut-popup'))
    if (!isElsewhere && bottom > top + 1) complaints.push(`「${saying(element)}」 stays behind the bar`)
  }
  scroller?.scrollTo(0, before)
  return complaints
}
