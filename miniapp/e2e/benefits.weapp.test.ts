import { instantOf, minutes, plus } from '@gongyou/shared/kernel/time'
import { describe, expect, it } from 'vitest'
import { signInByWire } from './by-wire'
import { codesOn, findClerks, scans } from './counter'
import { joinedDriver } from './membership'
import { inventWorker } from './people'
import { takeRoad } from './road'
import { takeStage } from './stage'
import type { Phone } from './weapp-host/phone'

const stage = await takeStage(3)
const { url, posters } = stage
const { phoneOf } = takeRoad(stage)
const clerks = await findClerks(url)

const coolPack = '夏日清凉包'
const thisMoment = () => instantOf(Date.now())
const claimsSent = (phone: Phone) =>
  phone.journal.of('request').filter(({ method, path }) => method === 'POST' && path.endsWith('/claims'))

/** From the first screen to the page of a benefit. */
async function openBenefit(phone: Phone, title: string): Promise<void> {
  await phone.tap('看看能领什么')
  await phone.reaches('benefits/list/index')
  await phone.tap(title)
  await phone.reaches('benefits/benefit/index')
}

describe('a worker', () => {
  it('sees what there is and why not, takes a gift pack by two taps as one, and shows it without a network', async () => {
    const driver = await joinedDriver(url, posters.fast.code, '房')
    const phone = await phoneOf(driver)
    await phone.tap('看看能领什么')
    await phone.sees('暂时不能领的')
    await phone.sees('只给指定职业的工友')
    await phone.tap(coolPack)
    await phone.sees('霞浦司机驿站（演示）')
    await phone.sees('每人1次')
    await Promise.all([phone.tap('领取'), phone.tap('领取')])
    await phone.reaches('benefits/claim/index')
    await phone.sees('扫不了就报上面8位数')
    expect(claimsSent(phone)).toHaveLength(1)
    await expect.poll(() => phone.journal.of('brightness').map(({ value }) => value)).toEqual([1])

    const offline = await phoneOf(driver, { storage: phone.storage, network: 'none', clockAhead: minutes(7) })
    offline.open('navigateTo', '/benefits/claims/index')
    await offline.tap(coolPack)
    await offline.sees('没信号，券码照样能用')
    const codeAt = codesOn(phone.storage)

    const clerk = await phoneOf(clerks.station)
    await clerk.tap('去核销')
    await clerk.sees('霞浦司机驿站（演示）')
    await scans(clerk, codeAt(thisMoment()))
    // the camera opens again for the next one, and reads the same
    await clerk.sees('用过')
    expect(clerk.journal.of('shaken').map(({ how }) => how)).toEqual(['once', 'long'])

    offline.goes('good')
    await offline.sees('已使用')
    await offline.sees('霞浦司机驿站（演示）')

    await clerk.tap('今天的清单')
    await clerk.reaches('outlet/redemptions/index')
    // other journeys redeem here as well
    await clerk.tap('扫错了，撤销这一笔：房**')
    await clerk.tap('确定撤销')
    await expect.poll(() => clerk.text()).not.toContain('房**')

    const again = await phoneOf(clerks.station, { path: 'outlet/redeem/index' })
    await scans(again, codeAt(plus(thisMoment(), minutes(-30))))
    await again.sees('这是旧截图')
    await scans(again, 'https://example.com/')
    await again.sees('这不是福利券的码')
    const [, , digits = ''] = codeAt(thisMoment()).split('.')
    const { membership } = await (await signInByWire(url, driver)).home()
    await again.type('8位券码', digits)
    await again.type('会员号后四位', membership?.memberNumber.slice(-4) ?? '')
    await again.tap('核销')
    await again.sees(coolPack)
  })

  it('whose answer was lost taps again and has one voucher, which no other shop takes', async () => {
    const driver = await joinedDriver(url, posters.fast.code)
    const phone = await phoneOf(driver)
    await openBenefit(phone, coolPack)
    await phone.sees('领取')
    phone.circumstances.network = 'lost-answers'
    await phone.tap('领取')
    await phone.sees('没信号，还没办成')
    phone.circumstances.network = 'good'
    await phone.tap('领取')
    await phone.reaches('benefits/claim/index')
    await phone.sees('扫不了就报上面8位数')
    expect(new Set(claimsSent(phone).map(({ key }) => key)).size).toBe(1)
    expect(await (await signInByWire(url, driver)).claims()).toMatchObject([{ title: coolPack, state: 'held' }])

    const shop = await phoneOf(clerks.shop, { path: 'outlet/redeem/index' })
    await scans(shop, codesOn(phone.storage)(thisMoment()))
    await shop.sees('这张不在本店用')

    await phone.tap('用不上，退回给别的工友')
    await phone.tap('确定退回')
    await phone.sees('已退回')
  })

  it('is served where neither side has a network, and both learn the truth when they have', async () => {
    const driver = await joinedDriver(url, posters.fast.code)
    const phone = await phoneOf(driver)
    await openBenefit(phone, coolPack)
    await phone.tap('领取')
    await phone.sees('扫不了就报上面8位数')

    const clerk = await phoneOf(clerks.station, { path: 'outlet/redeem/index' })
    await clerk.tap('登记本机')
    await clerk.sees('本机已登记，没信号也能扫。')
    for (const each of [phone, clerk]) each.goes('none')
    await scans(clerk, codesOn(phone.storage)(thisMoment()))
    await clerk.sees('没信号，已记在本机，还没确认')
    await clerk.sees('1张记在本机，还没确认')
    clerk.circumstances.camera = undefined

    clerk.goes('good')
    await expect.poll(() => clerk.text()).not.toContain('1张记在本机')
    expect(clerk.text()).not.toContain('没有算数')
    phone.goes('good')
    await phone.sees('已使用')
  })

  it('is told that all is gone, and when it may be there again', async () => {
    for (const each of [await joinedDriver(url, posters.fast.code), await joinedDriver(url, posters.fast.code)]) {
      await (await signInByWire(url, each)).take('demo-13-only-one')
    }
    const phone = await phoneOf(await joinedDriver(url, posters.fast.code))
    await openBenefit(phone, '名额只有一个')
    await phone.sees('已领完，有券过期或退回时会再放出')
  })

  it('who is no member yet has the gift for everybody, and is invited', async () => {
    const phone = await phoneOf(inventWorker())
    await openBenefit(phone, '路边一杯凉茶')
    await phone.tap('领取')
    await phone.reaches('benefits/claim/index')
    await phone.sees('会员号后四位 0000')
    await phone.sees('工会送您的，不入会也能用')
  })
})
