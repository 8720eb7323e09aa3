import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'
import { illegible } from './legibility'

const screens = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../docs/screens')

/** A phone's width and height; `docs/screens` are taken at it. */
export const phoneSize = { width: 390, height: 844 }
const patience = 15_000
const longPage = { width: 390, height: 1900 }

/** The web app in a browser window as wide as a phone, with somebody in front of it. */
export async function openWindow(browser: Browser, url: string, openid: string) {
  const context: BrowserContext = await browser.newContext({ viewport: phoneSize, hasTouch: true, locale: 'zh-CN' })
  const page: Page = await context.newPage()
  const troubles: string[] = []
  const complaints: string[] = []
  page.on('pageerror', (error) => troubles.push(error.message))
  await page.goto(`${url}/?as=${openid}`)

  /** The page on top; the router keeps those below it. */
  const top = () => page.locator('.taro_page:visible').last()
  const button = (name: string): Locator => top().getByRole('button', { name, exact: true }).last()

  return {
    page,
    context,
    troubles,
    visit: (address: string) => page.goto(url + address),
    tap: (name: string) => button(name).click(),
    follow: (name: string) => top().getByRole('link', { name, exact: true }).last().click(),
    choose: (name: string) => top().getByRole('radio', { name, exact: true }).last().click(),
    tick: (name: string) => top().getByRole('checkbox', { name, exact: true }).last().click(),
    fill: (name: string, text: string) =>
      top().getByRole('textbox', { name, exact: true }).last().pressSequentially(text),
    async sees(says: string): Promise<void> {
      const waiting = top().getByText(says).last().waitFor({ timeout: patience })
      await waiting.catch(async () => {
        throw new Error(`never came: ${says}\nat ${page.url()}: ${await page.innerText('body')}`)
      })
    },
    text: () => top().innerText(),
    /** What is too small or too faint on any screen that was looked at. */
    complaints,
    /**
     * Looks at a screen: can a driver read it in the sun and hit it with a glove? And keeps a picture for the documents
     * when they are asked for: `npm run screens -w miniapp`.
     */
    async shot(name: string, whole = false): Promise<void> {
      complaints.push(...(await illegible(page)).map((complaint) => `${name}: ${complaint}`))
      if (process.env.SCREENS !== 'yes') return
      await mkdir(screens, { recursive: true })
      if (whole) await page.setViewportSize(longPage)
      await page.waitForTimeout(600)
      await page.screenshot({ path: path.join(screens, `${name}.png`) })
      if (whole) await page.setViewportSize(phoneSize)
    },
  }
}

export type Window = Awaited<ReturnType<typeof openWindow>>
