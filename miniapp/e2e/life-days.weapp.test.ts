import { days, hours, localDateOf, plus, type Instant } from '@gongyou/shared/kernel/time'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { signInByWire } from './by-wire'
import { findBenefitsOfficers, findPosters, type BenefitsOfficers, type Posters } from './demo-city'
import { joinedDriver } from './membership'
import { inventWorker, type Invented } from './people'
import { startServer, type RunningServer } from './server'
import { openPhone, type PhoneSetting } from './weapp-host/phone'

/** A city of its own: these journeys turn its clock. */
let server: RunningServer
let posters: Posters

beforeAll(async () => {
  server = await startServer()
  posters = await findPosters(server.url, 0)
})

afterAll(() => server.stop())

const phoneOf = ({ openid, phoneNumber }: Invented, opened: Partial<PhoneSetting> = {}) =>
  openPhone({ dist: inject('stage').dist, baseUrl: server.url, openid, phoneNumber, ...opened })

/** The city's hourly work runs with it. */
async function daysGoBy(advance: string): Promise<void> {
  const headers = { 'content-type': 'application/json' }
  const moved = await fetch(`${server.url}/__local/clock`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ advance }),
  })
  expect(moved.ok).toBe(true)
}

const member = () => joinedDriver(server.url, posters.fast.code)

it('a membership is on the new WeChat after three days that nobody stopped, with its number as before', async () => {
  const driver = await member()
  const before = (await (await signInByWire(server.url, driver)).home()).membership
  const claimant = { ...inventWorker(), phoneNumber: driver.phoneNumber }
  const renewed = await phoneOf(claimant, { path: 'life/recover/index' })
  await renewed.type('姓名', driver.name)
  await renewed.type('身份证号，18位', driver.nationalId)
  await renewed.tap('同意用我的身份证号核对本人')
  await renewed.tap('下一步')
  await renewed.tap('验证手机号，换到这个微信')
  await renewed.sees('换微信办理中')

  await daysGoBy('PT73H')
  const later = await phoneOf(claimant)
  await later.sees('您是工会会员')
  expect((await (await signInByWire(server.url, claimant)).home()).membership).toEqual(before)
  const old = await phoneOf(driver)
  await old.sees('加入工会')
})

it('a member who left has a certificate once the committee’s days are over, and joins again', async () => {
  const driver = await member()
  const phone = await phoneOf(driver, { path: 'life/leave/index' })
  await phone.tap('退出工会')
  await phone.sees('退会办理中')

  await daysGoBy('P12D')
  const later = await phoneOf(driver)
  await later.sees('加入工会')
  later.open('navigateTo', '/life/leave/index')
  await later.sees('退会证明')
  await later.sees(driver.name)
  await later.sees('您的姓名、身份证号和电话会删掉')

  await (await signInByWire(server.url, driver)).apply(driver, posters.fast.code, 'truck-driver')
  const again = await phoneOf(driver, { storage: later.storage })
  await again.sees('您是工会会员')
})

it('who asked to be reminded of a benefit is told by WeChat minutes before it opens, and until when there is time', async () => {
  const driver = await member()
  const benefitId = await opensInThreeHours('演示早餐券')
  const phone = await phoneOf(driver)
  phone.open('navigateTo', `/benefits/benefit/index?id=${benefitId}`)
  await phone.tap('开始时提醒我')
  await phone.sees('快开始时微信提醒您，不用守着')
  await acceptedOnPhone(driver, 'demo-opening')

  await daysGoBy('PT2H51M')
  await daysGoBy('PT2M')
  await expect
    .poll(() => messagesTo(driver), { timeout: 10_000 })
    .toMatchObject([
      {
        templateId: 'demo-opening',
        page: `benefits/benefit/index?id=${benefitId}`,
        content: { thing1: { value: '演示早餐券' }, thing4: { value: expect.stringMatching(/截止，请停稳车再点$/) } },
      },
    ])
})

/** A campaign that its officer has decided alone, for it costs nothing. */
async function opensInThreeHours(title: string): Promise<string> {
  const { first, unionId } = await findBenefitsOfficers(server.url)
  const officer = await signInByWire(server.url, { openid: first })
  const now = await timeThere()
  const terms = {
    title,
    category: 'meal' as const,
    mode: 'instant' as const,
    window: { opensAt: plus(now, hours(3)), closesAt: plus(now, days(3)) },
    units: 50,
    limits: [{ count: 1, per: 'campaign' as const }],
    audience: {},
    funding: [{ source: 'union' as const, percent: 100 }],
    unitCost: 0,
    heading: '职工服务支出',
    redemption: 'list' as const,
    voucherDays: 0,
  }
  const { campaign } = await officer.tap('campaign.create', { unionId, terms })
  await officer.tap('campaign.move', { id: campaign.id, version: campaign.version, move: 'schedule' })
  return campaign.id
}

/** The time of the city, whose clock other journeys here have turned. */
async function timeThere(): Promise<Instant> {
  const moved = await fetch(`${server.url}/__local/clock`, {
    method: 'POST',
    body: JSON.stringify({ advance: 'PT0S' }),
  })
  return ((await moved.json()) as { now: Instant }).now
}

/** The host of these journeys answers the app; this tells the stand-in of WeChat that somebody has accepted. */
async function acceptedOnPhone({ openid }: Invented, templateId: string): Promise<void> {
  const body = JSON.stringify({ openid, templateIds: [templateId] })
  expect((await fetch(`${server.url}/__wechat/subscriptions`, { method: 'POST', body })).ok).toBe(true)
}

async function messagesTo({ openid }: Invented): Promise<object[]> {
  const reply = await fetch(`${server.url}/__wechat/messages`)
  return ((await reply.json()) as { items: { to: string }[] }).items.filter(({ to }) => to === openid)
}

/** A draw of one ticket that has begun, and takes entries for a day. */
async function oneTicketToDraw({ first, unionId, clerk }: BenefitsOfficers): Promise<string> {
  const now = await timeThere()
  const officer = await signInByWire(server.url, { openid: first })
  const window = { opensAt: plus(now, hours(-1)), closesAt: plus(now, days(1)) }
  const counted = { units: 1, unitCost: 2500, slots: [], limits: [{ count: 1, per: 'campaign' as const }] }
  const paid = { funding: [{ source: 'dues' as const, percent: 100 }], heading: '职工服务支出' }
  const used = { redemption: 'outlet' as const, outletIds: [clerk.outletId], voucherDays: 14, sensitive: false }
  const terms = { title: '演示球赛票', category: 'culture' as const, mode: 'draw' as const, window, audience: {} }
  const made = await officer.tap('campaign.create', { unionId, terms: { ...terms, ...counted, ...paid, ...used } })
  const { id, version } = made.campaign
  await officer.tap('campaign.move', { id, version, move: 'schedule' })
  return id
}

/** Types the public value of a draw as it was published. */
async function typesValue(openid: string, id: string, day: string) {
  const phone = await phoneOf({ ...inventWorker(), openid }, { path: 'campaigns/draw/index', query: { id } })
  await phone.type('哪一天的', day.replace(/-/g, ''))
  await phone.type('公布的数', '3876.54')
  await phone.tap('看过两遍，就是这个数')
  return phone
}

it('a draw comes to its result: one has a voucher to show, one reads among how many it was and counts it again', async () => {
  const officers = await findBenefitsOfficers(server.url)
  const id = await oneTicketToDraw(officers)
  const [driver, other, absent] = [await member(), await member(), await member()]
  const entering = await phoneOf(driver, { path: 'benefits/benefit/index', query: { id } })
  await entering.tap('报名抽签')
  await entering.reaches('benefits/claim/index')
  for (const each of [other, absent]) await (await signInByWire(server.url, each)).tap('benefit.enter', { id })
  await daysGoBy('PT24H10M')
  const leaving = await signInByWire(server.url, absent)
  const [entry] = await leaving.claims()
  await leaving.tap('claim.giveBack', { id: entry?.id ?? '' })

  await daysGoBy('P1D')
  const day = localDateOf(await timeThere())
  await (await typesValue(officers.first, id, day)).sees('您填好了，等另一位普惠专员填')
  await (await typesValue(officers.second, id, day)).sees('两位填得一样，开抽了')
  await daysGoBy('PT1M')

  const [claim] = await (await signInByWire(server.url, driver)).claims()
  const [winner, loser] = claim?.state === 'won' ? [driver, other] : [other, driver]
  const won = await phoneOf(winner, { path: 'benefits/draw/index', query: { id } })
  await won.tap('去看我抽中的')
  await won.reaches('benefits/claim/index')
  await won.sees('扫不了就报上面8位数')
  const lost = await phoneOf(loser, { path: 'benefits/draw/index', query: { id } })
  await lost.sees('这次3个号抽1个，没轮到您')
  await lost.sees('1个号，后面的依次补上')
  await lost.tap('在我手机上算一遍')
  await lost.sees('从3个号里去掉撤回的1个，重新抽出1个，和公布的一样')
  lost.open('navigateTo', '/pages/ledger/index?kind=messages')
  await lost.sees('抽签结果出来了，这次没抽中')
  await lost.sees('3个号里抽出1个')
})
