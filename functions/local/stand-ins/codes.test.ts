import { describe, expect, it } from 'vitest'
import { standInPaths } from './stand-ins'
import { stateInMemory } from './state'
import type { StandInState } from './state'
import { stateOnDisk } from './state-on-disk'
import { demoCredentials } from './surroundings'
import { sharedDirectory } from './testing/shared-directory'
import { startStandIns, testClock } from './testing/stand-in-server'
import type { TestStandIns } from './testing/stand-in-server'

const { appId: appid, appSecret: secret } = demoCredentials

function exchange(standIns: TestStandIns, code: string) {
  const query = new URLSearchParams({ appid, secret, js_code: code, grant_type: 'authorization_code' })
  return fetch(`${standIns.origin}${standInPaths.weChat}/sns/jscode2session?${query}`)
}

/** A call that exchanges phone codes, with a good access token. */
async function phoneExchange(standIns: TestStandIns) {
  const { weChat } = standInPaths
  const papers = { grant_type: 'client_credential', appid, secret }
  const { access_token: token } = await standIns.post(`${weChat}/cgi-bin/stable_token`, papers)
  const path = `${weChat}/wxa/business/getuserphonenumber?access_token=${String(token)}`
  return (code: string, openid: string) => standIns.post(path, { code, openid })
}

/** A state in which nobody goes on with a code before so many have looked at it. */
function stateWithCrowd(size: number): StandInState {
  const state = stateInMemory()
  let lookers = 0
  let open = () => {}
  const allHaveLooked = new Promise<void>((resolve) => (open = resolve))
  return {
    ...state,
    async get(shelf, key) {
      const record = await state.get(shelf, key)
      if (shelf !== 'code') return record
      if (++lookers === size) open()
      await allHaveLooked
      return record
    },
  }
}

describe('a code for a phone that is not there', () => {
  it('is exchanged once, at whichever of two servers that share their state is first', async () => {
    const directory = sharedDirectory()
    const clock = testClock()
    const servers = [
      await startStandIns({ state: stateOnDisk(directory), clock }),
      await startStandIns({ state: stateOnDisk(directory), clock }),
    ] as const
    const code = await servers[0].codeOf('login', 'rider')
    const exchanges = Array.from({ length: 10 }, async (_, number) =>
      (await exchange(servers[number % 2 ? 1 : 0], code)).json(),
    )
    const answers = (await Promise.all(exchanges)) as { openid?: string; errcode?: number }[]
    expect(answers.filter(({ openid }) => openid === 'rider')).toHaveLength(1)
    expect(answers.filter(({ errcode }) => errcode === 40029)).toHaveLength(9)
  })

  it('is exchanged once, even when all have found it good before the first one spends it', async () => {
    const logins = await startStandIns({ state: stateWithCrowd(5) })
    const loginCode = await logins.codeOf('login', 'rider')
    const sessions = await Promise.all(
      Array.from({ length: 5 }, async () => (await exchange(logins, loginCode)).text()),
    )
    expect(sessions.filter((session) => session.includes('session_key'))).toHaveLength(1)

    const phones = await startStandIns({ state: stateWithCrowd(5) })
    const numberBehind = await phoneExchange(phones)
    const phoneCode = await phones.codeOf('phone', 'rider')
    const numbers = await Promise.all(Array.from({ length: 5 }, () => numberBehind(phoneCode, 'rider')))
    expect(numbers.filter(({ errcode }) => errcode === 0)).toHaveLength(1)
  })

  it('is exchanged as WeChat does it: under HTTP 200, as plain text, with a session key of 16 bytes', async () => {
    const standIns = await startStandIns()
    const reply = await exchange(standIns, await standIns.codeOf('login', 'rider'))
    const session = (await reply.json()) as { session_key: string; openid: string }
    expect(reply.headers.get('content-type')).toBe('text/plain')
    expect(Buffer.from(session.session_key, 'base64')).toHaveLength(16)
    expect(Object.keys(session)).toEqual(['session_key', 'openid'])
  })

  it('that is none is refused under HTTP 200, with an id of the request that begins with the time', async () => {
    const standIns = await startStandIns()
    const reply = await exchange(standIns, 'no-such-code')
    expect(reply.status).toBe(200)
    expect(await reply.json()).toMatchObject({
      errcode: 40029,
      errmsg: expect.stringMatching(/^invalid code rid: 6afa5c98-[\da-f]{8}-[\da-f]{8}$/),
    })
  })

  it('brings the same invented number each time where none was named', async () => {
    const standIns = await startStandIns()
    const numberBehind = await phoneExchange(standIns)
    const first = await numberBehind(await standIns.codeOf('phone', 'rider'), 'rider')
    const second = await numberBehind(await standIns.codeOf('phone', 'rider'), 'rider')
    expect(first.phone_info).toMatchObject({ countryCode: '86', phoneNumber: expect.stringMatching(/^160\d{8}$/) })
    expect(second.phone_info).toEqual(first.phone_info)
  })

  it.each([[{ kind: 'fax', openid: 'rider' }], [{ kind: 'login' }], [[]]])('is not made from %j', async (body) => {
    const standIns = await startStandIns()
    expect(await standIns.post('/__wechat/codes', body)).toHaveProperty('error')
  })
})
