import { minutes, seconds } from '@gongyou/shared/kernel/time'
import { describe, expect, it } from 'vitest'
import { standInPaths } from './stand-ins'
import { stateOnDisk } from './state-on-disk'
import { demoCredentials } from './surroundings'
import { sharedDirectory } from './testing/shared-directory'
import { startStandIns, testClock } from './testing/stand-in-server'
import type { TestStandIns } from './testing/stand-in-server'

const { appId: appid, appSecret: secret } = demoCredentials
const app = { grant_type: 'client_credential', appid, secret }

const stable = (standIns: TestStandIns, more = {}) =>
  standIns.post(`${standInPaths.weChat}/cgi-bin/stable_token`, { ...app, ...more })
const plain = (standIns: TestStandIns) =>
  standIns.get(`${standInPaths.weChat}/cgi-bin/token?${new URLSearchParams(app)}`)

/** The errcode of a call with this token; a phone code that is none says 40029, after the token was found good. */
async function errcodeWith(standIns: TestStandIns, token: unknown) {
  const path = `${standInPaths.weChat}/wxa/business/getuserphonenumber?access_token=${String(token)}`
  return (await standIns.post(path, { code: 'no-such-code' })).errcode
}
const good = 40029

describe('the stable access token', () => {
  it('is the same for all who ask, with the seconds that remain', async () => {
    const standIns = await startStandIns()
    const first = await stable(standIns)
    standIns.clock.advance(minutes(100))
    const second = await stable(standIns)
    expect(first.expires_in).toBe(7200)
    expect(second).toEqual({ access_token: first.access_token, expires_in: 1200 })
  })

  it('is followed by the next in its last five minutes, in which both work', async () => {
    const standIns = await startStandIns()
    const first = await stable(standIns)
    standIns.clock.advance(minutes(115))
    const second = await stable(standIns)
    expect(second.access_token).not.toBe(first.access_token)
    expect(await errcodeWith(standIns, first.access_token)).toBe(good)
    expect(await errcodeWith(standIns, second.access_token)).toBe(good)

    standIns.clock.advance(minutes(5))
    expect(await errcodeWith(standIns, first.access_token)).toBe(42001)
    expect(await errcodeWith(standIns, second.access_token)).toBe(good)
  })

  it('is ended at once by a forced refresh, which works again after thirty seconds', async () => {
    const standIns = await startStandIns()
    const first = await stable(standIns)
    const forced = await stable(standIns, { force_refresh: true })
    expect(await errcodeWith(standIns, first.access_token)).toBe(40001)
    expect(await errcodeWith(standIns, forced.access_token)).toBe(good)

    standIns.clock.advance(seconds(29))
    const tooSoon = await stable(standIns, { force_refresh: true })
    expect(tooSoon.access_token).toBe(forced.access_token)
    standIns.clock.advance(seconds(1))
    const again = await stable(standIns, { force_refresh: true })
    expect(again.access_token).not.toBe(forced.access_token)
  })

  it('may be forced twenty times a day', async () => {
    const standIns = await startStandIns()
    for (let time = 1; time <= 20; time++) {
      expect(await stable(standIns, { force_refresh: true })).toHaveProperty('access_token')
      standIns.clock.advance(seconds(30))
    }
    expect(await stable(standIns, { force_refresh: true })).toHaveProperty('errcode', 45009)
    expect(await stable(standIns)).toHaveProperty('access_token')
  })

  it('is one for two servers that share their state, even when both issue it at the same time', async () => {
    const directory = sharedDirectory()
    const clock = testClock()
    const first = await startStandIns({ state: stateOnDisk(directory), clock })
    const second = await startStandIns({ state: stateOnDisk(directory), clock })
    const asked = await Promise.all([first, second, first, second].map((standIns) => stable(standIns)))
    expect(new Set(asked.map((reply) => reply.access_token)).size).toBe(1)
    expect(await errcodeWith(second, asked[0]?.access_token)).toBe(good)
  })

  it.each([
    [41002, { appid: '' }],
    [41004, { secret: undefined }],
    [40002, { grant_type: 'authorization_code' }],
    [40013, { appid: 'wx-of-somebody-else' }],
    [40125, { secret: 'wrong' }],
  ])('is refused with %i to who does not show the right papers', async (errcode, wrong) => {
    expect(await stable(await startStandIns(), wrong)).toHaveProperty('errcode', errcode)
  })
})

describe('the plain access token', () => {
  it('is another each time, and the one before works for five minutes more', async () => {
    const standIns = await startStandIns()
    const first = await plain(standIns)
    const second = await plain(standIns)
    expect(second.access_token).not.toBe(first.access_token)
    expect(await errcodeWith(standIns, first.access_token)).toBe(good)
    standIns.clock.advance(minutes(5))
    expect(await errcodeWith(standIns, first.access_token)).toBe(40001)
    expect(await errcodeWith(standIns, second.access_token)).toBe(good)
  })

  it('and the stable one leave each other alone', async () => {
    const standIns = await startStandIns()
    const tokens = [await plain(standIns), await stable(standIns)]
    await stable(standIns, { force_refresh: true })
    standIns.clock.advance(minutes(10))
    expect(await errcodeWith(standIns, tokens[0]?.access_token)).toBe(good)
    await plain(standIns)
    const current = await stable(standIns)
    expect(await errcodeWith(standIns, current.access_token)).toBe(good)
  })
})

describe('a call without a good access token', () => {
  it('is refused', async () => {
    const standIns = await startStandIns()
    await stable(standIns)
    expect(await errcodeWith(standIns, '')).toBe(41001)
    for (const token of ['nonsense', '1_made_up', '99_made_up', 'constructor']) {
      expect(await errcodeWith(standIns, token)).toBe(40001)
    }
  })
})
