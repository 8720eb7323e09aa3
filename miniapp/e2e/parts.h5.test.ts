import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openBrowser } from './browser'
import { inventWorker } from './people'
import { startServer, type RunningServer } from './server'
import { isWithoutFault, openWindow } from './window'

let browser: Browser
let server: RunningServer

beforeAll(async () => {
  server = await startServer({ site: true })
  browser = await openBrowser()
})

afterAll(async () => {
  await browser.close()
  await server.stop()
})

it('every part of the design can be read, hit and read out, in both type sizes', async () => {
  const window = await openWindow(browser, server.url, inventWorker().openid)
  await window.visit('/#/pages/parts/index')
  await window.sees('要做的那一件')
  await window.look('parts')
  const ids = await window.page.locator('[id^=part-]').evaluateAll((parts) => parts.map(({ id }) => id))
  for (const id of ids) await window.shotOf(id.replace('part-', ''), `#${id}`)
  await window.tap('打开一张单子')
  await window.sees('撤回以后随时可以再申请。')
  await window.look('sheet')
  await window.shotOf('sheet', '.nut-popup')
  expect(ids.length).toBeGreaterThan(0)
  isWithoutFault(window)
})
