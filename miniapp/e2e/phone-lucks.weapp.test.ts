import { describe, expect, it } from 'vitest'
import { signInByWire } from './by-wire'
import { joinedDriver } from './membership'
import { inventWorker, longName } from './people'
import { onTheWay, scan, takePhones } from './road'

const { url, posters, phoneOf, fillIn } = await takePhones(5)

const { oneTap, consent, send } = onTheWay
const unknownCode = '没找到这个码，请对照海报下面的字再输'

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
    const home = await (await signInByWire(url, { openid: driver.openid })).home()
    expect(home.account.phoneProven).toBe(false)
    expect(home.membership).toBeNull()
  })

  it('that stands on another’s record is proven by WeChat at this moment, in one more tap', async () => {
    const [before, now] = [await joinedDriver(url, posters.fast.code), inventWorker()]
    const phone = await phoneOf({ ...now, phoneNumber: before.phoneNumber }, scan(posters.reviewed.code))
    await phone.tap(oneTap)
    await phone.sees('这个号登记在别人名下，现在归您用就点「验证」')
    await phone.tap('验证')
    await phone.reaches('pages/join/index')
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
    const driver = await joinedDriver(url, posters.fast.code)
    const wrong = await phoneOf(driver, { path: 'pages/card/index', clockAhead })
    const right = await phoneOf(driver, { path: 'pages/card/index' })
    await Promise.all([wrong, right].map((phone) => phone.sees('截图无效')))
    const codes = () => [wrong, right].map((phone) => /(\d{4} \d{4})截图无效/.exec(phone.text())?.[1])
    await expect.poll(() => new Set(codes()).size, { timeout: 5000 }).toBe(1)

    const courier = inventWorker()
    const applied = await fillIn(courier, { clockAhead })
    await applied.tap(send)
    await applied.sees('申请已收到')
    const { application } = await (await signInByWire(url, { openid: courier.openid })).home()
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
    const driver = { ...inventWorker(), name: longName }
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
