import { describe, expect, it } from 'vitest'
import { standInPaths } from './stand-ins'
import { demoCredentials } from './surroundings'
import { startStandIns } from './testing/stand-in-server'

/** Stand-ins with a good access token, and calls that carry it. */
async function withToken(settings = {}) {
  const standIns = await startStandIns(settings)
  const { weChat } = standInPaths
  const { appId: appid, appSecret: secret } = demoCredentials
  const papers = { grant_type: 'client_credential', appid, secret }
  const { access_token: token } = await standIns.post(`${weChat}/cgi-bin/stable_token`, papers)
  const at = (path: string) => `${weChat}${path}?access_token=${String(token)}`
  return { ...standIns, at, call: (path: string, body: unknown) => standIns.post(at(path), body) }
}

describe('a mini-program code', () => {
  const path = '/wxa/getwxacodeunlimit'

  it('is a picture', async () => {
    const { origin, at } = await withToken()
    const body = JSON.stringify({ scene: 'c=7K3D9QXM2RV', page: 'pages/landing/index', width: 430 })
    const picture = await fetch(origin + at(path), { method: 'POST', body })
    expect(picture.headers.get('content-type')).toMatch(/^image\//)
    expect(
      Buffer.from(await picture.arrayBuffer())
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG')
  })

  it.each([
    [40169, { scene: 'x'.repeat(33) }],
    [40169, {}],
    [40129, { scene: '工会' }],
    [40129, { scene: '100%' }],
    [41030, { scene: 'c', page: '/pages/landing/index' }],
    [41030, { scene: 'c', page: 'pages/landing/index?c=1' }],
    [41030, { scene: 'c', page: 'pages/unpublished/index' }],
    [40097, { scene: 'c', width: 279 }],
    [40097, { scene: 'c', width: 1281 }],
    [40097, { scene: 'c', env_version: 'release_error' }],
    [85096, { scene: 'scancode_time=1' }],
  ])('is refused with %i for %j', async (errcode, body) => {
    const { call } = await withToken({ pages: ['pages/landing/index'] })
    expect(await call(path, body)).toHaveProperty('errcode', errcode)
  })

  it('may lead to a page that is not published where nobody asks for the check', async () => {
    const { origin, at } = await withToken({ pages: [] })
    const body = JSON.stringify({ scene: 'c', page: 'pages/new/index', check_path: false })
    const picture = await fetch(origin + at(path), { method: 'POST', body })
    expect(picture.headers.get('content-type')).toMatch(/^image\//)
  })
})

describe('a subscribe message', () => {
  const path = '/cgi-bin/message/subscribe/send'
  const message = { touser: 'rider', template_id: 'template', data: { thing1: { value: '您已正式入会' } } }

  it('is sent once for each time it was accepted, and kept to be looked at', async () => {
    const { call, post, get, clock } = await withToken()
    await post('/__wechat/subscriptions', { openid: 'rider', templateIds: ['template'] })
    expect(await call(path, { ...message, page: 'pages/card/index' })).toEqual({ errcode: 0, errmsg: 'ok' })
    expect(await call(path, message)).toHaveProperty('errcode', 43101)
    const sent = { channel: 'subscribe-message', to: 'rider', templateId: 'template', at: clock.now() }
    expect((await get('/__wechat/messages')).items).toEqual([
      expect.objectContaining({ ...sent, content: message.data, page: 'pages/card/index' }),
    ])
  })

  it('is not sent on what somebody else accepted, or for another message', async () => {
    const { call, post } = await withToken()
    await post('/__wechat/subscriptions', { openid: 'neighbour', templateIds: ['template'] })
    await post('/__wechat/subscriptions', { openid: 'rider', templateIds: ['another'] })
    expect(await call(path, message)).toHaveProperty('errcode', 43101)
  })

  it.each<Record<string, unknown>>([
    { thing1: { value: '二十个字以上的内容是装不下的所以要截短一些才行哦' } },
    { thing1: { value: '' } },
    { thing1: { value: '换行\n不行' } },
    { name1: { value: '阿卜杜拉·买买提·吐尔逊江' } },
    { number1: { value: '三' } },
    { date1: { value: '明天' } },
    { phrase1: { value: '超过五个汉字' } },
    { character_string1: { value: '汉字' } },
    { unknown1: { value: '1' } },
    { constructor: { value: '1' } },
    { thing1: '没有 value' },
  ])('is refused with 47003 where a field does not fit: %j', async (data) => {
    const { call, post } = await withToken()
    await post('/__wechat/subscriptions', { openid: 'rider', templateIds: ['template'] })
    const refusal = await call(path, { ...message, data })
    expect(refusal).toMatchObject({ errcode: 47003, errmsg: expect.stringContaining(Object.keys(data)[0] ?? '') })
    expect(await call(path, message)).toHaveProperty('errcode', 0)
  })

  it.each([
    { name1: { value: '张小满' } },
    { date1: { value: '2026年11月16日 09:30' } },
    { time1: { value: '09:30' } },
    { number1: { value: '12.5' } },
    { amount1: { value: '￥20元' } },
    { phone_number1: { value: '0574-12345678' } },
    { car_number1: { value: '粤A8Z888挂' } },
    { phrase1: { value: '已通过' } },
    { character_string1: { value: '7K3D-9QXM-2R-V' } },
  ])('is sent where its field fits: %j', async (data) => {
    const { call, post } = await withToken()
    await post('/__wechat/subscriptions', { openid: 'rider', templateIds: ['template'] })
    expect(await call(path, { ...message, data })).toHaveProperty('errcode', 0)
  })
})

describe('what the stand-in for WeChat does not know', () => {
  it('is refused in WeChat’s own way', async () => {
    const { call, get, at } = await withToken()
    expect(await call('/wxa/no-such-call', {})).toHaveProperty('errcode', 40066)
    expect(await get(at('/wxa/getwxacodeunlimit'))).toHaveProperty('errcode', 43002)
  })

  it('is not found where it is not WeChat’s', async () => {
    const { get, origin } = await startStandIns()
    expect(await get('/__wechat/nothing')).toHaveProperty('error')
    expect((await fetch(`${origin}/__checks/nothing`)).status).toBe(404)
  })
})
