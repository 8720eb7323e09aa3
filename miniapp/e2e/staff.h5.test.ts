import { describe, expect, it } from 'vitest'
import { applyForReview, signInByWire } from './by-wire'
import { inventWorker, type Invented } from './people'
import { takeWindows } from './stage'
import { isWithoutFault, type Window } from './window'

const { url, posters, windowOf } = await takeWindows(1)

async function courierWaiting(): Promise<Invented> {
  const courier = inventWorker()
  await applyForReview(url, courier, posters)
  return courier
}

/** Opens somebody's application from the queue. */
async function openFrom(window: Window, { name }: Invented): Promise<void> {
  await window.page.getByText(name).last().click()
  await window.sees('为什么分到这里')
}

describe('a part-time cadre in a browser', () => {
  it('approves two at once from the tab of the union’s work, and takes it back', async () => {
    const [first, second] = [await courierWaiting(), await courierWaiting()]
    const window = await windowOf(posters.reviewer)
    await window.tapTab('工会工作')
    await window.sees('位可直接通过')
    await window.shot('work')
    await window.tap('去审核')
    await window.sees(first.name)
    await window.shot('queue')
    await window.tick(`选中${first.name}`)
    await window.tick(`选中${second.name}`)
    await window.shot('queue-ticked')
    await window.tap('通过选中的2位')
    await window.sees('确定通过')
    await window.shot('queue-confirm')
    await window.tap('确定通过')
    await window.sees('已办2份')
    await window.shot('queue-decided')
    await window.follow('撤销（10分钟内）')
    await window.sees('已撤销，2份申请回到审核中')
    await window.shot('queue-taken-back')
    isWithoutFault(window)
  })

  it('opens one, looks at the number for a purpose, and returns it with a reason', async () => {
    const courier = await courierWaiting()
    const window = await windowOf(posters.reviewer, { at: '/#/staff/queue/index' })
    await openFrom(window, courier)
    await window.shot('application', true)
    await window.follow('看全部经过')
    await window.shot('application-unfolded', true)

    await window.tap('看完整身份证号和手机号')
    await window.sees('为什么要看？')
    await window.choose('核对身份')
    await window.shot('application-purpose')
    await window.tap('显示一分钟')
    await window.sees('秒后收起')
    await window.page.getByText('秒后收起').last().scrollIntoViewIfNeeded()
    await window.shot('application-revealed')
    await window.follow('现在就收起')

    await window.tap('退回修改')
    await window.tick('请写清平台和站点')
    await window.fill('或者自己写一句', '站点请写全名')
    await window.shot('application-return')
    await window.tap('退回给工友')
    await window.sees('已退回，工友会看到原因')
    await window.shot('application-returned')
    isWithoutFault(window)
  })

  it('calls with one tap, and sees no number', async () => {
    const courier = await courierWaiting()
    const window = await windowOf(posters.reviewer, { at: '/#/staff/queue/index' })
    await openFrom(window, courier)
    await window.tap('打电话')
    await window.sees('打通了吗？')
    expect(await window.text()).not.toContain(courier.phoneNumber)
    // from here on Chromium asks above the page whether to leave it for a telephone, and the page gets no tap
    await window.shot('application-rung')
    isWithoutFault(window)
  })

  it('rejects only on purpose, and approves with what is still to look at said once more', async () => {
    const [rejected, approved] = [await courierWaiting(), await courierWaiting()]
    const window = await windowOf(posters.reviewer, { at: '/#/staff/queue/index' })
    await openFrom(window, rejected)
    await window.tap('不予通过')
    await window.sees('工友可以请人工再看一次')
    await window.tick('资料像是别人的，请用本人信息')
    await window.tick('我看清楚了，确实不能通过')
    await window.shot('application-reject')
    await window.tap('确定不予通过')
    await window.sees('已办：不予通过')
    await window.shot('application-rejected')
    await window.tap('回到列表')

    await openFrom(window, approved)
    await window.tap('通过')
    await window.sees('确定通过')
    await window.shot('application-approve')
    await window.tap('确定通过')
    await window.sees('已通过，工友现在是会员了')
    await window.shot('application-approved')
    isWithoutFault(window)
  })

  it('is told when a colleague was first, and when there is no network', async () => {
    const courier = inventWorker()
    const { application, reviewer } = await applyForReview(url, courier, posters)
    const window = await windowOf(posters.reviewer, { at: '/#/staff/queue/index' })
    await openFrom(window, courier)
    await window.context.setOffline(true)
    await window.tap('通过')
    await window.tap('确定通过')
    await window.sees('没信号，没有发出去')
    await window.shot('application-offline')
    await window.context.setOffline(false)
    await reviewer.reject(application.id)
    await window.tap('通过')
    await window.tap('确定通过')
    await window.sees('同事刚办过，已刷新')
    await window.shot('application-changed')
    isWithoutFault(window)
  })

  it('reads large letters on every staff screen', async () => {
    const courier = await courierWaiting()
    const window = await windowOf(posters.reviewer)
    await window.tapTab('我的')
    await window.tick('大字显示')
    await window.tapTab('工会工作')
    await window.sees('位可直接通过')
    await window.shot('work-large')
    await window.tap('去审核')
    await window.sees(courier.name)
    await window.shot('queue-large')
    await openFrom(window, courier)
    await window.shot('application-large')
    isWithoutFault(window)
  })

  it('can go along the tabs with a keyboard', async () => {
    const window = await windowOf(posters.reviewer)
    await window.page.getByRole('tab', { name: '工会工作', exact: true }).last().focus()
    await window.page.keyboard.press('Enter')
    await window.sees('位可直接通过')
    await window.page.getByRole('tab', { name: '工会工作', selected: true }).last().waitFor()
  })
})

describe('a weekly admission list in a browser', () => {
  it('is confirmed by the chair, with one sent back to review', async () => {
    const [driver, doubted] = [inventWorker(), inventWorker()]
    for (const each of [driver, doubted]) {
      await (await signInByWire(url, each)).apply(each, posters.fast.code, 'truck-driver')
    }
    const window = await windowOf(posters.chair)
    await window.tapTab('工会工作')
    await window.sees('份待确认')
    await window.shot('work-chair')
    await window.page
      .getByRole('link', { name: /^每周入会名单/ })
      .last()
      .click()
    await window.sees('会员号尾号')
    await window.shot('admissions')
    await window.tick(`${doubted.name}有疑问`)
    await window.shot('admissions-doubted')
    await window.page
      .getByRole('button', { name: /退回1位$/ })
      .last()
      .click()
    await window.sees('会员号给他们留着')
    await window.shot('admissions-confirming')
    await window.tap('确定')
    await window.sees('名单已确认，1位退回审核')
    await window.shot('admissions-confirmed')
    isWithoutFault(window)
  })

  it('is empty where nobody is admitted by authorisation, and says what would stand there', async () => {
    const window = await windowOf(posters.reviewer, { at: '/#/staff/admissions/index' })
    await window.sees('最近四周没有名单')
    await window.shot('admissions-empty')
    isWithoutFault(window)
  })
})

describe('a worker', () => {
  it('has no tab of the union’s work, and no staff screen by its address', async () => {
    const window = await windowOf(inventWorker().openid)
    await window.sees('我要入会')
    expect(await window.page.getByRole('tab').allTextContents()).toEqual(['首页', '会员证', '我的'])
    await window.visit('/#/staff/queue/index')
    await window.sees('您还没有这项权限')
    await window.shot('staff-refused')
    isWithoutFault(window)
  })
})
