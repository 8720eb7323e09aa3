import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from './browser'
import { findPosters, signedLink, type Posters } from './demo-city'
import { inventWorker } from './people'
import { startServer, type RunningServer } from './server'
import { isWithoutFault, openWindow } from './window'

let browser: Browser
let server: RunningServer
let posters: Posters

beforeAll(async () => {
  server = await startServer({ site: true })
  posters = await findPosters(server.url)
  browser = await openBrowser()
})

afterAll(async () => {
  await browser.close()
  await server.stop()
})

const windowOf = (openid: string) => openWindow(browser, server.url, openid)

describe('a worker in a browser', () => {
  it('finds a union by the first letters of its name, and goes on to the form', async () => {
    const window = await windowOf(inventWorker().openid)
    await window.follow('知道工会名字，直接找')
    await window.sees('收什么职业')
    await window.shot('unions-empty')
    await window.tap('收什么职业，不限')
    await window.choose('货车司机')
    await window.fill('工会名字', 'hy')
    await window.sees('货运')
    await window.shot('unions-found')
    await window.fill('工会名字', 'zzzz')
    await window.sees('没找到这样的工会')
    await window.shot('unions-none')
    await window.visit(`/#/pages/union/index?id=${posters.fast.unionId}`)
    await window.sees('打电话')
    await window.shot('union', true)
    await window.tap('我要入会 · 手机号一键填写')
    await window.sees('入会申请书')
    isWithoutFault(window)
  })

  it('comes by a partner’s link, sees what was passed on, and finds it in the form', async () => {
    const { openid } = inventWorker()
    const { token } = await signedLink(server.url, {
      code: posters.fast.code,
      occupation: 'truck-driver',
      platform: '运满满',
      region: '330206006',
    })
    const window = await windowOf('')
    await window.visit(`/p/${token}?as=${openid}`)
    await window.sees('带您过来的')
    await window.shot('partner', true)
    await window.tap('我要入会 · 手机号一键填写')
    await window.sees('入会申请书')
    expect(await window.text()).toContain('✓ 运满满')
    await window.visit(`/p/${token}?as=${openid}`)
    await window.page.reload()
    await window.sees('这个入口已用过一次，直接从工会页面办也一样')
    await window.shot('partner-used', true)
    await window.tap('从工会页面接着办')
    await window.sees('海报下面的字')
    isWithoutFault(window)
  })
})
