import { describe, expect, it } from 'vitest'
import { inventWorker, type Invented } from './people'
import { takeWindows } from './stage'
import type { Window } from './window'

const { posters, windowOf } = await takeWindows(0)

/** The phone that WeChat would hand over is typed here, as the demonstration has it. */
async function handOverPhone(window: Window, { phoneNumber }: Invented): Promise<void> {
  await window.tap('我要入会 · 手机号一键填写')
  await window.page.getByRole('spinbutton', { name: '演示手机号' }).last().fill(phoneNumber)
  await window.shot('phone-demo')
  await window.tap('允许')
  await window.sees('身份证号怎么用')
}

describe('a truck driver who opens a poster’s link in a browser', () => {
  it('joins on the spot and sees the card', async () => {
    const driver = inventWorker()
    const window = await windowOf(driver.openid)
    await window.sees('加入工会')
    await window.shot('home-new')

    await window.visit(`/u/${posters.fast.code}`)
    await window.sees(posters.fast.unionName)
    await window.shot('landing-fast')
    await handOverPhone(window, driver)
    await window.shot('join-empty', true)

    await window.tap('我自愿申请入会')
    await window.sees('请填证件上的姓名')
    await window.shot('join-wrong')

    await window.fill('姓名', driver.name)
    await window.fill('身份证号，18位', driver.nationalId)
    await window.sees('生日')
    await window.choose('货车司机')
    await window.choose('挂靠')
    await window.choose('没入过')
    await window.tick('同意为办理入会使用我的身份证号')
    await window.shot('join-filled', true)
    await window.tap('我自愿申请入会')

    await window.sees('在册会员')
    await window.sees(driver.name)
    await window.shot('card')

    await window.visit('/#/pages/home/index')
    await window.sees('您是工会会员')
    await window.shot('home-member')
    expect(window.troubles).toEqual([])
    expect(window.complaints).toEqual([])
  })

  it('can choose and tick with a keyboard', async () => {
    const driver = inventWorker()
    const window = await windowOf(driver.openid)
    await window.visit(`/u/${posters.fast.code}`)
    await window.sees(posters.fast.unionName)
    await window.follow('用别的号')
    await window.sees('身份证号怎么用')
    await window.page.getByRole('radio', { name: '没入过', exact: true }).last().focus()
    await window.page.keyboard.press('Enter')
    await window.page.getByRole('radio', { name: '没入过', checked: true }).last().waitFor()
  })
})

describe('a courier whose union decides', () => {
  it('is returned by a reviewer, changes what was wrong, and is approved', async () => {
    const courier = inventWorker()
    const window = await windowOf(courier.openid, { at: `/#/pages/landing/index?code=${posters.reviewed.code}` })
    await window.sees(posters.reviewed.unionName)
    await window.shot('landing-reviewed')
    await handOverPhone(window, courier)
    await window.fill('姓名', courier.name)
    await window.fill('身份证号，18位', inventWorker().nationalId)
    await window.choose('快递员')
    await window.choose('顺丰')
    await window.tap('主要在哪个镇街干活，点这里选')
    await window.sees('哪个区县')
    await window.shot('join-region')
    await window.choose('北仑区')
    await window.sees('北仑区的哪个镇街')
    await window.choose('小港街道')
    await window.sees('北仑区 小港街道')
    await window.tick('同意为办理入会使用我的身份证号')
    await window.shot('join-reviewed', true)
    await window.tap('我自愿申请入会')
    await window.sees('申请已收到')
    await window.shot('progress-open')
    await window.follow('看每一步')
    await window.sees('身份审核')
    await window.shot('progress-unfolded', true)
    await window.tap('撤回申请')
    await window.sees('撤回以后随时可以再申请。')
    await window.shot('progress-withdrawing')
    await window.tap('先不撤回')

    const reviewer = await windowOf(posters.reviewer)
    await reviewer.tapTab('工会工作')
    await reviewer.tap('去审核')
    await reviewer.page.getByText(courier.name).last().click()
    await reviewer.tap('退回修改')
    await reviewer.tick('身份证号有误，请对着证件再看一遍')
    await reviewer.tap('退回给工友')
    await reviewer.sees('已退回')

    await window.visit('/#/pages/home/index')
    await window.sees('有一处要改')
    await window.shot('home-returned')
    await window.tap('看进度')
    await window.sees('身份证号有误，请对着证件再看一遍')
    await window.shot('progress-returned')
    await window.tap('去修改')
    await window.fill('身份证号，18位', courier.nationalId)
    await window.shot('correct')
    await window.tap('改好了，重新提交')
    await window.sees('申请已收到')

    await reviewer.visit('/#/staff/queue/index')
    await reviewer.page.reload()
    await reviewer.tick(`选中${courier.name}`)
    await reviewer.tap('通过选中的1位')
    await reviewer.tap('确定通过')
    await reviewer.sees('已办1份')

    await window.page.reload()
    await window.sees('已正式入会')
    await window.shot('progress-admitted')
    await window.tap('看会员证')
    await window.sees(courier.name)
    expect([...window.troubles, ...reviewer.troubles]).toEqual([])
    expect([...window.complaints, ...reviewer.complaints]).toEqual([])
  })
})

describe('on a bad day in a browser', () => {
  it('a mistyped code is said so, and no network leaves a way to try again', async () => {
    const window = await windowOf(inventWorker().openid, { at: '/#/pages/landing/index?code=nothing' })
    await window.sees('没找到这个码，请对照海报下面的字再输')
    await window.shot('code-unknown')

    await window.context.setOffline(true)
    await window.fill('海报下面的字', posters.reviewed.code)
    await window.tap('看看这家工会')
    await window.sees('再试一次')
    await window.shot('landing-offline')
    await window.context.setOffline(false)
    await window.tap('再试一次')
    await window.sees(posters.reviewed.unionName)
    expect(window.complaints).toEqual([])
  })
})
