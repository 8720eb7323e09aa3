import { describe, expect, it } from 'vitest'
import { applyForReview } from './by-wire'
import { findEmployerWithUnion } from './demo-city'
import { joinedDriver } from './membership'
import { inventWorker } from './people'
import { takeWindows } from './stage'
import { isWithoutFault } from './window'

const { url, posters, windowOf } = await takeWindows(3)

const home = '/#/pages/home/index'

describe('a driver who is a member', () => {
  it('completes the profile after the card, by chips', async () => {
    const driver = await joinedDriver(url, posters.fast.code)
    const window = await windowOf(driver.openid)
    await window.sees('还可以完善资料')
    await window.shot('home-admitted')
    await window.tap('完善资料')
    await window.sees('户口（选填）')
    await window.choose('汉族')
    await window.choose('农村')
    await window.shot('profile', true)
    await window.tap('提交资料')
    await window.sees('资料已收到，谢谢您')
    await window.shot('profile-done')
    isWithoutFault(window)
  })

  it('shows a code that changes, also where there is no network', async () => {
    const driver = await joinedDriver(url, posters.fast.code)
    const window = await windowOf(driver.openid)
    await window.tap('看会员证')
    await window.sees('截图无效')
    expect(await window.text()).toMatch(/\d{4} \d{4}\n/)
    await window.shot('card-code')
    await window.context.setOffline(true)
    await window.sees('秒后换新码')
    await window.shot('card-offline')
    isWithoutFault(window)
  })

  it('sees what is kept, writes large, and signs out', async () => {
    const driver = await joinedDriver(url, posters.fast.code)
    const window = await windowOf(driver.openid, { at: '/#/pages/me/index' })
    await window.sees('1条新的')
    await window.shot('me')
    for (const [kind, says] of [
      ['messages', '您已正式入会，欢迎您'],
      ['history', '您提交了入会申请'],
      ['consents', '同意了入会申请书'],
      ['access', '没有人看过您完整的身份证号和手机号'],
    ] as const) {
      await window.visit(`/#/pages/ledger/index?kind=${kind}`)
      await window.sees(says)
      await window.shot(`ledger-${kind}`)
    }
    await window.visit('/#/pages/me/index')
    await window.tick('大字显示')
    await window.shot('me-large')
    await window.visit('/#/pages/card/index')
    await window.sees('截图无效')
    await window.shot('card-large')
    await window.visit(home)
    await window.shot('home-large')

    await window.visit('/#/pages/me/index')
    await window.tap('退出登录')
    await window.sees('先不退出')
    await window.shot('me-signing-out')
    await window.tap('确定退出')
    await window.sees('您已退出登录')
    await window.shot('me-signed-out')
    isWithoutFault(window)
  })
})

describe('an applicant', () => {
  it('sees who looked at the ID number and what for', async () => {
    const courier = inventWorker()
    const { application, reviewer } = await applyForReview(url, courier, posters)
    await reviewer.look(application.id)
    const window = await windowOf(courier.openid)
    await window.sees('逾期自动转上级')
    await window.shot('home-open')
    await window.visit('/#/pages/ledger/index?kind=access')
    await window.sees('看了您的身份证号和手机号')
    await window.shot('ledger-access-looked')
    isWithoutFault(window)
  })

  it('who was rejected asks for a second look on the first screen', async () => {
    const courier = inventWorker()
    const { application, reviewer } = await applyForReview(url, courier, posters)
    await reviewer.reject(application.id)
    const window = await windowOf(courier.openid)
    await window.sees('这次没能办成')
    await window.shot('home-rejected')
    await window.tap('请人工再看一次')
    await window.sees('申请已收到')
    isWithoutFault(window)
  })
})

describe('a courier without a code', () => {
  it('finds the township by its name, sees the union and why, says no to the employer’s, and applies', async () => {
    const courier = inventWorker()
    const window = await windowOf(courier.openid)
    await window.follow('手边没有码，按干活的地方找工会')
    await window.sees('哪个区县')
    await window.shot('workplace')
    await window.fill('打几个字找', '小港')
    await window.sees('北仑区 小港街道')
    await window.shot('workplace-found')
    await window.choose('北仑区 小港街道')
    await window.choose('快递员')
    await window.sees('您的申请会交给')
    await window.follow('为什么不是别家')
    await window.tap('住在哪个镇街，点这里选')
    await window.choose('镇海区')
    await window.choose('招宝山街道')
    await window.sees('镇海区 招宝山街道')
    await window.shot('workplace-placed', true)
    await window.follow('有单位？看看单位有没有工会')
    await window.choose('签了劳动合同')
    await window.fill('站点或单位（选填）', await findEmployerWithUnion(url))
    await window.sees('您单位有工会，愿意交给它办吗？')
    await window.shot('workplace-employer', true)
    await window.choose('不用，另找一家')
    await window.sees('您选了不去单位的工会')
    await window.tap('就去这家，填申请')
    await window.sees('北仑区 小港街道')
    await window.fill('或者手填一个号', courier.phoneNumber)
    await window.fill('姓名', courier.name)
    await window.fill('身份证号，18位', courier.nationalId)
    await window.sees('您单位有工会，愿意交给它办吗？')
    await window.tick('同意为办理入会使用我的身份证号')
    await window.shot('join-without-code', true)
    await window.tap('我自愿申请入会')
    await window.sees('申请已收到')
    await window.follow('为什么不是别家')
    await window.sees('您选了不去单位的工会')
    await window.shot('progress-why', true)
    isWithoutFault(window)
  })

  it('is told so without a network, and can try again', async () => {
    const window = await windowOf(inventWorker().openid)
    await window.follow('手边没有码，按干活的地方找工会')
    await window.sees('哪个区县')
    await window.context.setOffline(true)
    await window.choose('北仑区')
    await window.sees('再试一次')
    await window.shot('workplace-offline')
    await window.context.setOffline(false)
    await window.tap('再试一次')
    await window.sees('北仑区的哪个镇街')
    isWithoutFault(window)
  })
})
