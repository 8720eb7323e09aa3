import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'
import { describe, expect, it } from 'vitest'
import { signInByWire } from './by-wire'
import { findClerks } from './counter'
import { joinedDriver } from './membership'
import { inventWorker } from './people'
import { takeBrowser, takeStage } from './stage'
import { isWithoutFault, openWindow, type Window } from './window'

const { url, posters } = await takeStage(4)
const browser = await takeBrowser()
const clerks = await findClerks(url)

const windowOf = (openid: string) => openWindow(browser, url, openid)
const benefit = (id: string) => `/#/benefits/benefit/index?id=${id}`

/** What a shop's camera would read of the voucher on the screen. */
async function photographed({ page }: Window): Promise<string> {
  const wasm = await readFile(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'))
  const wasmBinary = wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength)
  await prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true })
  const picture = await page.locator('.voucher-picture').last().screenshot()
  const [found] = await readBarcodes(new Uint8Array(picture), { formats: ['QRCode'] })
  return found?.text ?? ''
}

/** Whether the camera has the digits that can be read. */
async function sameInBoth(window: Window): Promise<boolean> {
  const [prefix, , digits = 'none'] = (await photographed(window)).split('.')
  return prefix === 'G1' && (await window.text()).replace(/\s/g, '').includes(digits)
}

describe('a driver in a browser', () => {
  it('sees what there is, takes it, holds it out, and the shop types what the camera cannot have', async () => {
    const driver = await joinedDriver(url, posters.fast.code, '卓')
    const window = await windowOf(driver.openid)
    await window.sees('看看能领什么')
    await window.shot('home-member')
    await window.follow('看看能领什么')
    await window.sees('暂时不能领的')
    await window.shot('benefits', true)
    await window.visit(benefit('demo-01-cool-pack'))
    await window.sees('霞浦司机驿站（演示）')
    await window.shot('benefit')
    await window.tap('领取')
    await window.sees('扫不了就报上面8位数')
    await window.shot('voucher', true)
    // the code may rotate between a look at the picture and one at the digits
    await expect.poll(() => sameInBoth(window), { timeout: 20_000 }).toBe(true)
    const [, , digits = ''] = (await photographed(window)).split('.')

    const { membership } = await (await signInByWire(url, driver)).home()
    const tail = membership?.memberNumber.slice(-4) ?? ''
    const clerk = await windowOf(clerks.station.openid)
    await clerk.sees('门店核销')
    await clerk.shot('home-clerk')
    await clerk.tap('去核销')
    await clerk.sees('浏览器里不能扫码')
    await clerk.shot('redeem', true)
    await clerk.fill('8位券码', digits)
    await clerk.fill('会员号后四位', tail)
    await clerk.tap('核销')
    await clerk.sees('扫错了，撤销这一笔')
    await clerk.shot('redeemed', true)
    await window.sees('已使用')
    await window.shot('voucher-used')

    await clerk.fill('8位券码', digits)
    await clerk.fill('会员号后四位', tail)
    await clerk.tap('核销')
    await clerk.sees('没找到这张券')
    await clerk.shot('redeem-refused', true)
    const accounts = await signInByWire(url, clerks.station)
    const settled = async () => (await accounts.tap('redemption.settlement', { outlet: 'outlet-demo-1' })).settlement
    await expect.poll(async () => (await settled()).redemptions, { timeout: 30_000 }).toBeGreaterThan(0)
    await clerk.visit('/#/outlet/account/index')
    await clerk.sees('商户自己让利的')
    await clerk.shot('own-account', true)
    await clerk.visit('/#/outlet/redemptions/index')
    await clerk.sees('一笔一笔')
    await clerk.shot('redemptions')
    const own = clerk.page.locator('.redemption', { hasText: '卓' }).last()
    await own.getByRole('link', { name: '扫错了，撤销这一笔' }).click()
    await clerk.shot('redemption-undo')
    const undone = clerk.page.waitForResponse((reply) => reply.url().endsWith('/undo'))
    await clerk.tap('确定撤销')
    await undone
    await window.visit('/#/benefits/claims/index')
    await window.sees('用到')
    await window.shot('claims')
    isWithoutFault(window)
    isWithoutFault(clerk)
  })

  it('reads why not, chooses a day, agrees that a list is passed on, and enters a draw', async () => {
    const driver = await joinedDriver(url, posters.fast.code)
    const window = await windowOf(driver.openid)
    await window.visit(benefit('demo-05-screening'))
    await window.sees('性别不在范围里')
    await window.shot('benefit-not-mine', true)
    await window.visit(benefit('demo-03-accident'))
    await window.tick('同意把我的信息交给互助保障机构（演示）')
    await window.shot('benefit-passed-on', true)
    await window.tap('领取')
    await window.sees('您的名字已经在名单上')
    await window.shot('claim-listed')
    await window.visit('/#/pages/ledger/index?kind=consents')
    await window.sees('同意把名单交给互助保障机构（演示）')
    await window.shot('consent-passed-on')
    await window.visit(benefit('demo-06-film'))
    await window.tap('报名抽签')
    await window.sees('已报名，等抽签')
    await window.shot('claim-entered')
    await window.follow('看抽签的结果和公开的数')
    await window.sees('封存码')
    await window.sees('我的号')
    await window.shot('draw', true)
    isWithoutFault(window)
  })

  it('who is no member reads what joining would open, and has the gift for everybody', async () => {
    const window = await windowOf(inventWorker().openid)
    await window.visit(benefit('demo-04-check-up'))
    await window.sees('入会后就能领')
    await window.shot('benefit-join', true)
    await window.visit(benefit('demo-12-cool-tea'))
    await window.tap('领取')
    await window.sees('工会送您的，不入会也能用')
    await window.shot('voucher-gift', true)
    isWithoutFault(window)
  })
})
