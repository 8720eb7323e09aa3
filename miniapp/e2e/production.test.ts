import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Page, Request } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { built } from './built'
import { takeBrowser, takeStage } from './stage'
import { openWindow, type Window } from './window'

const { url, posters } = await takeStage(7)
const browser = await takeBrowser()

/** What only the local server knows, or only a demonstration does. */
const demoOnly = ['__wechat', '__local', 'demo-openid', '演示手机号']

async function everythingIn(folder: string): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const texts = entries
    .filter((entry) => entry.isFile() && /\.(js|html|json)$/.test(entry.name))
    .map((entry) => readFile(path.join(entry.parentPath, entry.name), 'utf8'))
  return (await Promise.all(texts)).join('\n')
}

const escaped = (text: string) =>
  text.replace(/[^\x20-\x7e]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)
/** Minifiers write other letters than ASCII as they are, or by their number in either case. */
const has = (bundle: string, text: string) => bundle.includes(text) || bundle.toLowerCase().includes(escaped(text))

describe('the demonstration’s sign-in', () => {
  let production: string
  let demonstration: string
  let weapp: string

  beforeAll(async () => {
    production = await everythingIn(await built('h5-production'))
    demonstration = await everythingIn(await built('h5'))
    weapp = await everythingIn(await built('weapp'))
  })

  it.each(demoOnly)('leaves nothing of %s in what is published for browsers or for WeChat', (text) => {
    expect(has(production, text)).toBe(false)
    expect(has(weapp, text)).toBe(false)
  })

  it('is there in the demonstration, so that its absence means something', () => {
    expect(has(demonstration, '__wechat')).toBe(true)
    expect(has(demonstration, '演示手机号')).toBe(true)
  })
})

describe('what is published for browsers, outside WeChat', () => {
  let site: string

  beforeAll(async () => {
    site = await built('h5-production')
  })

  /** The published files in front of the local server's API, and every request that is more than a question. */
  async function openPublished(address: string): Promise<{ window: Window; sent: string[] }> {
    const window = await openWindow(browser, url, '', { suffix: '-outside-wechat' })
    const sent: string[] = []
    await serveFiles(window.page, site)
    window.page.on('request', (request) => {
      if (request.method() === 'GET' || isCounting(request)) return
      sent.push(`${request.method()} ${request.url()}`)
    })
    await window.page.goto(url + address)
    return { window, sent }
  }

  it('is the union behind a poster and the way into WeChat, with nothing to type and no way to join', async () => {
    const { window, sent } = await openPublished(`/u/${posters.fast.code}`)
    await window.sees(posters.fast.unionName)
    await window.sees('打开微信，点「扫一扫」，扫海报上的码')
    await window.sees('这个网页只能看，不用在这里填任何信息。')
    expect(await window.text()).not.toContain('我要入会 ·')
    expect(await window.page.locator('input, textarea').count()).toBe(0)
    await window.shot('landing')
    expect(sent).toEqual([])
    expect([...window.troubles, ...window.complaints]).toEqual([])
  })

  it('says that it does not know a code, and still how to go on', async () => {
    const { window, sent } = await openPublished('/u/ZZZZZZZZZZZ')
    await window.sees('没找到这个码，请对照海报下面的字再输')
    await window.sees('请在微信里接着办')
    await window.shot('unknown-code')
    expect(sent).toEqual([])
    expect(window.complaints).toEqual([])
  })

  it.each([
    'pages/home/index',
    'pages/me/index',
    'pages/card/index',
    'pages/join/index',
    'pages/workplace/index',
    'pages/ledger/index',
    'pages/progress/index?id=1',
    'pages/correct/index?id=1',
    'pages/profile/index?id=1',
    'pages/work/index',
    'staff/queue/index',
    'staff/application/index?id=1',
    'staff/admissions/index',
    'staff/pool/index',
    'staff/matters/index',
    'staff/members/index',
    'staff/member/index?number=1',
  ])('has nothing to type and sends nothing on %s either', async (page) => {
    const { window, sent } = await openPublished(`/#/${page}`)
    await window.sees('请在微信里接着办')
    expect(await window.page.locator('input, textarea').count()).toBe(0)
    expect(await window.page.getByRole('checkbox').count()).toBe(0)
    expect(sent).toEqual([])
    expect(window.troubles).toEqual([])
  })
})

/** That a poster's page was seen is counted, by a number of its own and nothing about whoever saw it. */
function isCounting(request: Request): boolean {
  const told = Object.keys((request.postDataJSON() ?? {}) as object).sort()
  return request.url().endsWith('/visits') && told.join(' ') === 'step visitId'
}

/** What asks for the API goes on to the server; everything else is a file of the site, or its one page. */
async function serveFiles(page: Page, site: string): Promise<void> {
  await page.route('**/*', async (route) => {
    const { pathname } = new URL(route.request().url())
    if (pathname.startsWith('/v1/')) return route.continue()
    const file = path.join(site, pathname)
    const isFile = path.extname(pathname) !== '' && existsSync(file)
    await route.fulfill({ path: isFile ? file : path.join(site, 'index.html') })
  })
}
