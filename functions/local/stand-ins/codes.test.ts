import { describe, expect, it } from 'vitest'
import { standInPaths } from './stand-ins'
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

async function numberOf(standIns: TestStandIns, openid: string) {
  const { weChat } = standInPaths
  const papers = { grant_type: 'client_credential', appid, secret }
  const { access_token: token } = await standIns.post(`${weChat}/cgi-bin/stable_token`, papers)
  const code = await standIns.codeOf('phone', openid)
  const path = `${weChat}/wxa/business/getuserphonenumber?access_token=${String(token)}`
  return standIns.post(path, { code, openid })
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
    const first = await numberOf(standIns, 'rider')
    const second = await numberOf(standIns, 'rider')
    expect(first.phone_info).toMatchObject({ countryCode: '86', phoneNumber: expect.stringMatching(/^160\d{8}$/) })
    expect(second.phone_info).toEqual(first.phone_info)
  })

  it.each([[{ kind: 'fax', openid: 'rider' }], [{ kind: 'login' }], [[]]])('is not made from %j', async (body) => {
    const standIns = await startStandIns()
    expect(await standIns.post('/__wechat/codes', body)).toHaveProperty('error')
  })
})
