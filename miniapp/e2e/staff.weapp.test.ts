import { describe, expect, it } from 'vitest'
import { applyForReview, signInByWire } from './by-wire'
import { inventWorker, type Invented } from './people'
import { takePhones } from './road'
import { staysBelowThresholds } from './thresholds'
import { turnTo } from './turn-to'
import { compileTemplates, drawnText } from './wechat-compilers'

const { url, dist, posters, phoneOf } = await takePhones(2)
const cadre = { openid: posters.reviewer }

async function courierWaiting(): Promise<Invented> {
  const courier = inventWorker()
  await applyForReview(url, courier, posters)
  return courier
}

describe('the tab bar', () => {
  it('has three tabs for a worker, and tells which is in front as one goes along them', async () => {
    const phone = await phoneOf(inventWorker())
    await phone.sees('我要入会')
    await expect.poll(() => phone.tabs()).toEqual(['首页 ✓', '会员证', '我的'])
    await phone.tapTab('我的')
    await phone.reaches('pages/me/index')
    await expect.poll(() => phone.tabs()).toEqual(['首页', '会员证', '我的 ✓'])
    await phone.tapTab('首页')
    await phone.reaches('pages/home/index')
    await expect.poll(() => phone.tabs()).toEqual(['首页 ✓', '会员证', '我的'])
  })

  it('has the union’s own work for staff alone', async () => {
    const phone = await phoneOf(cadre)
    await phone.tapTab('工会工作')
    await phone.reaches('pages/work/index')
    await expect.poll(() => phone.tabs()).toEqual(['首页', '会员证', '工会工作 ✓', '我的'])
  })

  it('writes large when the worker does, on every tab page', async () => {
    const phone = await phoneOf(inventWorker())
    await phone.sees('我要入会')
    const isLarge = () => JSON.stringify(phone.page().getTabBar()?.data).includes('tab-bar large-type')
    expect(isLarge()).toBe(false)
    await phone.tapTab('我的')
    await phone.tap('大字显示')
    await expect.poll(isLarge).toBe(true)
    await phone.tapTab('首页')
    await expect.poll(isLarge).toBe(true)
  })

  it('is drawn by WeChat’s own compiled templates, as a component of its own', async () => {
    const phone = await phoneOf(cadre)
    await phone.tapTab('工会工作')
    await expect.poll(() => phone.tabs()).toHaveLength(4)
    const drawn = compileTemplates(dist)('custom-tab-bar/index', phone.page().getTabBar()?.data)
    expect(drawnText(drawn)).toBe('首页会员证工会工作我的')
  })
})

describe('a part-time cadre', () => {
  it('approves two at once, takes it back, and opens one: calls, looks, returns; then approves another', async () => {
    const [first, second, third, fourth] = [
      await courierWaiting(),
      await courierWaiting(),
      await courierWaiting(),
      await courierWaiting(),
    ]
    const phone = await phoneOf(cadre)
    await phone.tapTab('工会工作')
    await phone.sees('位可直接通过')
    staysBelowThresholds(phone)
    await phone.tap('去审核')
    await phone.reaches('staff/queue/index')

    await turnTo(phone, first.name)
    await phone.tap(`选中${first.name}`)
    await turnTo(phone, second.name)
    await phone.tap(`选中${second.name}`)
    staysBelowThresholds(phone)
    await phone.tap('通过选中的2位')
    await phone.tap('确定通过')
    await phone.sees('已办2份')
    await phone.tap('撤销（10分钟内）')
    await phone.sees('已撤销，2份申请回到审核中')

    await turnTo(phone, third.name)
    await phone.tap(third.name)
    await phone.reaches('staff/application/index')
    await phone.sees('为什么分到这里')
    staysBelowThresholds(phone)

    await phone.tap('打电话')
    await phone.sees('打通了吗？')
    expect(phone.journal.of('rang').map(({ phoneNumber }) => phoneNumber)).toEqual([third.phoneNumber])
    expect(phone.text()).not.toContain(third.phoneNumber)
    await phone.tap('已打通')
    await phone.sees('记下了')

    await phone.tap('看完整身份证号和手机号')
    await phone.tap('核对身份')
    await phone.tap('显示一分钟')
    await phone.sees('秒后收起')
    expect(phone.text().replaceAll(' ', '')).toContain(third.nationalId)
    await phone.tap('现在就收起')
    await expect.poll(() => phone.text().replaceAll(' ', '')).not.toContain(third.nationalId)

    await phone.tap('退回修改')
    await phone.tap('请写清平台和站点')
    await phone.tap('退回给工友')
    await phone.sees('已退回，工友会看到原因')
    await phone.tap('回到列表')
    await phone.reaches('staff/queue/index')

    await turnTo(phone, fourth.name)
    await phone.tap(fourth.name)
    await phone.tap('通过')
    await phone.tap('确定通过')
    await phone.sees('已通过，工友现在是会员了')
  })

  it('hides a number that was revealed as soon as the page is left', async () => {
    const courier = inventWorker()
    const { application } = await applyForReview(url, courier, posters)
    const phone = await phoneOf(cadre, { path: 'staff/application/index', query: { id: application.id } })
    await phone.tap('看完整身份证号和手机号')
    await phone.tap('处理重复申请')
    await phone.tap('显示一分钟')
    await phone.sees('秒后收起')
    phone.open('navigateTo', '/staff/queue/index')
    await phone.sees('位可直接通过')
    phone.open('navigateBack', '1')
    await phone.sees('看完整身份证号和手机号')
    expect(phone.text().replaceAll(' ', '')).not.toContain(courier.nationalId)
  })

  it('who decides what a colleague has just decided reads so, and how it stands now', async () => {
    const courier = inventWorker()
    const { application, reviewer } = await applyForReview(url, courier, posters)
    const phone = await phoneOf(cadre, { path: 'staff/application/index', query: { id: application.id } })
    await phone.tap('退回修改')
    await phone.type('或者自己写一句', '请写站点全名')
    await reviewer.reject(application.id)
    await phone.tap('退回给工友')
    await phone.sees('同事刚办过，已刷新')
    await phone.sees('现在：这次没能办成')
  })
})

describe('the chair', () => {
  it('confirms the week’s admissions by authorisation, with one sent back to review', async () => {
    const [driver, doubted] = [inventWorker(), inventWorker()]
    for (const each of [driver, doubted]) {
      await (await signInByWire(url, each)).apply(each, posters.fast.code, 'truck-driver')
    }
    const phone = await phoneOf({ openid: posters.chair })
    await phone.tapTab('工会工作')
    await phone.tap('每周入会名单')
    await phone.reaches('staff/admissions/index')
    await phone.sees('会员号尾号')
    await turnTo(phone, doubted.name)
    await phone.tap(`${doubted.name}有疑问`)
    staysBelowThresholds(phone)
    await phone.sees('退回1位')
    const [says = ''] = /确认\d+位，退回1位/.exec(phone.text()) ?? []
    await phone.tap(says)
    await phone.sees(`退回审核：${doubted.name}`)
    await phone.tap('确定')
    await phone.sees('名单已确认，1位退回审核')
    await phone.sees('主席已确认')
  })
})
