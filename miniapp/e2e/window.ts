import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { inaccessible } from './accessibility'
import { misplaced } from './layout'
import { illegible } from './legibility'

const screens = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../docs/screens')

/** A phone's width and height; `docs/screens` are taken at it. */
const phoneSize = { width: 390, height: 844 }
/** The narrowest phone that WeChat still runs on. */
export const smallPhone = { width: 320, height: 568 }
const patience = 15_000

export interface WindowSetting {
  /** Where it is opened, `/#/…`; the first screen where nothing is said. */
  readonly at?: string
  readonly size?: typeof phoneSize
  /** What is added to the name of each picture. */
  readonly suffix?: string
}

/** The web app in a browser window as wide as a phone, with somebody in front of it; nobody where there is no openid. */
export async function openWindow(browser: Browser, url: string, openid: string, setting: WindowSetting = {}) {
  const { at = '/', size = phoneSize, suffix = '' } = setting
  const context: BrowserContext = await browser.newContext({ viewport: size, hasTouch: true, locale: 'zh-CN' })
  const page: Page = await context.newPage()
  const troubles: string[] = []
  const complaints: string[] = []
  page.on('pageerror', (error) => troubles.push(error.message))
  if (openid) {
    await page.goto(`${url}/?as=${openid}${at.slice(1)}`)
    // else the next address would differ in more than what follows its hash, and load the app again
    await page.evaluate(() => history.replaceState(history.state, '', location.pathname + location.hash))
  }

  /** The page on top; the router keeps those below it. */
  const top = () => page.locator('.taro_page:visible').last()
  const button = (name: string): Locator => top().getByRole('button', { name, exact: true }).last()

  /** Can a driver read it in the sun, hit it with a glove, and get at all of it? */
  async function lookOnce(name: string): Promise<void> {
    await page.waitForFunction(standsStill)
    const found = [...(await illegible(page)), ...(await misplaced(page))]
    complaints.push(...found.map((complaint) => `${name}: ${complaint}`))
  }

  /** In both type sizes; how it is read out depends on neither. */
  async function look(name: string): Promise<void> {
    await lookOnce(name + suffix)
    complaints.push(...(await inaccessible(page)).map((complaint) => `${name}${suffix}: ${complaint}`))
    await page.evaluate(turnTypeSize)
    await lookOnce(`${name}${suffix} in the other type size`)
    await page.evaluate(turnTypeSize)
  }

  return {
    page,
    context,
    troubles,
    visit: (address: string) => page.goto(url + address),
    tap: (name: string) => button(name).click(),
    tapTab: (name: string) => top().getByRole('tab', { name, exact: true }).last().click(),
    follow: (name: string) => top().getByRole('link', { name, exact: true }).last().click(),
    choose: (name: string) => top().getByRole('radio', { name, exact: true }).last().click(),
    tick: (name: string) => top().getByRole('checkbox', { name, exact: true }).last().click(),
    /** A field for a number is a spin button to a browser. */
    fill(name: string, text: string): Promise<void> {
      const field = (role: 'textbox' | 'spinbutton') => top().getByRole(role, { name, exact: true })
      return field('textbox').or(field('spinbutton')).last().pressSequentially(text)
    },
    /** The number that WeChat would hand over is typed, as the demonstration has it. */
    async handOverPhone(phoneNumber: string): Promise<void> {
      await page.getByRole('spinbutton', { name: '演示手机号' }).last().fill(phoneNumber)
      await button('允许').click()
    },
    async sees(says: string): Promise<void> {
      const waiting = top().getByText(says).last().waitFor({ timeout: patience })
      await waiting.catch(async () => {
        throw new Error(`never came: ${says}\nat ${page.url()}: ${await page.innerText('body')}`)
      })
    },
    text: () => top().innerText(),
    /** What is wrong with any screen that was looked at, in usual and in large type. */
    complaints,
    look,
    /** A picture of one part, where pictures are asked for. */
    async shotOf(part: string, selector: string): Promise<void> {
      if (process.env.SCREENS !== 'yes') return
      await mkdir(path.join(screens, 'parts'), { recursive: true })
      await page.waitForTimeout(300)
      await page
        .locator(selector)
        .last()
        .screenshot({ path: path.join(screens, 'parts', `${part}.png`) })
    },
    /**
     * Looks at a screen in both type sizes, and keeps a picture for the documents when they are asked for:
     * `npm run screens -w miniapp`.
     */
    async shot(name: string, whole = false): Promise<void> {
      await look(name)
      if (process.env.SCREENS !== 'yes') return
      await mkdir(screens, { recursive: true })
      if (whole) await page.setViewportSize({ width: size.width, height: await page.evaluate(wholeHeight) })
      await page.waitForTimeout(600)
      await page.screenshot({ path: path.join(screens, `${name}${suffix}.png`) })
      if (whole) await page.setViewportSize(size)
    },
  }
}

/** Nothing was thrown on any page, and no screen that was looked at has a fault in either type size. */
export function isWithoutFault({ troubles, complaints }: Pick<Window, 'troubles' | 'complaints'>): void {
  expect(troubles).toEqual([])
  expect(complaints).toEqual([])
}

/** Runs in the browser: no page is on its way in and no sheet on its way up. What turns for ever does not count. */
function standsStill(): boolean {
  const page = [...document.querySelectorAll('.taro_page')].filter((one) => one.checkVisibility()).pop()
  const hasArrived = page !== undefined && Math.abs(page.getBoundingClientRect().left) < 1
  const isMoving = (one: Animation) =>
    one.playState === 'running' && one.effect?.getComputedTiming().iterations !== Infinity
  return hasArrived && !document.getAnimations().some(isMoving)
}

/** Runs in the browser: how high a screen would have to be to show the page in front at once. */
function wholeHeight(): number {
  const page = [...document.querySelectorAll('.taro_page')].filter((one) => one.checkVisibility()).pop()
  return Math.max(document.documentElement.scrollHeight, page?.scrollHeight ?? 0)
}

/** Runs in the browser: large type is one class on the page, and nothing else. */
function turnTypeSize(): void {
  document.querySelectorAll('.page').forEach((page) => page.classList.toggle('large-type'))
}

export type Window = Awaited<ReturnType<typeof openWindow>>
