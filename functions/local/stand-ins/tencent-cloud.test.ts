import { toMillis } from '@gongyou/shared/kernel/time'
import { describe, expect, it } from 'vitest'
import { tc3Authorization } from '../../src/checks/tc3-signature'
import { standInPaths } from './stand-ins'
import { demoCredentials } from './surroundings'
import { startStandIns } from './testing/stand-in-server'
import type { TestStandIns } from './testing/stand-in-server'

const person = { Name: '林小满', IdCard: '330299199901010012', Phone: '13800138000' }
const realName = { path: standInPaths.realName, service: 'faceid', action: 'PhoneVerification', version: '2018-03-01' }
const sms = { path: standInPaths.sms, service: 'sms', action: 'SendSms', version: '2021-01-11' }

interface TestCall {
  path: string
  service: string
  action: string
  version: string
  /** What is sent beside or instead of what was signed. */
  headers?: Record<string, string>
  sentInstead?: string
}

async function send(standIns: TestStandIns, call: TestCall, parameters: unknown): Promise<unknown> {
  const payload = JSON.stringify(parameters)
  const timestamp = Math.floor(toMillis(standIns.clock.now()) / 1000)
  const signed = { 'content-type': 'application/json', host: new URL(standIns.origin).host }
  const request = { method: 'POST', query: '', headers: signed, payload, service: call.service, timestamp } as const
  const reply = await fetch(standIns.origin + call.path, {
    method: 'POST',
    body: call.sentInstead ?? payload,
    headers: {
      authorization: tc3Authorization(request, demoCredentials),
      'content-type': 'application/json',
      'x-tc-action': call.action,
      'x-tc-version': call.version,
      'x-tc-timestamp': String(timestamp),
      ...call.headers,
    },
  })
  expect(reply.status).toBe(200)
  return reply.json()
}

const refusal = (code: string) => ({ Response: { Error: { Code: code }, RequestId: expect.any(String) } })

describe('the stand-in for Tencent Cloud', () => {
  it('answers a signed request, with an id of the request', async () => {
    expect(await send(await startStandIns(), realName, person)).toEqual({
      Response: {
        Result: '0',
        Description: '认证通过',
        Isp: '',
        ResultDetail: '',
        RequestId: expect.stringMatching(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/),
      },
    })
  })

  it.each<[string, Partial<TestCall>]>([
    ['AuthFailure.SignatureFailure', { sentInstead: JSON.stringify({ ...person, Name: '别人' }) }],
    ['AuthFailure.SignatureFailure', { service: 'sms' }],
    ['AuthFailure.InvalidAuthorization', { headers: { authorization: 'Bearer token' } }],
    ['AuthFailure.SignatureExpire', { headers: { 'x-tc-timestamp': '1551113065' } }],
    ['AuthFailure.SignatureExpire', { headers: { 'x-tc-timestamp': 'today' } }],
    ['InvalidAction', { action: 'IdCardVerification' }],
    ['NoSuchVersion', { version: '2019-01-01' }],
  ])('refuses with %s what it cannot take: %j', async (code, wrong) => {
    expect(await send(await startStandIns(), { ...realName, ...wrong }, person)).toMatchObject(refusal(code))
  })

  it.each<[string, unknown]>([
    ['MissingParameter', { ...person, IdCard: undefined }],
    ['UnknownParameter', { ...person, Wage: 5000 }],
    ['InvalidParameter', []],
  ])('refuses with %s parameters that are not as described: %j', async (code, parameters) => {
    expect(await send(await startStandIns(), realName, parameters)).toMatchObject(refusal(code))
  })

  it('matches everybody but names that end in 不符', async () => {
    const standIns = await startStandIns()
    const mismatch = await send(standIns, realName, { ...person, Name: '林不符' })
    expect(mismatch).toMatchObject({ Response: { Result: '-4' } })
    const match = await send(standIns, realName, { ...person, Name: '不符林' })
    expect(match).toMatchObject({ Response: { Result: '0' } })
  })
})

describe('a text message', () => {
  const parameters = {
    PhoneNumberSet: ['+8613800138000', '+8613800138001'],
    SmsSdkAppId: '1400000000',
    SignName: '演示工会',
    TemplateId: '1110',
    TemplateParamSet: ['林师傅'],
  }

  it('is kept instead of sent, one for each number', async () => {
    const standIns = await startStandIns()
    const reply = await send(standIns, sms, parameters)
    expect(reply).toMatchObject({
      Response: { SendStatusSet: [{ Code: 'Ok', PhoneNumber: '+8613800138000' }, { Code: 'Ok' }] },
    })
    const { items } = await standIns.get('/__wechat/messages')
    const texts = items as { channel: string; to: string; content: unknown }[]
    expect(texts.map(({ channel, content }) => [channel, content])).toEqual(Array(2).fill(['sms', ['林师傅']]))
    expect(texts.map(({ to }) => to).sort()).toEqual(parameters.PhoneNumberSet)
  })

  it('is refused while the provider is busy', async () => {
    const standIns = await startStandIns()
    await standIns.orderFault(standInPaths.sms, 'busy')
    expect(await send(standIns, sms, parameters)).toMatchObject(refusal('RequestLimitExceeded'))
    expect((await standIns.get('/__wechat/messages')).items).toEqual([])
  })
})
