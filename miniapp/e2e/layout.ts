import type { Page } from 'playwright-core'

/** Whatever sticks out of the screen sideways, or cannot be scrolled into sight above the bar with the button. */
export async function misplaced(page: Page): Promise<string[]> {
  return [...(await page.evaluate(findSidewise)), ...(await page.evaluate(findCovered))]
}

/** Runs in the browser, and so holds all that it needs. */
function findSidewise(): string[] {
  const page = [...document.querySelectorAll('.taro_page')].filter((one) => one.checkVisibility()).pop()
  if (!page) return []
  const width = document.documentElement.clientWidth
  const complaints = page.scrollWidth > page.clientWidth ? [`the page is wider than its ${width} px`] : []
  for (const element of page.querySelectorAll('*')) {
    const saysSomething = [...element.childNodes].some(({ nodeType, nodeValue }) => nodeType === 3 && nodeValue?.trim())
    if (!saysSomething || !element.checkVisibility()) continue
    const { left, right } = element.getBoundingClientRect()
    if (left < -1 || right > width + 1) complaints.push(`「${element.textContent?.slice(0, 20)}」 sticks out sideways`)
  }
  return complaints
}

/** Runs in the browser: scrolls to the end, and looks what is still below the upper edge of the bar. */
function findCovered(): string[] {
  const page = [...document.querySelectorAll('.taro_page')].filter((one) => one.checkVisibility()).pop()
  const sheet = [...(page?.querySelectorAll('.sheet') ?? [])].filter((one) => one.checkVisibility()).pop()
  const bar = sheet ? sheet.querySelector('.sheet-foot') : page?.querySelector('.bottom-bar, .tab-bar')
  if (!page || !bar) return []

  const scrolls = (element: Element) =>
    element.scrollHeight > element.clientHeight && /auto|scroll/.test(getComputedStyle(element).overflowY)
  const around = (element: Element): Element[] =>
    element.parentElement ? [element.parentElement, ...around(element.parentElement)] : []
  const scroller = around(bar).find(scrolls) ?? document.scrollingElement
  const before = scroller?.scrollTop ?? 0
  scroller?.scrollTo(0, 1_000_000)
  const edge = bar.getBoundingClientRect().top
  const comesBefore = (element: Element) =>
    (element.compareDocumentPosition(bar) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 &&
    (sheet !== undefined || element.closest('.nut-popup') === null)
  const covered = [...(sheet ?? page).querySelectorAll('*')].filter(
    (element) =>
      element.childElementCount === 0 &&
      element.textContent?.trim() &&
      element.checkVisibility() &&
      comesBefore(element) &&
      element.getBoundingClientRect().bottom > edge + 1,
  )
  scroller?.scrollTo(0, before)
  return covered.map(({ textContent }) => `「${textContent?.slice(0, 20)}」 stays behind the bar`)
}
