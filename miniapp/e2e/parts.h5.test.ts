import { expect, it } from 'vitest'
import { inventWorker } from './people'
import { takeWindows } from './stage'
import { isWithoutFault } from './window'

const { windowOf } = await takeWindows(7)

it('every part of the design can be read, hit and read out, in both type sizes', async () => {
  const window = await windowOf(inventWorker().openid, { at: '/#/pages/parts/index' })
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
