import type { Call } from '@gongyou/shared/contracts/call'
import type { Home } from '@gongyou/shared/contracts/contract'
import { problems, type ProblemCode } from '@gongyou/shared/contracts/problems'
import type { RouteName } from '@gongyou/shared/contracts/routes'
import type { UnionCodeText } from '@gongyou/shared/kernel/ids'
import { hours, plus, type Instant } from '@gongyou/shared/kernel/time'
import { describe, expect, it } from 'vitest'
import type { Store } from '../platform/storage'
import { makeSession } from './session'

const noon = '2026-11-16T04:00:00.000Z' as Instant
const code = '7K3D9QXM2RV' as UnionCodeText
const home: Home = {
  account: { phone: '138****8000', phoneProven: true },
  person: null,
  membership: null,
  application: null,
  staff: [],
  texts: { application: '2026-01', sensitiveData: '2026-01' },
}

type Reply = { readonly body: unknown } | ProblemCode | 'no-network'

interface Scene {
  readonly replies?: Partial<Record<RouteName, Reply>>
  readonly login?: () => Promise<string | undefined>
  readonly kept?: Map<string, unknown>
}

/** A phone with a server that answers from a table, and a clock that the test moves. */
function scene({ replies = {}, login = () => Promise.resolve('login-code'), kept = new Map() }: Scene = {}) {
  const asked: { name: string; input: unknown }[] = []
  const clock = { now: noon }
  let count = 0
  const tokens = () => ({
    token: `token-${++count}`,
    refreshToken: `refresh-${count}`,
    expiresAt: plus(clock.now, hours(2)),
  })
  const call = ((name: RouteName, input: unknown) => {
    asked.push({ name, input })
    const reply = replies[name] ?? { body: name === 'session.open' ? { ...tokens(), home } : tokens() }
    if (reply === 'no-network') return Promise.reject(new Error('time-out'))
    if (typeof reply !== 'string') return Promise.resolve({ ok: true, status: 200, body: reply.body })
    const { status, says } = problems[reply]
    return Promise.resolve({
      ok: false,
      problem: { type: '', title: reply, status, detail: says, code: reply, requestId: '' },
    })
  }) as Call
  const store: Store = {
    recall: <T>(key: string) => kept.get(key) as T | undefined,
    keep: (key, value) => void kept.set(key, value),
    forget: (key) => void kept.delete(key),
  }
  const session = makeSession({ call, loginCode: login, store, now: () => clock.now })
  return { session, asked, kept, clock, names: () => asked.map(({ name }) => name) }
}

describe('signing in', () => {
  it('brings the person and the union page of the scanned code in one request', async () => {
    const landing = { code }
    const { session, asked } = scene({
      replies: {
        'session.open': { body: { token: 't', refreshToken: 'r', expiresAt: plus(noon, hours(2)), home, landing } },
      },
    })
    await session.open(code)
    expect(asked).toEqual([{ name: 'session.open', input: { loginCode: 'login-code', unionCode: code } }])
    expect(session.state()).toEqual({ at: 'open', home, scouted: { code, found: landing } })
  })

  it('remembers that nobody knows the scanned code', async () => {
    const { session } = scene()
    await session.open(code)
    expect(session.state()).toMatchObject({ scouted: { code, found: undefined } })
  })

  it('happens once, however many screens wait for it', async () => {
    const { session, names } = scene()
    await Promise.all([session.open(), session.open(), session.token(), session.token()])
    expect(names()).toEqual(['session.open'])
  })

  it('without a network leaves what was last known of the person', async () => {
    const kept = new Map<string, unknown>([['home', home]])
    const { session } = scene({ kept, login: () => Promise.reject(new Error('no network')) })
    await session.open()
    expect(session.state()).toEqual({ at: 'offline', home })
  })

  it('is tried again by the next call once the network is back', async () => {
    let online = false
    const { session } = scene({ login: () => (online ? Promise.resolve('login-code') : Promise.reject(new Error())) })
    await session.open()
    online = true
    expect(await session.token()).toBe('token-1')
    expect(session.state()).toMatchObject({ at: 'open' })
  })

  it('is not possible outside WeChat, and then nothing is asked', async () => {
    const { session, asked } = scene({ login: () => Promise.resolve(undefined) })
    await session.open()
    expect(session.state()).toEqual({ at: 'outside-wechat' })
    expect(await session.token()).toBeUndefined()
    expect(asked).toEqual([])
  })

  it('that WeChat has no time for is said in its own words', async () => {
    const { session } = scene({ replies: { 'session.open': 'wechat-busy' } })
    await session.open()
    expect(session.state()).toMatchObject({ at: 'refused', problem: { detail: problems['wechat-busy'].says } })
  })
})

describe('a session', () => {
  it('is renewed shortly before it runs out, once for all who wait', async () => {
    const { session, clock, names } = scene()
    await session.open()
    clock.now = plus(noon, hours(2))
    expect(await Promise.all([session.token(), session.token()])).toEqual(['token-2', 'token-2'])
    expect(names()).toEqual(['session.open', 'session.refresh'])
  })

  it('signs in again where it can no longer be renewed', async () => {
    const { session, names } = scene({ replies: { 'session.refresh': 'signed-out' } })
    await session.open()
    expect(await session.renew()).toBe('token-2')
    expect(names()).toEqual(['session.open', 'session.refresh', 'session.open'])
  })

  it('does not sign in again only because there was no answer', async () => {
    const { session, names } = scene({ replies: { 'session.refresh': 'no-network' } })
    await session.open()
    expect(await session.renew()).toBeUndefined()
    expect(names()).toEqual(['session.open', 'session.refresh'])
  })

  it('is not opened by a look at what anybody may see, once the worker has signed out', async () => {
    const { session, names } = scene({ replies: { 'session.close': { body: null } } })
    expect(await session.visitorToken()).toBe('token-1')
    await session.signOut()
    expect(await session.visitorToken()).toBeUndefined()
    expect(names().filter((name) => name === 'session.open')).toHaveLength(1)
  })

  it('keeps the union page of the scan when it is renewed', async () => {
    const { session } = scene({ replies: { 'session.refresh': 'signed-out' } })
    await session.open(code)
    await session.renew()
    expect(session.state()).toMatchObject({ scouted: { code } })
  })

  it('tells every screen what a reply has taught it, and keeps it for the next start', async () => {
    const { session, kept } = scene()
    await session.open()
    const heard: unknown[] = []
    session.subscribe(() => heard.push(session.state()))
    session.learn({ account: { phone: '139****0000', phoneProven: false } })
    expect(session.state().home?.account.phone).toBe('139****0000')
    expect(kept.get('home')).toMatchObject({ account: { phone: '139****0000' } })
    expect(heard).toHaveLength(1)
  })
})

describe('how a person stands', () => {
  it('is asked anew when a screen comes to the front, unless that was a moment ago', async () => {
    const { session, clock, names } = scene({ replies: { 'me.home': { body: home } } })
    await session.open()
    await session.freshenHome()
    expect(names()).toEqual(['session.open'])
    clock.now = plus(noon, hours(1))
    await session.freshenHome()
    expect(names()).toEqual(['session.open', 'me.home'])
  })

  it('stays as it was known where there is no answer', async () => {
    const { session } = scene({ replies: { 'me.home': 'no-network' } })
    await session.open()
    await session.refreshHome()
    expect(session.state()).toMatchObject({ at: 'open', home })
  })
})
