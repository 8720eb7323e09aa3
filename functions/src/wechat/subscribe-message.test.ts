import { minutes, plus, type Duration } from '@gongyou/shared/kernel/time'
import { describe, expect, it } from 'vitest'
import { standInPaths } from '../../local/stand-ins/stand-ins'
import { demoCredentials } from '../../local/stand-ins/surroundings'
import { startStandIns, type TestStandIns } from '../../local/stand-ins/testing/stand-in-server'
import { tokensInMemory } from './testing/token-store'
import { openWeChat, type WeChatSettings } from './wechat'

const rider = 'openid-of-a-rider'
const path = '/cgi-bin/message/subscribe/send'
const data = { thing1: { value: '小港骑手工会（演示）' }, phrase2: { value: '已入会' } }
const message = { openid: rider, templateId: 'demo-application', page: 'pages/card/index', data }
const impatient = { attempt: 400 as Duration, operation: 4000 as Duration }

function weChatAt(standIns: TestStandIns, settings: Partial<WeChatSettings> = {}) {
  const wait = async () => undefined
  const { now } = standIns.clock
  const host = standIns.origin + standInPaths.weChat
  return openWeChat({ host, ...demoCredentials, tokens: tokensInMemory(), now, random: () => 0, wait, ...settings })
}

const accept = (standIns: TestStandIns, times = 1) =>
  standIns.post('/__wechat/subscriptions', { openid: rider, templateIds: Array(times).fill(message.templateId) })
const received = async (standIns: TestStandIns) => (await standIns.get('/__wechat/messages')).items as unknown[]
/** A WeChat that answers every call with one number. */
const always = (errcode: number) => () => Promise.resolve(Response.json({ errcode, errmsg: 'said rid: 0-0-0' }))
const withToken = (standIns: TestStandIns) => {
  const tokens = tokensInMemory()
  tokens.put({ token: 'a-token', expiresAt: plus(standIns.clock.now(), minutes(60)) })
  return tokens
}

describe('a subscribe message', () => {
  it('arrives where it was accepted, with the page that a tap opens', async () => {
    const standIns = await startStandIns()
    await accept(standIns)
    expect(await weChatAt(standIns).send(message)).toEqual({ kind: 'ok' })
    const { templateId, page } = message
    expect(await received(standIns)).toMatchObject([{ to: rider, templateId, page, content: data }])
  })

  it('is unwanted where nobody accepted it, and once the acceptance is used up', async () => {
    const standIns = await startStandIns()
    const weChat = weChatAt(standIns)
    expect(await weChat.send(message)).toEqual({ kind: 'unwanted' })
    await accept(standIns)
    await weChat.send(message)
    expect(await weChat.send(message)).toEqual({ kind: 'unwanted' })
  })

  it('arrives once where WeChat’s answer was lost and the call is made again', async () => {
    const standIns = await startStandIns()
    await accept(standIns)
    await standIns.orderFault(path, 'truncated')
    expect(await weChatAt(standIns).send(message)).toEqual({ kind: 'unwanted' })
    expect(await received(standIns)).toHaveLength(1)
  })

  it.each([
    ['busy', 4, 'overloaded'],
    ['timeout', 2, 'timed-out'],
    ['http500', 2, 'unreadable'],
  ] as const)('that meets %s is for later', async (fault, times, because) => {
    const standIns = await startStandIns()
    await accept(standIns)
    await standIns.orderFault(path, fault, times)
    expect(await weChatAt(standIns, { times: impatient }).send(message)).toEqual({ kind: 'busy', because })
  })

  it.each([
    [45009, { kind: 'busy', because: 'limited' }],
    [43108, { kind: 'busy', because: 'overloaded' }],
    [43101, { kind: 'unwanted' }],
    [40003, { kind: 'unknown-person' }],
  ])('answered with %i is %o', async (errcode, outcome) => {
    const standIns = await startStandIns()
    const weChat = weChatAt(standIns, { tokens: withToken(standIns), fetch: always(errcode) })
    expect(await weChat.send(message)).toEqual(outcome)
  })

  it.each([40037, 43107, 45168, 47003])(
    'answered with %i is the city’s mistake, told without whose it was',
    async (errcode) => {
      const standIns = await startStandIns()
      const sending = weChatAt(standIns, { tokens: withToken(standIns), fetch: always(errcode) }).send(message)
      await expect(sending).rejects.toMatchObject({ errcode, call: 'subscribeMessage.send' })
      await expect(sending).rejects.not.toThrow(rider)
    },
  )

  it('has a token that WeChat turns down renewed, and is sent', async () => {
    const standIns = await startStandIns()
    await accept(standIns)
    expect(await weChatAt(standIns, { tokens: withToken(standIns) }).send(message)).toEqual({ kind: 'ok' })
  })

  it('that does not fit its keywords is turned down by the stand-in as by WeChat', async () => {
    const standIns = await startStandIns()
    await accept(standIns)
    const long = { ...message, data: { thing1: { value: '长'.repeat(21) } } }
    await expect(weChatAt(standIns).send(long)).rejects.toMatchObject({ errcode: 47003 })
  })
})
