import type { Instant } from '@gongyou/shared/kernel/time'
import { minutes, plus, seconds } from '@gongyou/shared/kernel/time'
import { describe, expect, it } from 'vitest'
import { standInPaths } from '../../local/stand-ins/stand-ins'
import { demoCredentials } from '../../local/stand-ins/surroundings'
import { startStandIns } from '../../local/stand-ins/testing/stand-in-server'
import type { TestStandIns } from '../../local/stand-ins/testing/stand-in-server'
import type { TokenStore } from './stable-token'
import { tokensInMemory } from './testing/token-store'
import { openWeChat } from './wechat'

/** A server of ours that notes what it asks WeChat. WeChat turns down the token of its first so many phone calls. */
function openServer(standIns: TestStandIns, tokens: TokenStore, turnedDown = 0, app = demoCredentials) {
  const calls: string[] = []
  let toTurnDown = turnedDown
  const weChat = openWeChat({
    host: standIns.origin + standInPaths.weChat,
    ...app,
    tokens,
    now: standIns.clock.now,
    random: () => 0,
    wait: async () => undefined,
    fetch: async (input, init) => {
      const call = new URL(String(input)).pathname.split('/').at(-1)
      calls.push(call + (String(init?.body).includes('"force_refresh":true') ? ' by force' : ''))
      const refuses = call === 'getuserphonenumber' && toTurnDown-- > 0
      return refuses ? Response.json({ errcode: 40001, errmsg: 'invalid credential' }) : fetch(input, init)
    },
  })
  const askForPhone = async () => {
    const phoneCode = await standIns.codeOf('phone', 'rider', '13800138000')
    return (await weChat.phoneNumber({ phoneCode, openid: 'rider', realtime: false })).kind
  }
  return { calls, askForPhone }
}

describe('the access token', () => {
  it('is asked for once and then used until five minutes before its end', async () => {
    const standIns = await startStandIns()
    const { calls, askForPhone } = openServer(standIns, tokensInMemory())
    await askForPhone()
    standIns.clock.advance(minutes(114))
    await askForPhone()
    expect(calls).toEqual(['stable_token', 'getuserphonenumber', 'getuserphonenumber'])

    standIns.clock.advance(minutes(1))
    await askForPhone()
    expect(calls.slice(3)).toEqual(['stable_token', 'getuserphonenumber'])
  })

  it('is taken from the store where another server has asked for it already', async () => {
    const standIns = await startStandIns()
    const tokens = tokensInMemory()
    await openServer(standIns, tokens).askForPhone()
    const second = openServer(standIns, tokens)
    await second.askForPhone()
    expect(second.calls).toEqual(['getuserphonenumber'])
  })

  it('is saved by one of two servers that refresh at the same time, and both go on with it', async () => {
    const standIns = await startStandIns()
    const tokens = tokensInMemory()
    let readers = 0
    let open = () => {}
    const bothHaveRead = new Promise<void>((resolve) => (open = resolve))
    const meeting: TokenStore = {
      ...tokens,
      async read() {
        const found = await tokens.read()
        if (++readers === 2) open()
        await bothHaveRead
        return found
      },
    }
    const servers = [openServer(standIns, meeting), openServer(standIns, meeting)]
    const outcomes = await Promise.all(servers.map(({ askForPhone }) => askForPhone()))
    expect(outcomes).toEqual(['ok', 'ok'])
    expect(tokens.saves.toSorted()).toEqual(['saved', 'stale'])
  })

  it('is refreshed once for all who wait in one server', async () => {
    const standIns = await startStandIns()
    const { calls, askForPhone } = openServer(standIns, tokensInMemory())
    await Promise.all([askForPhone(), askForPhone(), askForPhone()])
    expect(calls.filter((call) => call === 'stable_token')).toHaveLength(1)
  })

  it('is replaced without force where WeChat has a newer one', async () => {
    const standIns = await startStandIns()
    const tokens = tokensInMemory()
    tokens.put({ token: '7_made_up', expiresAt: plus(standIns.clock.now(), minutes(60)) })
    const { calls, askForPhone } = openServer(standIns, tokens)
    expect(await askForPhone()).toBe('ok')
    expect(calls).toEqual(['getuserphonenumber', 'stable_token', 'getuserphonenumber'])
  })

  it('is forced only where WeChat repeats the token it has turned down', async () => {
    const standIns = await startStandIns()
    const { calls, askForPhone } = openServer(standIns, tokensInMemory(), 1)
    expect(await askForPhone()).toBe('ok')
    expect(calls).toEqual([
      'stable_token',
      'getuserphonenumber',
      'stable_token',
      'stable_token by force',
      'getuserphonenumber',
    ])
  })

  it('that is turned down twice is a fault for whoever runs the city', async () => {
    const standIns = await startStandIns()
    const { askForPhone } = openServer(standIns, tokensInMemory(), 2)
    await expect(askForPhone()).rejects.toMatchObject({ errcode: 40001, call: 'getPhoneNumber' })
  })

  it('is refused to a city with a wrong secret, which is a fault and never a reason for force', async () => {
    const standIns = await startStandIns()
    const wrong = { ...demoCredentials, appSecret: 'not-our-secret' }
    const { calls, askForPhone } = openServer(standIns, tokensInMemory(), 0, wrong)
    await expect(askForPhone()).rejects.toMatchObject({ errcode: 40125, call: 'getStableAccessToken' })
    expect(calls).toEqual(['stable_token'])
  })

  it('serves to its very end where WeChat gives no other', async () => {
    const standIns = await startStandIns()
    const tokens = tokensInMemory()
    await openServer(standIns, tokens).askForPhone()
    standIns.clock.advance(minutes(119))
    await standIns.orderFault('/cgi-bin/stable_token', 'http500', 4)
    expect(await openServer(standIns, tokens).askForPhone()).toBe('ok')
    standIns.clock.advance(seconds(60))
    expect(await openServer(standIns, tokens).askForPhone()).toBe('busy')
  })

  it('is kept with the time that remains, not with its whole length', async () => {
    const standIns = await startStandIns()
    const issuedAt: Instant = standIns.clock.now()
    await openServer(standIns, tokensInMemory()).askForPhone()
    standIns.clock.advance(minutes(30))
    const late = tokensInMemory()
    await openServer(standIns, late).askForPhone()
    expect((await late.read())?.expiresAt).toBe(plus(issuedAt, minutes(120)))
  })
})
