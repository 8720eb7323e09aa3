import { describe, it } from 'vitest'
import { signInByWire } from './by-wire'
import { findBaseMembers } from './demo-city'
import { inventWorker } from './people'
import { takeBrowser, takeStage } from './stage'
import { isWithoutFault, openWindow } from './window'

const { url, posters } = await takeStage(8)
const browser = await takeBrowser()

const windowOf = (openid: string) => openWindow(browser, url, openid)

describe('a driver whom the city’s other base knows', () => {
  it('scans, is found, proves who they are, takes the membership and has the card', async () => {
    const [, known] = await findBaseMembers(url)
    if (!known) throw new Error('the demo city has no other base')
    const driver = { ...inventWorker(), nationalId: known.nationalId }
    const window = await windowOf(driver.openid)
    await window.visit(`/#/pages/landing/index?code=${posters.fast.code}`)
    await window.sees(posters.fast.unionName)
    await window.follow('早就是会员，认领会籍')
    await window.sees('早就是会员了？')
    await window.tap('手机号一键填写')
    await window.page.getByRole('spinbutton', { name: '演示手机号' }).last().fill(driver.phoneNumber)
    await window.tap('允许')
    await window.sees(`${driver.phoneNumber.slice(0, 3)}****`)
    await window.tap('查一查')
    await window.sees('请填证件上的姓名')
    await window.shot('adopt-wrong', true)
    await window.fill('姓名', driver.name)
    await window.fill('身份证号，18位', driver.nationalId)
    await window.tick('同意用我的身份证号查会籍')
    await window.shot('adopt', true)
    await window.tap('查一查')
    await window.sees('找到您的会籍了')
    await window.sees(known.unionName)
    await window.shot('adopt-found', true)
    await window.tap('是我的，认领会籍')
    await window.sees('在册会员')
    await window.sees(driver.name)
    isWithoutFault(window)
  })
})

describe('a member with a new WeChat', () => {
  it('is told how it goes, proves who they are, and the old phone stops it', async () => {
    const driver = inventWorker()
    await (await signInByWire(url, driver)).apply(driver, posters.fast.code, 'truck-driver')
    const renewed = await windowOf(inventWorker().openid)
    await renewed.follow('以前入过会，点这里')
    await renewed.sees('在旧微信上入过会')
    await renewed.shot('changes-ways-back')
    await renewed.follow('换到这个微信')
    await renewed.sees('把会籍换到这个微信')
    await renewed.fill('姓名', driver.name)
    await renewed.fill('身份证号，18位', driver.nationalId)
    await renewed.tick('同意用我的身份证号核对本人')
    await renewed.tap('下一步')
    await renewed.shot('recover', true)
    await renewed.tap('验证手机号，换到这个微信')
    await renewed.page.getByRole('spinbutton', { name: '演示手机号' }).last().fill(driver.phoneNumber)
    await renewed.tap('允许')
    await renewed.sees('换微信办理中')
    await renewed.shot('recover-waiting')

    const old = await windowOf(driver.openid)
    await old.sees('有人要把您的会籍换到另一个微信')
    await old.shot('home-recovery')
    await old.tap('不是我，马上叫停')
    await old.page.getByText('有人要把您的会籍换到另一个微信').waitFor({ state: 'detached' })
    await old.visit('/#/pages/ledger/index?kind=history')
    await old.sees('换微信的申请已叫停，会籍没有变')
    isWithoutFault(renewed)
    isWithoutFault(old)
  })
})
