import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { built } from './built'
import { signInByWire } from './by-wire'
import { findPosters, type Posters } from './demo-city'
import { inventWorker, type Invented } from './people'
import { startServer, type RunningServer } from './server'
import { openPhone, type Phone, type PhoneSetting } from './weapp-host/phone'

let dist: string
let server: RunningServer
let posters: Posters

beforeAll(async () => {
  dist = await built('weapp')
  server = await startServer({ site: false })
  posters = await findPosters(server.url)
})

afterAll(() => server.stop())

const kept = '没信号，已存手机里，连上再点一次提交'
const unknownCode = '没找到这个码，请对照海报下面的字再输'
const consent = '同意为办理入会使用我的身份证号'
const send = '我自愿申请入会'
const oneTap = '我要入会 · 手机号一键填写'

const scan = (code: string) => ({ path: 'pages/landing/index', query: { scene: encodeURIComponent(`c=${code}`) } })

function phoneOf({ openid, phoneNumber }: Invented, opened: Partial<PhoneSetting> = {}): Promise<Phone> {
  return openPhone({ dist, baseUrl: server.url, openid, phoneNumber, ...opened })
}

/** On the form, with everything filled in and nothing sent. */
async function fillIn(worker: Invented, opened: Partial<PhoneSetting> = {}): Promise<Phone> {
  const phone = await phoneOf(worker, { ...scan(posters.reviewed.code), ...opened })
  await phone.tap(oneTap)
  await phone.reaches('pages/join/index')
  await phone.type('姓名', worker.name)
  await phone.type('身份证号，18位', worker.nationalId)
  await phone.tap('快递员')
  await phone.tap(consent)
  return phone
}

const keysOf = (phone: Phone) =>
  phone.journal
    .of('request')
    .filter(({ path, method }) => path === '/v1/applications' && method === 'POST')
    .map(({ key }) => key)

/** How often this person has applied, as the server has it. */
async function applicationsOf(worker: Invented): Promise<number> {
  const { history } = await signInByWire(server.url, worker)
  return (await history()).filter(({ what }) => what === 'submitted').length
}

describe('no network', () => {
  it('at the phone button is said, and the same button works once there is one', async () => {
    const phone = await phoneOf(inventWorker(), scan(posters.reviewed.code))
    await phone.sees(posters.reviewed.unionName)
    phone.goes('none')
    await phone.sees('现在没信号，填的内容都在手机里')
    await phone.tap(oneTap)
    await phone.sees('没信号，连上网再点一次')
    phone.goes('good')
    await phone.tap(oneTap)
    await phone.reaches('pages/join/index')
  })

  it('before the form’s texts are here is said, and one tap asks again', async () => {
    const phone = await phoneOf(inventWorker(), scan(posters.reviewed.code))
    await phone.sees(posters.reviewed.unionName)
    phone.goes('none')
    await phone.tap('用别的号')
    await phone.sees('没信号，连上网再点「再试一次」')
    phone.goes('good')
    await phone.tap('再试一次')
    await phone.sees('入会申请书')
  })

  it('while a field is filled in is said above the form, and takes nothing away', async () => {
    const worker = inventWorker()
    const phone = await phoneOf(worker, scan(posters.reviewed.code))
    await phone.tap('用别的号')
    await phone.sees('入会申请书')
    phone.goes('none')
    await phone.type('姓名', worker.name)
    await phone.sees('现在没信号，填的内容都在手机里')
    await phone.type('身份证号，18位', worker.nationalId)
    await phone.sees('生日')
    await phone.tap('快递员')
    await phone.tap('顺丰')
    phone.goes('good')
    const reopened = await phoneOf(worker, { storage: phone.storage })
    await reopened.tap('接着填')
    await reopened.sees('生日')
    await reopened.sees('✓ 顺丰')
  })

  it('while the township is chosen is said there, and one tap asks again', async () => {
    const phone = await phoneOf(inventWorker(), scan(posters.reviewed.code))
    await phone.tap('用别的号')
    await phone.sees('入会申请书')
    phone.goes('none')
    await phone.tap('主要在哪个镇街干活，点这里选')
    await phone.sees('没信号，连上网再点「再试一次」')
    phone.goes('good')
    await phone.tap('再试一次')
    await phone.tap('北仑区')
    await phone.tap('小港街道')
    await phone.sees('北仑区 小港街道')
  })

  it('at the last tap keeps the form; closed and opened again, it is sent under the key of the first tap', async () => {
    const worker = inventWorker()
    const phone = await fillIn(worker)
    phone.goes('none')
    await phone.tap(send)
    await phone.sees(kept)
    expect(await applicationsOf(worker)).toBe(0)

    const reopened = await phoneOf(worker, { storage: phone.storage })
    await reopened.tap('接着填')
    await reopened.sees('生日')
    await reopened.tap(consent)
    await reopened.tap(send)
    await reopened.sees('申请已收到')
    expect(new Set([...keysOf(phone), ...keysOf(reopened)]).size).toBe(1)
    expect(await applicationsOf(worker)).toBe(1)
  })

  it('at the last tap with a typed number binds and sends by one more tap', async () => {
    const worker = inventWorker()
    const phone = await phoneOf(worker, scan(posters.reviewed.code))
    await phone.tap('用别的号')
    await phone.type('或者手填一个号', worker.phoneNumber)
    await phone.type('姓名', worker.name)
    await phone.type('身份证号，18位', worker.nationalId)
    await phone.tap('快递员')
    await phone.tap(consent)
    phone.goes('none')
    await phone.tap(send)
    await phone.sees(kept)
    phone.goes('good')
    await phone.tap(send)
    await phone.sees('申请已收到')
    expect(await applicationsOf(worker)).toBe(1)
  })

  it('never leaves a request waiting for longer than somebody at a roadside does', async () => {
    const phone = await fillIn(inventWorker())
    for (const { timeout } of phone.journal.of('request')) expect(timeout).toBeLessThanOrEqual(10_000)
  })
})

describe('WeChat closed between the last tap and its answer', () => {
  it('shows what came of it when it is opened again, and it is one application', async () => {
    const worker = inventWorker()
    const phone = await fillIn(worker)
    phone.goes('lost-answers')
    await phone.tap(send)
    await phone.sees(kept)

    const reopened = await phoneOf(worker, { storage: phone.storage })
    await reopened.sees('申请已收到')
    expect(reopened.text()).not.toContain('接着填')
    expect([...reopened.storage.keys()].filter((key) => key.startsWith('draft'))).toEqual([])
    expect(await applicationsOf(worker)).toBe(1)
  })

  it('lets the same words be a new application after a withdrawal', async () => {
    const worker = inventWorker()
    const phone = await fillIn(worker)
    phone.goes('lost-answers')
    await phone.tap(send)
    await phone.sees(kept)

    const reopened = await phoneOf(worker, { storage: phone.storage })
    await reopened.tap('看进度')
    await reopened.tap('撤回申请')
    await reopened.sees('撤回以后随时可以再申请。')
    await reopened.tap('撤回申请')
    await reopened.sees('您已撤回')

    const again = await phoneOf(worker, { ...scan(posters.reviewed.code), storage: reopened.storage })
    await again.tap('我要入会')
    await again.type('姓名', worker.name)
    await again.type('身份证号，18位', worker.nationalId)
    await again.tap('快递员')
    await again.tap(consent)
    await again.tap(send)
    await again.sees('申请已收到')
    expect(keysOf(again)[0]).not.toBe(keysOf(phone)[0])
    expect(await applicationsOf(worker)).toBe(2)
  })
})

describe('a phone number', () => {
  it('that WeChat cannot look up any more is typed, is unproven, and goes to a person', async () => {
    const driver = inventWorker()
    const phone = await phoneOf(driver, scan(posters.fast.code))
    phone.circumstances.phoneConsent = 'no-quota'
    await phone.tap(oneTap)
    await phone.sees('一键填写暂时用不了，手填一个号也行')
    await phone.tap('用别的号')
    await phone.type('或者手填一个号', driver.phoneNumber)
    await phone.type('姓名', driver.name)
    await phone.type('身份证号，18位', driver.nationalId)
    await phone.tap('货车司机')
    await phone.tap(consent)
    await phone.tap(send)
    await phone.reaches('pages/progress/index')
    await phone.sees('申请已收到')
    const home = await (await signInByWire(server.url, { openid: driver.openid })).home()
    expect(home.account.phoneProven).toBe(false)
    expect(home.membership).toBeNull()
  })
})

describe('WeChat’s question about the privacy notice', () => {
  it('comes over the form; a no leaves everything typed, and a yes is by a tap that WeChat has seen', async () => {
    const worker = inventWorker()
    const phone = await phoneOf(worker, scan(posters.reviewed.code))
    await phone.tap('用别的号')
    await phone.type('姓名', worker.name)
    const declined = phone.asksAboutPrivacy('chooseMedia')
    await phone.tap('先不同意')
    expect(await declined).toBe('declined')
    await expect.poll(() => phone.text()).not.toContain('先不同意')
    expect(phone.attributes('姓名', 'value')).toBe(worker.name)

    const agreed = phone.asksAboutPrivacy('chooseMedia')
    await phone.sees('看《隐私保护指引》')
    await phone.tap('同意，接着办')
    expect(await agreed).toBe('agreed')
  })
})

describe('the camera', () => {
  it('closed or not allowed leaves the page as it was', async () => {
    const phone = await phoneOf(inventWorker())
    await phone.tap('我要入会')
    await phone.sees('加入工会')
    expect(phone.page().route).toBe('pages/home/index')
    expect(phone.journal.of('toast')).toEqual([])
  })

  it.each([
    ['an album picture of a shop’s code', { result: 'https://pay.example.com/a/b' }],
    ['a picture that holds nothing', { result: '' }],
  ])('given %s says so on a page that takes the letters under the poster', async (_, camera) => {
    const phone = await phoneOf(inventWorker())
    phone.circumstances.camera = camera
    await phone.tap('我要入会')
    await phone.reaches('pages/landing/index')
    await phone.sees(unknownCode)
    await phone.type('海报下面的字', posters.fast.code)
    await phone.tap('看看这家工会')
    await phone.sees(posters.fast.unionName)
  })

  it('given the poster of another city, whose code nobody here knows, says so and takes letters too', async () => {
    const phone = await phoneOf(inventWorker())
    phone.circumstances.camera = { result: 'https://gonghui.another-city.example/u/ZZZZZZZZZZZ' }
    await phone.tap('我要入会')
    await phone.sees(unknownCode)
    await phone.type('海报下面的字', posters.fast.code)
    await phone.tap('看看这家工会')
    await phone.sees(posters.fast.unionName)
  })
})

const tenMinutes = 600_000

describe.each([
  ['ahead', tenMinutes],
  ['behind', -tenMinutes],
])('a phone whose clock is ten minutes %s', (_, clockAhead) => {
  it('shows the code that the server would, and the deadline that the server set', async () => {
    const driver = inventWorker()
    await (await signInByWire(server.url, driver)).apply(driver, posters.fast.code, 'truck-driver')
    const wrong = await phoneOf(driver, { path: 'pages/card/index', clockAhead })
    const right = await phoneOf(driver, { path: 'pages/card/index' })
    await Promise.all([wrong, right].map((phone) => phone.sees('截图无效')))
    const codes = () => [wrong, right].map((phone) => /(\d{4} \d{4})截图无效/.exec(phone.text())?.[1])
    await expect.poll(() => new Set(codes()).size, { timeout: 5000 }).toBe(1)

    const courier = inventWorker()
    const applied = await fillIn(courier, { clockAhead })
    await applied.tap(send)
    await applied.sees('申请已收到')
    const { application } = await (await signInByWire(server.url, { openid: courier.openid })).home()
    const [, month, day] = (application?.dueOn ?? '').split('-').map(Number)
    await applied.sees(`最晚${month}月${day}日答复`)
  })
})

describe('the largest letters of WeChat', () => {
  it('make every page write large, until the worker chooses otherwise', async () => {
    const phone = await phoneOf(inventWorker(), { fontSize: 31, path: 'pages/me/index' })
    await phone.sees('大字显示')
    const classes = () => JSON.stringify(phone.page().data)
    expect(classes()).toContain('large-type')
    await phone.tap('大字显示')
    await expect.poll(classes).not.toContain('large-type')
  })
})

describe('the question whether the union may send word', () => {
  it.each(['accept', 'reject', 'main-switch-off'] as const)(
    'is asked within the tap that sends, and %s sends the form all the same',
    async (answer) => {
      const phone = await fillIn(inventWorker())
      phone.circumstances.subscribing = answer
      await phone.tap(send)
      await phone.sees('申请已收到')
      expect(phone.journal.of('asked-to-notify')).toEqual([{ kind: 'asked-to-notify', answer }])
    },
  )
})

describe('a newer version', () => {
  it('that came while the app was open is offered, and one tap restarts into it', async () => {
    const phone = await phoneOf(inventWorker())
    await phone.sees('加入工会')
    phone.getsUpdate()
    await expect.poll(() => phone.journal.of('updated')).toHaveLength(1)
    expect(phone.journal.of('modal')).toEqual([{ kind: 'modal', says: '有新版本' }])
  })
})

describe('a name of thirty characters with dots', () => {
  it('is taken, and stands whole on the form, the card and the way there', async () => {
    const driver = { ...inventWorker(), name: '阿卜杜热合曼江·买买提吐尔逊江·艾合买提江阿卜杜拉热西提江尔' }
    expect([...driver.name]).toHaveLength(30)
    const phone = await phoneOf(driver, scan(posters.fast.code))
    await phone.tap(oneTap)
    await phone.type('姓名', driver.name)
    await phone.type('身份证号，18位', driver.nationalId)
    await phone.tap('货车司机')
    await phone.tap(consent)
    await phone.tap(send)
    await phone.reaches('pages/card/index')
    await phone.sees(driver.name)
  })
})
