import type { Duration } from '@gongyou/shared/kernel/time'
import { minutes, plus } from '@gongyou/shared/kernel/time'
import { describe, expect, it } from 'vitest'
import { standInPaths } from '../../local/stand-ins/stand-ins'
import { demoCredentials } from '../../local/stand-ins/surroundings'
import { startStandIns } from '../../local/stand-ins/testing/stand-in-server'
import type { TestStandIns } from '../../local/stand-ins/testing/stand-in-server'
import { tokensInMemory } from './testing/token-store'
import { openWeChat } from './wechat'
import type { WeChatSettings } from './wechat'

const rider = 'openid-of-a-rider'
const neighbour = 'openid-of-a-neighbour'
const phone = '13800138000'
const impatient = { attempt: 400 as Duration, operation: 4000 as Duration }

function weChatAt(standIns: TestStandIns, settings: Partial<WeChatSettings> = {}) {
  return openWeChat({
    host: standIns.origin + standInPaths.weChat,
    ...demoCredentials,
    tokens: tokensInMemory(),
    now: standIns.clock.now,
    random: () => 0,
    wait: async () => undefined,
    ...settings,
  })
}

describe('signing in with a login code', () => {
  it('names the account that made the code, and nothing else', async () => {
    const standIns = await startStandIns()
    const outcome = await weChatAt(standIns).login(await standIns.codeOf('login', rider))
    expect(outcome).toEqual({ kind: 'ok', openid: rider })
  })

  it('works once for each code', async () => {
    const standIns = await startStandIns()
    const weChat = weChatAt(standIns)
    const code = await standIns.codeOf('login', rider)
    await weChat.login(code)
    expect(await weChat.login(code)).toEqual({ kind: 'code-spent' })
  })

  it('works for five minutes', async () => {
    const standIns = await startStandIns()
    const code = await standIns.codeOf('login', rider)
    standIns.clock.advance(minutes(5))
    expect(await weChatAt(standIns).login(code)).toEqual({ kind: 'code-spent' })
  })

  it('does not take a phone code', async () => {
    const standIns = await startStandIns()
    expect(await weChatAt(standIns).login(await standIns.codeOf('phone', rider))).toEqual({ kind: 'code-spent' })
  })

  it.each([
    ['timeout', { times: impatient }],
    ['http500', {}],
    ['slow', {}],
    ['busy', {}],
  ])('survives one %s', async (fault, settings) => {
    const standIns = await startStandIns()
    await standIns.orderFault('/sns/jscode2session', fault)
    const outcome = await weChatAt(standIns, settings).login(await standIns.codeOf('login', rider))
    expect(outcome).toEqual({ kind: 'ok', openid: rider })
  })

  it('survives three overloads of WeChat, and is busy after the fourth', async () => {
    const standIns = await startStandIns()
    await standIns.orderFault('/sns/jscode2session', 'busy', 3)
    const code = await standIns.codeOf('login', rider)
    expect(await weChatAt(standIns).login(code)).toEqual({ kind: 'ok', openid: rider })
    await standIns.orderFault('/sns/jscode2session', 'busy', 4)
    expect(await weChatAt(standIns).login(code)).toEqual({ kind: 'busy', because: 'overloaded' })
  })

  it('asks for a fresh code where the answer was cut off after the code had been spent', async () => {
    const standIns = await startStandIns()
    await standIns.orderFault('/sns/jscode2session', 'truncated')
    expect(await weChatAt(standIns).login(await standIns.codeOf('login', rider))).toEqual({ kind: 'code-spent' })
  })

  it('is busy where WeChat stays away', async () => {
    const standIns = await startStandIns()
    await standIns.orderFault('/sns/jscode2session', 'timeout', 2)
    const outcome = await weChatAt(standIns, { times: impatient }).login(await standIns.codeOf('login', rider))
    expect(outcome).toEqual({ kind: 'busy', because: 'timed-out' })
  })

  it('is busy, and does not ask again, over the limit of a minute', async () => {
    const standIns = await startStandIns()
    const weChat = weChatAt(standIns)
    for (let login = 1; login <= 100; login++) await weChat.login(await standIns.codeOf('login', rider))
    expect(await weChat.login(await standIns.codeOf('login', rider))).toEqual({ kind: 'busy', because: 'limited' })
    standIns.clock.advance(minutes(1))
    expect(await weChat.login(await standIns.codeOf('login', rider))).toEqual({ kind: 'ok', openid: rider })
  })

  it.each([
    [40013, { appId: 'wx-of-somebody-else' }],
    [40125, { appSecret: 'not-our-secret' }],
  ])('stops with fault %i where the city is set up wrongly, without telling the secret', async (errcode, wrong) => {
    const standIns = await startStandIns()
    const code = await standIns.codeOf('login', rider)
    const login = weChatAt(standIns, wrong).login(code)
    await expect(login).rejects.toMatchObject({ errcode, call: 'code2Session' })
    const message = await login.catch((fault: Error) => fault.message)
    expect(message).toMatch(/rid [\da-f]{8}-[\da-f]{8}-[\da-f]{8}/)
    for (const secret of [demoCredentials.appSecret, 'not-our-secret', code]) expect(message).not.toContain(secret)
  })
})

describe('a mini-program code', () => {
  const picture = { scene: 'c=7K3D9PWM2QJ' }
  const path = '/wxa/getwxacodeunlimit'

  it('comes as the picture that WeChat drew, byte for byte', async () => {
    const standIns = await startStandIns()
    const drawn = await weChatAt(standIns).miniProgramCode(picture)
    expect(drawn).toMatchObject({ kind: 'ok', mediaType: 'image/png' })
    expect(Buffer.from(drawn.kind === 'ok' ? drawn.bytes : []).toString('hex')).toMatch(/^89504e47.*49454e44ae426082$/)
  })

  it.each([
    ['busy', 4, 'overloaded'],
    ['http500', 2, 'unreadable'],
    ['truncated', 2, 'unreadable'],
    ['timeout', 2, 'timed-out'],
  ] as const)('is not to be had where WeChat goes on with %s', async (fault, times, because) => {
    const standIns = await startStandIns()
    await standIns.orderFault(path, fault, times)
    expect(await weChatAt(standIns, { times: impatient }).miniProgramCode(picture)).toEqual({ kind: 'busy', because })
  })

  it('comes at the second try where the first one broke off in the middle of the picture', async () => {
    const standIns = await startStandIns()
    await standIns.orderFault(path, 'truncated')
    expect(await weChatAt(standIns).miniProgramCode(picture)).toMatchObject({ kind: 'ok' })
  })

  it('is not to be had for the rest of the minute once five thousand were', async () => {
    const busy = async () => new Response('{"errcode":45009,"errmsg":"reach max api daily quota limit rid: 0-0-0"}')
    const tokens = tokensInMemory()
    const standIns = await startStandIns()
    tokens.put({ token: 'a-token', expiresAt: plus(standIns.clock.now(), minutes(60)) })
    const drawn = await weChatAt(standIns, { tokens, fetch: busy }).miniProgramCode(picture)
    expect(drawn).toEqual({ kind: 'busy', because: 'limited' })
  })

  it('stops with a fault where WeChat does not take the scene, which would be our mistake', async () => {
    const standIns = await startStandIns()
    const drawn = weChatAt(standIns).miniProgramCode({ scene: '会' })
    await expect(drawn).rejects.toMatchObject({ errcode: 40129, call: 'getUnlimitedQRCode' })
  })
})

describe('the phone number behind a phone code', () => {
  const question = (phoneCode: string, realtime = false) => ({ phoneCode, openid: rider, realtime })

  it.each([
    ['phone', false, 'ordinary'],
    ['realtime-phone', true, 'realtime'],
  ] as const)('is told for a code of kind %s', async (kind, realtime, proof) => {
    const standIns = await startStandIns()
    const code = await standIns.codeOf(kind, rider, phone)
    const outcome = await weChatAt(standIns).phoneNumber(question(code, realtime))
    expect(outcome).toEqual({ kind: 'ok', phoneNumber: phone, countryCode: '86', proof })
  })

  it('is told once for each code', async () => {
    const standIns = await startStandIns()
    const weChat = weChatAt(standIns)
    const code = await standIns.codeOf('phone', rider, phone)
    await weChat.phoneNumber(question(code))
    expect(await weChat.phoneNumber(question(code))).toEqual({ kind: 'code-spent' })
  })

  it('is not told to another account, and the code stays good for its own', async () => {
    const standIns = await startStandIns()
    const weChat = weChatAt(standIns)
    const phoneCode = await standIns.codeOf('phone', rider, phone)
    expect(await weChat.phoneNumber({ ...question(phoneCode), openid: neighbour })).toEqual({ kind: 'code-spent' })
    expect(await weChat.phoneNumber(question(phoneCode))).toMatchObject({ kind: 'ok' })
  })

  it('is not told for a login code', async () => {
    const standIns = await startStandIns()
    const code = await standIns.codeOf('login', rider)
    expect(await weChatAt(standIns).phoneNumber(question(code))).toEqual({ kind: 'code-spent' })
  })

  it('is told to one of two who come with the same code at the same time', async () => {
    const standIns = await startStandIns()
    const weChat = weChatAt(standIns)
    const code = await standIns.codeOf('phone', rider, phone)
    const outcomes = await Promise.all([weChat.phoneNumber(question(code)), weChat.phoneNumber(question(code))])
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['code-spent', 'ok'])
  })

  it('is busy where no access token is to be had', async () => {
    const standIns = await startStandIns()
    await standIns.orderFault('/cgi-bin/stable_token', 'http500', 2)
    const code = await standIns.codeOf('phone', rider, phone)
    const outcome = await weChatAt(standIns).phoneNumber(question(code))
    expect(outcome).toEqual({ kind: 'busy', because: 'unreadable' })
  })
})
