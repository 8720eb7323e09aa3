import { describe, expect, it } from 'vitest'
import { signInByWire } from './by-wire'
import { findAdmins, findPoolReviewer, type Posters } from './demo-city'
import { admitted, joined, unionOf, type InventedMember } from './membership'
import { inventWorker } from './people'
import { takeWindows } from './stage'
import { isWithoutFault, type Window } from './window'

const { url, posters, windowOf } = await takeWindows(5)

/** A row of a list, by the end of the member number. */
const row = ({ page }: Window, { tail }: InventedMember) =>
  page.locator('.taro_page:visible').last().getByText(tail).last()

/** Everything that can wait at a union about its members, one of each kind, and two who want to come. */
async function setOut({ reviewed, reviewer }: Posters) {
  const staff = await signInByWire(url, { openid: reviewer })
  const [leaver, away, held, accused, doubted] = [
    await admitted(url, posters),
    await admitted(url, posters),
    await admitted(url, posters),
    await admitted(url, posters),
    await admitted(url, posters, '沈不符'),
  ]
  await (await signInByWire(url, leaver)).tap('leaving.ask', {})
  const reach = { by: 'relative', phone: '13900008000' } as const
  await (await signInByWire(url, away)).tap('trip.report', { from: '2026-10-01', where: '新疆霍尔果斯', reach })
  await (await signInByWire(url, doubted)).tap('me.verify', {})

  const claimant = await signInByWire(url, { ...inventWorker(), phoneNumber: held.phoneNumber })
  const { name, nationalId } = held
  const phoneCode = await claimant.realtimeCode()
  await claimant.tap('recovery.begin', { name, nationalId, phoneCode, consents: { sensitiveData: true } })

  const paper = { reasons: ['侵占会费，查实'], discussedOn: '2026-11-10', document: '演示记录〔2026〕3号' }
  await staff.tap('expulsion.propose', { memberNumber: accused.memberNumber, ...paper })
  const arriving = [await joined(url, posters, 'courier'), await joined(url, posters, 'courier')] as const
  for (const each of arriving) {
    await (await signInByWire(url, each)).tap('transfer.submit', { unionCode: reviewed.code })
  }
  return { leaver, away, held, accused, doubted, arriving }
}

describe('members who wait in a pool, in a browser', () => {
  it('are placed as proposed, one by hand, and read where and why', async () => {
    const [first, byHand] = [await joined(url, posters, 'courier'), await joined(url, posters, 'courier')]
    const pool = await unionOf(url, first)
    const host = await windowOf(await findPoolReviewer(url, pool?.id ?? ''), { at: '/#/staff/pool/index' })
    await host.follow('现在就找一遍')
    await host.sees('都找过一遍了')
    await host.tick(`选中${first.tail}`)
    await host.shot('pool', true)
    await host.tap('按建议转1位')
    await host.sees('把这1位转到建议的工会？')
    await host.shot('pool-confirm')
    await host.tap('确定')
    await host.sees('已转好1位')
    await host.shot('pool-placed')
    await host.tick(`选中${byHand.tail}`)
    await host.tap('选中的1位，另选一家')
    await host.tap('转到哪家工会，点这里选')
    await host.fill('工会名字', posters.reviewed.unionName.slice(0, 4))
    await host.page.getByText(posters.reviewed.unionName).last().click()
    await host.tap('转这1位')
    await host.sees('确定转')
    await host.shot('moving-by-hand')
    await host.tap('确定转')
    await host.sees('1位等那边工会答复')
    isWithoutFault(host)

    const worker = await windowOf(first.openid)
    await worker.follow('看转会办得怎么样')
    await worker.sees('这家工会专门服务您这一行')
    await worker.shot('transfer-placed')
    isWithoutFault(worker)
  })
})

describe('a part-time cadre in a browser', () => {
  it('settles what waits about members: arrivals together or with a reason, and each other kind on its sheet', async () => {
    const { leaver, away, held, accused, doubted, arriving } = await setOut(posters)
    const [declined, accepted] = arriving
    const window = await windowOf(posters.reviewer)
    await window.tapTab('工会工作')
    await window.sees('件待办')
    await window.shot('work-matters', true)
    await window.page
      .getByRole('link', { name: /^会员事项/ })
      .last()
      .click()
    await window.sees('最晚')
    await window.shot('matters')
    await row(window, declined).click()
    await window.sees('不接收，写明原因')
    await window.shot('matters-arrival')
    await window.follow('不接收，写明原因')
    await window.tick('您干活的地方不归本会，请转到当地的工会')
    await window.shot('matters-declining')
    await window.tap('不接收')
    await window.sees('已答复不接收')
    await window.tick(`选中${accepted.tail}`)
    await window.tap('接收选中的1位')
    await window.tap('确定')
    await window.sees('已接收1位')
    await window.shot('matters-accepted')
    expect((await unionOf(url, accepted))?.name).toBe(posters.reviewed.unionName)

    for (const { kind, member, says, shot } of [
      { kind: /^退会/, member: leaver, says: '确认退会', shot: 'matters-leaving' },
      { kind: /^换微信/, member: held, says: '叫停换微信', shot: 'matters-recovery' },
      { kind: /^实名核实/, member: doubted, says: '核实是本人', shot: 'matters-doubt' },
      { kind: /^开除/, member: accused, says: '要由另一位同事确认', shot: 'matters-expulsion' },
    ]) {
      await window.page.getByRole('radio', { name: kind }).last().click()
      await row(window, member).click()
      await window.sees(says)
      await window.shot(shot)
      await window.tap('关闭')
    }
    await window.visit('/#/staff/trips/index')
    await window.sees(away.tail)
    await window.shot('trips')
    isWithoutFault(window)
  })

  it('looks through the members, finds one, sees the number for a purpose, and may propose the gravest', async () => {
    const courier = await admitted(url, posters)
    const window = await windowOf(posters.reviewer, { at: '/#/staff/members/index' })
    await window.sees('入会')
    await window.shot('members')
    await window.choose('按职业看')
    await window.sees('看哪个职业？')
    await window.shot('members-occupation')
    await window.choose('快递员')
    await window.choose('待联系')
    await window.sees('这里没有会员')
    await window.shot('members-empty')
    await window.fill('找一位会员', courier.memberNumber)
    await window.tap('找')
    await row(window, courier).click()
    await window.sees('会籍经过')
    await window.shot('member', true)
    await window.tap('登记保留会籍')
    await window.choose('已退休')
    await window.shot('member-retaining')
    await window.tap('关闭')
    await window.tap('看完整身份证号和手机号')
    await window.choose('核对身份')
    await window.tap('显示一分钟')
    await window.sees(courier.name)
    await window.page.getByText('秒后收起').last().scrollIntoViewIfNeeded()
    await window.shot('member-revealed')
    await window.tap('提出开除会籍')
    await window.tap('提出，请另一位确认')
    await window.sees('这一项还没填')
    await window.shot('expel', true)
    isWithoutFault(window)
  })

  it('prints the roll masked, and asks for one in full, which a second person has to confirm', async () => {
    const window = await windowOf(posters.reviewer, { at: '/#/staff/members/index' })
    await window.follow('会员名册')
    await window.tap('打开名册（PDF）')
    await window.sees('打开了')
    await window.tap('要一份完整名册')
    await window.choose('换届选举')
    await window.shot('roll-asking')
    await window.tap('要一份')
    await window.sees('等另一位审核人确认')
    await window.shot('rolls', true)
    isWithoutFault(window)
  })
})

describe('an admin in a browser', () => {
  it('moves a group by the numbers on their cards, and sees what became of each', async () => {
    const driver = await joined(url, posters, 'truck-driver')
    const window = await windowOf((await findAdmins(url)).city, {
      at: `/#/staff/moving/index?union=${posters.fast.unionId}`,
    })
    await window.sees('按名单整批转')
    await window.shot('moving-list')
    await window.choose('填会员号')
    await window.fill('会员号', driver.memberNumber)
    await window.tap('看看是谁')
    await window.tap('加上这位')
    await window.sees(driver.tail)
    await window.tap('转到哪家工会，点这里选')
    await window.fill('工会名字', posters.fastElsewhere.unionName.slice(0, 4))
    await window.page.getByText(posters.fastElsewhere.unionName).last().click()
    await window.fill('为什么转', '车队搬到柴桥')
    await window.tap('转这1位')
    await window.tap('确定转')
    await window.sees('已转好1位')
    await window.shot('moving-done', true)
    expect((await unionOf(url, driver))?.id).toBe(posters.fastElsewhere.unionId)
    isWithoutFault(window)
  })
})
