import { describe, expect, it } from 'vitest'
import { findAdmins, findPoolReviewer } from './demo-city'
import { admitted, joined, unionOf, type InventedMember } from './membership'
import { takePhones } from './road'
import { turnTo } from './turn-to'
import type { Phone } from './weapp-host/phone'

const { url, posters, phoneOf } = await takePhones(5)

const courierInPool = () => joined(url, posters, 'courier')

async function tick(phone: Phone, member: InventedMember): Promise<void> {
  await turnTo(phone, member.tail)
  await phone.tap(`选中${member.tail}`)
}

/** What somebody reads of it on the own phone. */
async function reads(worker: InventedMember, says: readonly string[]): Promise<Phone> {
  const phone = await phoneOf(worker, { path: 'pages/ledger/index', query: { kind: 'history' } })
  for (const each of says) await phone.sees(each)
  return phone
}

describe('members who wait in a pool', () => {
  it('are placed as proposed with one thumb, one by hand where a reviewer accepts, and read where and why', async () => {
    const [first, second, byHand] = [await courierInPool(), await courierInPool(), await courierInPool()]
    const pool = await unionOf(url, first)
    const host = await phoneOf({ openid: await findPoolReviewer(url, pool?.id ?? '') })
    await host.tapTab('工会工作')
    await host.tap('就近安排')
    await host.reaches('staff/pool/index')
    await host.tap('现在就找一遍')
    await host.sees('都找过一遍了')
    await tick(host, first)
    await tick(host, second)
    await host.tap('按建议转2位')
    await host.tap('确定')
    await host.sees('已转好2位')
    expect(host.text()).not.toContain(first.tail)

    await tick(host, byHand)
    await host.tap('选中的1位，另选一家')
    await host.reaches('staff/moving/index')
    await host.tap('转到哪家工会，点这里选')
    await host.type('工会名字', posters.reviewed.unionName.slice(0, 4))
    await host.tap(posters.reviewed.unionName)
    await host.tap('转这1位')
    await host.tap('确定转')
    await host.sees('1位等那边工会答复')
    expect(await unionOf(url, byHand)).toEqual(pool)

    const reviewer = await phoneOf({ openid: posters.reviewer })
    await reviewer.tapTab('工会工作')
    await reviewer.sees('件待办')
    await reviewer.tap('会员事项')
    await reviewer.reaches('staff/matters/index')
    await tick(reviewer, byHand)
    await reviewer.tap('接收选中的1位')
    await reviewer.tap('确定')
    await reviewer.sees('已接收1位')
    expect((await unionOf(url, byHand))?.name).toBe(posters.reviewed.unionName)

    const placed = await unionOf(url, first)
    expect(placed?.id).not.toBe(pool?.id)
    const told = ['工会把您的会籍转到了离工作更近的工会', '这家工会专门服务您这一行', placed?.name ?? '']
    await reads(first, told)
    await reads(byHand, ['工会替您联系了离工作更近的工会', posters.reviewed.unionName])
    const own = await phoneOf(second)
    await own.tap('看转会办得怎么样')
    await own.sees('这家工会专门服务您这一行')
    await own.tap('撤销转会')
    await own.sees('已撤销，会籍转回来了')
    expect(await unionOf(url, second)).toEqual(pool)
  })
})

describe('a group of members', () => {
  it('is moved by an admin, by the numbers on their cards, and reads why', async () => {
    const [first, second] = [await joined(url, posters, 'truck-driver'), await joined(url, posters, 'truck-driver')]
    const admins = await findAdmins(url)
    const query = { union: posters.fast.unionId }
    const admin = await phoneOf({ openid: admins.city }, { path: 'staff/union/index', query: { id: query.union } })
    await admin.tap('把会员转到别家')
    await admin.reaches('staff/moving/index')
    await admin.tap('填会员号')
    for (const { memberNumber, tail } of [first, second]) {
      await admin.type('会员号', memberNumber)
      await admin.tap('看看是谁')
      await admin.tap('加上这位')
      await admin.sees(tail)
    }
    await admin.tap('转到哪家工会，点这里选')
    await admin.type('工会名字', posters.fastElsewhere.unionName.slice(0, 4))
    await admin.tap(posters.fastElsewhere.unionName)
    await admin.type('为什么转', '车队搬到柴桥')
    await admin.tap('转这2位')
    admin.goes('lost-answers')
    await admin.tap('确定转')
    await admin.sees('没信号，没有发出去')
    admin.goes('good')
    await admin.tap('转这2位')
    await admin.tap('确定转')
    await admin.sees('已转好2位，都收到了消息，24小时内本人可以撤销')
    for (const each of [first, second]) expect((await unionOf(url, each))?.id).toBe(posters.fastElsewhere.unionId)
    await reads(first, ['车队搬到柴桥'])
  })
})

describe('one member', () => {
  it('is found by the whole of a number, called, looked at for a purpose, and kept without work', async () => {
    const courier = await admitted(url, posters)
    const phone = await phoneOf({ openid: posters.reviewer }, { path: 'staff/members/index' })
    await phone.type('找一位会员', courier.phoneNumber)
    await phone.tap('找')
    await phone.tap(posters.reviewed.unionName)
    await phone.reaches('staff/member/index')
    await phone.tap('打电话')
    await phone.sees('打通了吗？')
    expect(phone.journal.of('rang').map(({ phoneNumber }) => phoneNumber)).toEqual([courier.phoneNumber])
    await phone.tap('已打通')
    await phone.sees('记下了')
    await phone.tap('看完整身份证号和手机号')
    await phone.tap('更正填错的信息')
    await phone.tap('显示一分钟')
    await phone.sees(courier.name)
    expect(phone.text().replaceAll(' ', '')).toContain(courier.nationalId)
    await phone.tap('现在就收起')
    await phone.tap('登记保留会籍')
    await phone.tap('暂时没有工作')
    await phone.tap('登记')
    await phone.tap('又上班了，恢复会籍')
    await phone.sees('登记保留会籍')
    await reads(courier, ['工会把您的会籍保留下来了', '您又上班了'])
  })
})
