import { describe, it } from 'vitest'
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
