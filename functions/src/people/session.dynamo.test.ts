import { describe, expect, it } from 'vitest'
import { days, minutes } from '@gongyou/shared/kernel/time'
import { admittedDriver } from '../../testing/admitted'
import { fastForm, problemOf, refusalOf, succeeded, worker } from '../../testing/running-town'
import { codes, staff, unmintedCode } from '../../testing/small-town'
import { takeTown } from '../../testing/take-town'

const login = '/sns/jscode2session'

const town = await takeTown()

const open = async (openid: string, unionCode?: string) =>
  town.call('session.open', { loginCode: await town.codeFor({ kind: 'login', openid }), unionCode })
const homeWith = (token: string) => town.call('me.home', {}, { token })

describe('signing in', () => {
  it('brings session, home and the page of the code that was scanned in one answer', async () => {
    const { status, body } = succeeded(await open('somebody-new', codes.fast.code))
    expect(status).toBe(201)
    expect(body.home).toEqual({
      account: {},
      person: null,
      membership: null,
      application: null,
      staff: [],
      texts: { application: '2026-01', sensitiveData: '2026-01' },
    })
    expect(body.landing).toMatchObject({ union: { id: 'freight-union' }, actions: ['join', 'adopt'] })
  })

  it('offers what fits: to follow an application, a transfer, or nothing more where one belongs', async () => {
    const driver = await worker(town)
    const actionsAt = async (code: string) => succeeded(await open(driver.openid, code)).body.landing?.actions
    succeeded(await driver.call('application.submit', fastForm(driver.nationalId, { name: '卫不符' })))
    expect(await actionsAt(codes.fast.code)).toEqual(['track'])

    const member = await admittedDriver(town)
    const landing = async (code: string) => succeeded(await open(member.openid, code)).body.landing?.actions
    expect(await landing(codes.fast.code)).toEqual(['here'])
    expect(await landing(codes.review.code)).toEqual(['transfer'])
  })

  it('shows staff what they hold', async () => {
    const { home } = succeeded(await open(staff.freightChair.openid)).body
    expect(home.staff).toEqual([
      { role: 'reviewer', unionId: 'freight-union', unionName: '北仑集卡工会（演示）', chair: true },
    ])
  })

  it('works with a code that nobody minted: only its page is missing', async () => {
    const { body } = succeeded(await open('somebody-else', unmintedCode))
    expect(body.landing).toBeUndefined()
    expect(succeeded(await homeWith(body.token)).status).toBe(200)
  })

  it('is the same account each time, also when a phone signs in twice at once', async () => {
    await Promise.all([open('twice-at-once'), open('twice-at-once'), open('twice-at-once')])
    const accountId = town.accountIdOf('twice-at-once')
    const accounts = (await town.stored('account')).filter((account) => account['accountId'] === accountId)
    expect(accounts).toHaveLength(1)
  })

  it('takes a login code once', async () => {
    const loginCode = await town.codeFor({ kind: 'login', openid: 'somebody' })
    succeeded(await town.call('session.open', { loginCode }))
    expect(refusalOf(await town.call('session.open', { loginCode }))).toBe('login-code-spent')
  })

  it.each(['busy', 'http500', 'truncated'])('asks for another try while WeChat is out of order (%s)', async (fault) => {
    await town.orderFault(login, fault, 4)
    const problem = problemOf(await open('somebody-patient'))
    // Half an answer may have spent the code: then the phone fetches another.
    expect(['wechat-busy', 'login-code-spent']).toContain(problem.code)
    await town.orderFault(login, fault, 0)
    succeeded(await open('somebody-patient'))
  })

  it('is not lost while WeChat is slow', async () => {
    await town.orderFault(login, 'slow')
    succeeded(await open('somebody-slow'))
  })

  it('says that WeChat is busy when it gives no answer at all, and how long to wait', async () => {
    await town.orderFault(login, 'timeout', 2)
    expect(problemOf(await open('somebody-waiting'))).toMatchObject({
      code: 'wechat-busy',
      status: 503,
      detail: '微信那边有点忙，稍等再点，填的内容都在',
      retryAfter: 3,
    })
  })
})

describe('a session', () => {
  it('lasts fifteen minutes, and is renewed for thirty days', async () => {
    const { token, refreshToken, expiresAt } = succeeded(await open('somebody-faithful')).body
    expect(Date.parse(expiresAt) - Date.parse(town.now())).toBe(15 * 60_000)
    town.advance(minutes(14))
    succeeded(await homeWith(token))
    town.advance(minutes(1))
    expect(problemOf(await homeWith(token))).toMatchObject({ status: 401, code: 'signed-out' })

    const renewed = succeeded(await town.call('session.refresh', { refreshToken })).body
    succeeded(await homeWith(renewed.token))
    town.advance(days(30))
    expect(refusalOf(await town.call('session.refresh', { refreshToken }))).toBe('signed-out')
  })

  it('is opened by the session token and renewed by the refresh token, not the other way round', async () => {
    const { token, refreshToken } = succeeded(await open('somebody-careful')).body
    expect(refusalOf(await homeWith(refreshToken))).toBe('signed-out')
    expect(refusalOf(await town.call('session.refresh', { refreshToken: token }))).toBe('signed-out')
  })

  it('ends on every phone at once by signing out, and another account’s goes on', async () => {
    const [one, other] = [await open('somebody-cautious'), await open('somebody-cautious')].map(
      (each) => succeeded(each).body,
    )
    const neighbour = succeeded(await open('the-neighbour')).body
    expect(succeeded(await town.call('session.close', {}, { token: one?.token })).status).toBe(204)
    for (const each of [one, other]) {
      expect(refusalOf(await homeWith(each?.token ?? ''))).toBe('signed-out')
      const refreshToken = each?.refreshToken ?? ''
      expect(refusalOf(await town.call('session.refresh', { refreshToken }))).toBe('signed-out')
    }
    succeeded(await homeWith(neighbour.token))
    succeeded(await homeWith(succeeded(await open('somebody-cautious')).body.token))
  })

  it.each([
    ['nothing', ''],
    ['a scheme alone', 'Bearer'],
    ['three letters', 'Bearer x.y.z'],
    ['a password', 'Basic YTpi'],
    ['four thousand letters', `Bearer ${'a'.repeat(4000)}`],
  ])('is not opened by %s', async (_, authorization) => {
    const reply = await town.send({ method: 'GET', path: '/v1/me', headers: { authorization } })
    expect(reply.status).toBe(401)
  })
})

describe('the card', () => {
  it('has a rotating code of its own, which ends with the session', async () => {
    const [one, other] = await Promise.all([worker(town), worker(town)])
    for (const each of [one, other]) succeeded(await each.call('application.submit', fastForm(each.nationalId)))
    const card = async (token: string) => succeeded(await town.call('membership.card', {}, { token })).body
    const first = await card(one.token)
    expect(first.rotation).toMatchObject({ periodSeconds: 30, algorithm: 'SHA256', serverTime: town.now() })
    expect((await card(other.token)).rotation.key).not.toBe(first.rotation.key)
    expect((await card(one.token)).rotation.key).toBe(first.rotation.key)
    expect(JSON.stringify(first)).not.toContain(one.nationalId)

    succeeded(await one.call('session.close', {}))
    const again = await card(succeeded(await open(one.openid)).body.token)
    expect(again.rotation.key).not.toBe(first.rotation.key)
    expect(again.memberNumber).toBe(first.memberNumber)
  })
})
