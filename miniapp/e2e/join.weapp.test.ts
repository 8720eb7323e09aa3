import { describe, expect, it } from 'vitest'
import { inventWorker, type Invented } from './people'
import { onTheWay, scan, takePhones } from './road'
import { compileTemplates, drawnText } from './wechat-compilers'
import type { Phone } from './weapp-host/phone'

const { dist, posters, phoneOf } = await takePhones(0)

/** From the union page to the sent form; `answers` are the chips on the way. */
async function apply(phone: Phone, worker: Invented, answers: readonly string[]): Promise<void> {
  await phone.tap(onTheWay.oneTap)
  await phone.reaches('pages/join/index')
  await phone.type('姓名', worker.name)
  await phone.type('身份证号，18位', worker.nationalId)
  for (const answer of answers) await phone.tap(answer)
  await phone.tap(onTheWay.consent)
  await phone.tap(onTheWay.send)
}

describe('a truck driver at a motorway exit', () => {
  it('has the union page by one request and one change of the screen of at most 32 KB', async () => {
    const phone = await phoneOf(inventWorker(), scan(posters.fast.code))
    await phone.sees(posters.fast.unionName)
    const { journal } = phone
    const replied = journal.entries.findIndex(({ kind }) => kind === 'reply')
    const changes = journal.of('setData', replied)

    const asked = journal.of('request').map(({ method, path }) => `${method} ${path}`)
    const beacons = journal.of('request', replied).map(({ method, path }) => `${method} ${path}`)
    expect(asked.slice(0, asked.length - beacons.length)).toEqual(['POST /v1/sessions'])
    for (const beacon of beacons) expect(beacon).toBe(`POST /v1/codes/${posters.fast.code}/visits`)
    expect(changes).toHaveLength(1)
    expect(changes[0]?.bytes).toBeLessThanOrEqual(32 * 1024)
    console.info(`landing: one request, one setData of ${changes[0]?.bytes} bytes`)
  })

  it('sees what WeChat’s own compiled templates draw from the page’s data', async () => {
    const phone = await phoneOf(inventWorker(), scan(posters.fast.code))
    await phone.sees(posters.fast.unionName)
    const { route, data } = phone.page()
    expect(drawnText(compileTemplates(dist)(route, data))).toContain(phone.text())
  })

  it('is a member with a card after three screens, two typed fields and at most twelve taps', async () => {
    const driver = inventWorker()
    const phone = await phoneOf(driver, scan(posters.fast.code))
    await phone.sees(posters.fast.unionName)
    await apply(phone, driver, ['货车司机', '挂靠', '没入过'])

    await phone.reaches('pages/card/index')
    await phone.sees(driver.name)
    await phone.sees('在册会员')
    expect(phone.text()).toMatch(/\d{4} \d{4} \d{4}/)
    expect(phone.text()).not.toContain(driver.nationalId.slice(6, 14))

    expect(phone.journal.of('opened').map(({ page }) => page)).toEqual([
      'pages/landing/index',
      'pages/join/index',
      'pages/card/index',
    ])
    expect(phone.journal.of('typed')).toHaveLength(2)
    const taps = phone.journal.of('tap').length + phone.journal.of('typed').length
    expect(taps).toBeLessThanOrEqual(12)
    console.info(`fast lane: ${taps} taps, those into a field included`)
  })

  it('sees the card again where there is no network', async () => {
    const driver = inventWorker()
    const phone = await phoneOf(driver, scan(posters.fast.code))
    await apply(phone, driver, ['货车司机', '没入过'])
    await phone.sees('在册会员')

    const later = await phoneOf(driver, { path: 'pages/card/index', storage: phone.storage, network: 'none' })
    await later.sees(driver.name)
    await later.sees('没信号，这是手机里存的会员证')
  })
})

describe('a courier at a shopping mall', () => {
  it('applies, is told what to change, changes it, is approved and has a card', async () => {
    const courier = inventWorker()
    const mistaken = inventWorker()
    const phone = await phoneOf(courier, scan(posters.reviewed.code))
    await phone.sees(posters.reviewed.unionName)
    await apply(phone, { ...courier, nationalId: mistaken.nationalId }, ['快递员', '顺丰', '没入过'])
    await phone.reaches('pages/progress/index')
    await phone.sees('申请已收到')
    await phone.sees('逾期自动转上级')

    const reviewer = await phoneOf({ openid: posters.reviewer })
    await reviewer.tapTab('工会工作')
    await reviewer.tap('去审核')
    await reviewer.tap(courier.name)
    await reviewer.tap('退回修改')
    await reviewer.tap('身份证号有误，请对着证件再看一遍')
    await reviewer.tap('退回给工友')
    await reviewer.sees('已退回')

    const returned = await phoneOf(courier, { storage: phone.storage })
    await returned.sees('有一处要改')
    await returned.tap('看进度')
    await returned.sees('身份证号有误，请对着证件再看一遍')
    await returned.tap('去修改')
    await returned.sees('改好了，重新提交')
    expect(returned.text()).not.toContain('您的职业')
    await returned.type('身份证号，18位', courier.nationalId)
    await returned.tap('改好了，重新提交')
    await returned.reaches('pages/progress/index')
    await returned.sees('申请已收到')

    reviewer.open('reLaunch', '/staff/queue/index')
    await reviewer.tap(`选中${courier.name}`)
    await reviewer.tap('通过选中的1位')
    await reviewer.tap('确定通过')
    await reviewer.sees('已办1份')

    const admitted = await phoneOf(courier, { storage: returned.storage })
    await admitted.tap('看会员证')
    await admitted.sees(courier.name)
    await admitted.sees(posters.reviewed.unionName)
  })

  it('is asked again before an application is taken back, and may leave it', async () => {
    const courier = inventWorker()
    const phone = await phoneOf(courier, scan(posters.reviewed.code))
    await apply(phone, courier, ['快递员', '没入过'])
    await phone.sees('申请已收到')
    await phone.tap('撤回申请')
    await phone.sees('撤回以后随时可以再申请。')
    await phone.tap('先不撤回')
    await phone.sees('申请已收到')
  })
})

describe('on a bad day', () => {
  it('an application whose answer was lost is sent again under the same key and is one application', async () => {
    const courier = inventWorker()
    const phone = await phoneOf(courier, scan(posters.reviewed.code))
    await phone.tap('我要入会 · 手机号一键填写')
    await phone.reaches('pages/join/index')
    await phone.type('姓名', courier.name)
    await phone.type('身份证号，18位', courier.nationalId)
    await phone.tap('快递员')
    await phone.tap('同意为办理入会使用我的身份证号')
    phone.circumstances.network = 'lost-answers'
    await phone.tap('我自愿申请入会')
    await phone.sees('没信号，已存手机里，连上再点一次提交')

    const reopened = await phoneOf(courier, { ...scan(posters.reviewed.code), storage: phone.storage })
    await reopened.sees('看进度')
    const keys = phone.journal
      .of('request')
      .filter(({ path }) => path === '/v1/applications')
      .map(({ key }) => key)
    expect(keys.length).toBe(2)
    expect(new Set(keys).size).toBe(1)
  })

  it('what was typed is there again after the app was closed', async () => {
    const driver = inventWorker()
    const phone = await phoneOf(driver, scan(posters.fast.code))
    await phone.tap('我要入会 · 手机号一键填写')
    await phone.reaches('pages/join/index')
    await phone.type('姓名', driver.name)
    await phone.type('身份证号，18位', driver.nationalId)

    const reopened = await phoneOf(driver, { storage: phone.storage })
    await reopened.tap('接着填')
    await reopened.sees('生日')
    await reopened.tap('货车司机')
    await reopened.tap('同意为办理入会使用我的身份证号')
    await reopened.tap('我自愿申请入会')
    await reopened.sees(driver.name)
  })

  it('a number that is not handed over can be typed, and is then for the union to check', async () => {
    const driver = inventWorker()
    const phone = await phoneOf(driver, scan(posters.fast.code))
    phone.circumstances.phoneConsent = 'decline'
    await phone.tap('我要入会 · 手机号一键填写')
    await phone.sees('没关系，手填一个常用号也行')
    await phone.tap('用别的号')
    await phone.type('或者手填一个号', driver.phoneNumber)
    await phone.type('姓名', driver.name)
    await phone.type('身份证号，18位', driver.nationalId)
    await phone.tap('货车司机')
    await phone.tap('同意为办理入会使用我的身份证号')
    await phone.tap('我自愿申请入会')
    await phone.reaches('pages/progress/index')
    await phone.sees('申请已收到')
  })

  it('a slip in the ID number is said beside it at once, and nothing is sent', async () => {
    const driver = inventWorker()
    const phone = await phoneOf(driver, scan(posters.fast.code))
    await phone.tap('我要入会 · 手机号一键填写')
    await phone.type('身份证号，18位', driver.nationalId.slice(0, 17) + (driver.nationalId.endsWith('0') ? '1' : '0'))
    await phone.sees('身份证号好像有一位不对，请对着证件再看一遍')
    await phone.tap('我自愿申请入会')
    await phone.sees('请填证件上的姓名')
    expect(phone.journal.of('request').map(({ path }) => path)).not.toContain('/v1/applications')
  })

  it('a code that nobody knows leads to a page that takes the letters under the picture', async () => {
    const phone = await phoneOf(inventWorker(), scan('ZZZZZZZZZZZ'))
    await phone.sees('没找到这个码，请对照海报下面的字再输')
    await phone.type('海报下面的字', posters.fast.code.toLowerCase())
    await phone.tap('看看这家工会')
    await phone.sees(posters.fast.unionName)
  })

  it('no network on arrival is said, and one tap tries again', async () => {
    const phone = await phoneOf(inventWorker(), { ...scan(posters.fast.code), network: 'none' })
    await phone.sees('没信号，连上网再点「再试一次」')
    phone.circumstances.network = 'good'
    await phone.tap('再试一次')
    await phone.sees(posters.fast.unionName)
  })

  it('a session that the server no longer knows is renewed behind the screen', async () => {
    const courier = inventWorker()
    const phone = await phoneOf(courier, scan(posters.reviewed.code))
    await apply(phone, courier, ['快递员', '没入过'])
    await phone.sees('申请已收到')
    await phone.tap('撤回申请')
    await phone.sees('撤回以后随时可以再申请。')
    phone.circumstances.tokenRunsOut = true
    const from = phone.journal.entries.length
    await phone.tap('撤回申请')
    await phone.sees('您已撤回')

    const statuses = phone.journal.of('reply', from).map(({ status }) => status)
    expect(statuses.slice(0, 3)).toEqual([401, 200, 200])
    const [first, , repeated] = phone.journal.of('request', from)
    expect(repeated).toEqual(first)
  })
})
