import type { Page } from 'playwright-core'

/** What the design promises of every screen. */
const promised = { text: 18, touch: 48, contrast: 4.5 }

/** Every text that is too small or too faint on the page in front, and everything to tap that is too small. */
export function illegible(page: Page): Promise<string[]> {
  return page.evaluate(findIllegible, { promised })
}

/** Runs in the browser, and so holds all that it needs. */
function findIllegible({ promised }: { promised: Record<'text' | 'touch' | 'contrast', number> }) {
  const complaints = new Set<string>()
  const isDrawn = (element: Element) => element.checkVisibility()

  const channels = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number)
  const luminance = (colour: string) => {
    const [red = 0, green = 0, blue = 0] = channels(colour).map((channel) => {
      const share = channel / 255
      return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }
  const groundOf = (element: Element | null): string => {
    if (!element) return 'rgb(255, 255, 255)'
    const ground = getComputedStyle(element).backgroundColor
    return channels(ground)[3] === 0 ? groundOf(element.parentElement) : ground
  }
  const contrastOf = (element: Element) => {
    const [one, other] = [luminance(getComputedStyle(element).color), luminance(groundOf(element))]
    return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05)
  }

  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const element = node.parentElement
    const says = node.textContent?.trim().slice(0, 20)
    if (!element || !says || !isDrawn(element)) continue
    const size = parseFloat(getComputedStyle(element).fontSize)
    if (size < promised.text) complaints.add(`「${says}」 is ${size} px`)
    const contrast = contrastOf(element)
    if (contrast < promised.contrast) complaints.add(`「${says}」 has a contrast of ${contrast.toFixed(1)}`)
  }
  for (const element of document.querySelectorAll(
    '[role=button], [role=link], [role=checkbox], [role=radio], [role=tab], input',
  )) {
    if (!isDrawn(element)) continue
    // whole pixels: a sheet on its way up is measured in fractions
    const box = element.getBoundingClientRect()
    const [width, height] = [Math.round(box.width), Math.round(box.height)]
    const says = element.getAttribute('aria-label') ?? element.textContent?.trim().slice(0, 20)
    if (Math.min(width, height) < promised.touch) complaints.add(`「${says}」 is ${width} × ${height} to tap`)
  }
  return [...complaints]
}
