import { describe, expect, it } from 'vitest'
import { openStandIns, standInPaths } from './stand-ins'
import { stateInMemory } from './state'
import { stateOnDisk } from './state-on-disk'
import { sharedDirectory } from './testing/shared-directory'
import { testClock } from './testing/stand-in-server'

const login = `${standInPaths.weChat}/sns/jscode2session`
const nothing = { query: {}, headers: {}, body: '' }

function standIns(state = stateInMemory()) {
  const { handle } = openStandIns({ state, now: testClock().now, wait: async () => undefined })
  const order = (order: unknown) =>
    handle({ ...nothing, method: 'POST', path: '/__wechat/faults', body: JSON.stringify(order) })
  return { order, ask: (path = login) => handle({ ...nothing, method: 'GET', path }) }
}

const missingAppId = expect.objectContaining({ status: 200, body: expect.stringContaining('41002') })

describe('a fault that was ordered', () => {
  it('happens so many times and then no more', async () => {
    const { order, ask } = standIns()
    await order({ path: '/sns/jscode2session', fault: 'timeout', times: 2 })
    expect([await ask(), await ask()]).toEqual(['hang-up', 'hang-up'])
    expect(await ask()).toEqual(missingAppId)
  })

  it('takes each of its forms', async () => {
    const { order, ask } = standIns()
    await order({ path: login, fault: 'http500' })
    expect(await ask()).toMatchObject({ status: 500, body: expect.stringContaining('<html>') })
    await order({ path: login, fault: 'busy' })
    expect(await ask()).toMatchObject({ status: 200, body: expect.stringContaining('"errcode":-1') })
    await order({ path: login, fault: 'slow' })
    expect(await ask()).toEqual(missingAppId)
    await order({ path: login, fault: 'truncated' })
    const half = await ask()
    expect(() => JSON.parse(half === 'hang-up' ? '{}' : String(half.body))).toThrow(SyntaxError)
  })

  it('happens at its own path only', async () => {
    const { order, ask } = standIns()
    await order({ path: '/cgi-bin/stable_token', fault: 'timeout' })
    await order({ path: standInPaths.realName, fault: 'timeout' })
    expect(await ask()).toEqual(missingAppId)
  })

  it('replaces what was still due, and none at all ends it', async () => {
    const { order, ask } = standIns()
    await order({ path: login, fault: 'timeout', times: 5 })
    await order({ path: login, fault: 'http500', times: 1 })
    expect(await ask()).toMatchObject({ status: 500 })
    await order({ path: login, fault: 'timeout', times: 5 })
    await order({ path: login, fault: 'timeout', times: 0 })
    expect(await ask()).toEqual(missingAppId)
  })

  it('happens so many times in all at two servers that share their state', async () => {
    const directory = sharedDirectory()
    const servers = [standIns(stateOnDisk(directory)), standIns(stateOnDisk(directory))] as const
    await servers[0].order({ path: login, fault: 'timeout', times: 3 })
    const replies = await Promise.all(Array.from({ length: 8 }, (_, number) => servers[number % 2 ? 1 : 0].ask()))
    expect(replies.filter((reply) => reply === 'hang-up')).toHaveLength(3)
  })

  it.each([
    { path: '/no/such/path', fault: 'timeout' },
    { path: login, fault: 'earthquake' },
    { path: login, fault: 'timeout', times: -1 },
    { path: login, fault: 'timeout', times: 1.5 },
    { path: login, fault: 'timeout', times: 1e9 },
  ])('is not taken where it makes no sense: %j', async (order) => {
    expect(await standIns().order(order)).toMatchObject({ status: 400 })
  })
})
