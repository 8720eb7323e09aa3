import axe, { type AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'

/** What keeps somebody from using a screen; axe's lesser findings are advice. */
const grave = ['serious', 'critical']

/** Every grave finding of axe on the page in front, each with the elements that it is about. */
export async function inaccessible(page: Page): Promise<string[]> {
  const isHere = await page.evaluate(() => 'axe' in window)
  if (!isHere) await page.evaluate(axe.source)
  const { violations } = await page.evaluate(runAxe)
  return violations
    .filter(({ impact }) => grave.includes(impact ?? ''))
    .map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)
}

/** Runs in the browser. Contrast is left to `legibility.ts`, which is stricter about it and much faster. */
function runAxe(): Promise<Pick<AxeResults, 'violations'>> {
  const { axe: injected } = window as unknown as { axe: typeof axe }
  const rules = { 'color-contrast': { enabled: false } }
  return injected.run(document, { resultTypes: ['violations'], rules })
}
