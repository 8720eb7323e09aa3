import { expect, it } from 'vitest'
import { inventWorker } from './people'
import { takeBrowser, takeStage } from './stage'
import { isWithoutFault, openWindow } from './window'

const { url } = await takeStage(7)
const browser = await takeBrowser()

it('every part of the design can be read, hit and read out, in both type sizes', async () => {
  const window = await openWindow(browser, url, inventWorker().openid)
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
