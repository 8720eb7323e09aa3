import { describe, expect, it } from 'vitest'
import { findEmployerWithUnion } from './demo-city'
import { joinedDriver } from './membership'
import { inventWorker } from './people'
import { onTheWay, takePhones } from './road'
import { staysBelowThresholds } from './thresholds'

const { url, posters, phoneOf } = await takePhones(3)

const member = () => joinedDriver(url, posters.fast.code)
const code = /(\d{4} \d{4})截图无效/

describe('a member’s phone', () => {
  it('makes the code of the card anew each half minute by changes of a few hundred bytes', async () => {
    const phone = await phoneOf(await member(), { path: 'pages/card/index' })
    await phone.sees('截图无效')
    expect(phone.text()).toMatch(code)
    const from = phone.journal.entries.length
    await new Promise((resolve) => setTimeout(resolve, 2500))
    const changes = phone.journal.of('setData', from).map(({ bytes }) => bytes)
    console.info(`card: ${changes.length} changes in 2.5 s, the largest of ${Math.max(...changes)} bytes`)
    expect(changes.length).toBeGreaterThan(0)
    expect(Math.max(...changes)).toBeLessThan(512)
    staysBelowThresholds(phone)
  })

  it('makes the same code without a network, from what it has kept', async () => {
    const driver = await member()
    const phone = await phoneOf(driver, { path: 'pages/card/index' })
    await phone.sees('截图无效')
    const offline = await phoneOf(driver, { path: 'pages/card/index', storage: phone.storage, network: 'none' })
    await offline.sees('没信号，这是手机里存的会员证')
    const both = () => [phone, offline].map((one) => code.exec(one.text())?.[1])
    await expect.poll(() => new Set(both()).size, { timeout: 5000 }).toBe(1)
  })

  it('shows messages, history, consents and who looked, and forgets it all at sign-out', async () => {
    const driver = await member()
    const phone = await phoneOf(driver, { path: 'pages/card/index' })
    await phone.sees('截图无效')
    phone.open('switchTab', '/pages/me/index')
    await phone.sees('1条新的')
    staysBelowThresholds(phone)
    for (const [entry, says] of [
      ['我的消息', '您已正式入会，欢迎您'],
      ['我的经历', '您提交了入会申请'],
      ['我同意过的', '同意了入会申请书'],
      ['谁看过我的信息', '没有人看过您完整的身份证号和手机号'],
    ] as const) {
      await phone.tap(entry)
      await phone.sees(says)
      staysBelowThresholds(phone)
      phone.open('switchTab', '/pages/me/index')
      await phone.reaches('pages/me/index')
    }
    await phone.tap('退出登录')
    await phone.tap('确定退出')
    await phone.sees('您已退出登录')
    expect([...phone.storage.keys()]).not.toContain('kept-card')

    const reopened = await phoneOf(driver, { storage: phone.storage })
    await reopened.sees('您已退出登录')
    expect(reopened.journal.of('request')).toEqual([])
    await reopened.tap('重新登录')
    await reopened.sees('您是工会会员')
  })

  it('completes the profile by chips', async () => {
    const phone = await phoneOf(await member())
    await phone.tap('完善资料')
    await phone.tap('汉族')
    await phone.tap('农村')
    staysBelowThresholds(phone)
    await phone.tap('提交资料')
    await phone.sees('资料已收到，谢谢您')
  })
})

describe('a courier’s phone without a code', () => {
  it('finds the township by name, tells the union and why, asks about the employer’s, and applies', async () => {
    const courier = inventWorker()
    const phone = await phoneOf(courier, { phoneNumber: courier.phoneNumber })
    await phone.tap('手边没有码，按干活的地方找工会')
    await phone.sees('哪个区县')
    await phone.type('打几个字找', '小港')
    await phone.tap('北仑区 小港街道')
    await phone.tap('快递员')
    await phone.sees('您的申请会交给')
    await phone.tap('为什么不是别家')
    await phone.sees('没有扫工会的码')
    staysBelowThresholds(phone)
    const employer = await findEmployerWithUnion(url)
    await phone.tap('有单位？看看单位有没有工会')
    await phone.tap('签了劳动合同')
    await phone.type('站点或单位（选填）', employer)
    await phone.sees('您单位有工会，愿意交给它办吗？')
    await phone.sees('那边谁也看不到，照样入会')
    expect(phone.text()).not.toContain('您愿意去')
    await phone.tap('愿意，交给单位工会')
    await phone.sees('这是您单位自己的工会，您愿意去')

    await phone.tap('就去这家，填申请')
    await phone.reaches('pages/join/index')
    await phone.sees('北仑区 小港街道')
    expect(phone.journal.of('request').filter(({ path }) => path === '/v1/regions/3302')).toHaveLength(1)
    await phone.tap('手机号一键填写')
    await phone.sees('用别的号')
    await phone.type('姓名', courier.name)
    await phone.type('身份证号，18位', courier.nationalId)
    await phone.sees('✓ 愿意，交给单位工会')
    await phone.tap(onTheWay.consent)
    await phone.tap(onTheWay.send)
    await phone.sees('申请已收到')
    await phone.sees(`${employer}工会（演示）`)
    await phone.sees('这是您单位自己的工会，您愿意去')
  })
})
