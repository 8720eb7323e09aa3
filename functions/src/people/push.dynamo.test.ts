import { createHash } from 'node:crypto'
import { days, toMillis } from '@gongyou/shared/kernel/time'
import { describe, expect, it } from 'vitest'
import { demoCredentials } from '../../local/stand-ins/surroundings'
import { admittedDriver } from '../../testing/admitted'
import { refusalOf, succeeded, worker } from '../../testing/running-town'
import { wholeTable, whereFound } from '../../testing/search-everywhere'
import { takeTown } from '../../testing/take-town'
import { weChatPush } from '../../testing/wechat-push'

const town = await takeTown()

const nowInSeconds = () => Math.floor(toMillis(town.now()) / 1000)
const revoked = (openid: string) => ({
  ToUserName: 'gh_demo',
  FromUserName: 'platform',
  CreateTime: nowInSeconds(),
  MsgType: 'event',
  Event: 'user_authorization_revoke',
  ' OpenID': openid,
  ' RevokeInfo': '8',
})
const everywhere = () => wholeTable(town.documents, town.surroundings.tableName)

describe('WeChat verifying our address', () => {
  it('is given its own text back, as plain text, where it is WeChat', async () => {
    const sign = (token: string) => createHash('sha1').update(['1', '2', token].sort().join('')).digest('hex')
    const verify = (token: string) =>
      town.send({
        method: 'GET',
        path: `/v1/wechat/events?signature=${sign(token)}&timestamp=1&nonce=2&echostr=4375120948345356249`,
        headers: {},
      })
    const answer = await verify(demoCredentials.pushToken)
    expect([answer.status, answer.headers['content-type']]).toEqual([200, 'text/plain; charset=utf-8'])
    expect(new TextDecoder().decode(answer.bytes)).toBe('4375120948345356249')
    expect((await verify('another')).status).toBe(404)
  })
})

describe('somebody who takes WeChat’s authorisation back', () => {
  it('loses what WeChat gave us and every session, and stays a member who finds everything again', async () => {
    const one = await admittedDriver(town)
    const { memberNumber } = one
    const push = weChatPush(revoked(one.openid), nowInSeconds())
    const answer = await town.send(push)
    expect([answer.status, new TextDecoder().decode(answer.bytes)]).toEqual([200, 'success'])
    expect(refusalOf(await one.call('me.home', {}))).toBe('signed-out')
    const digest = town.seal.digest('phone', one.phone)
    expect(whereFound(await everywhere(), [one.openid, one.phone, digest])).toEqual([])

    const { token, home } = await town.signIn(one.openid)
    expect(home.membership).toMatchObject({ state: 'active', memberNumber })
    expect(home.account.phone).toBeUndefined()
    succeeded(await one.call('me.home', {}, { token }))
    expect((await town.send(push)).status).toBe(200)
    expect((await one.call('me.home', {}, { token })).ok).toBe(true)
  })

  it('is believed of WeChat only: not with another token, not a day later, not of an event of another kind', async () => {
    const one = await worker(town)
    const forged = weChatPush(revoked(one.openid), nowInSeconds(), { token: 'another' })
    expect((await town.send(forged)).status).toBe(404)
    const old = weChatPush(revoked(one.openid), nowInSeconds())
    const harmless = weChatPush({ ...revoked(one.openid), Event: 'subscribe_msg_popup_event' }, nowInSeconds())
    expect((await town.send(harmless)).status).toBe(200)
    expect((await one.call('me.home', {})).ok).toBe(true)
    town.advance(days(2))
    expect((await town.send(old)).status).toBe(404)
  })

  it('of whom we know nothing is answered like anybody', async () => {
    expect((await town.send(weChatPush(revoked('stranger'), nowInSeconds()))).status).toBe(200)
  })
})
