import { days, hours, plus, type Instant } from '@gongyou/shared/kernel/time'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { signInByWire } from './by-wire'
import { findBenefitsOfficers, findPosters, type Posters } from './demo-city'
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
