import { describe, expect, it } from 'vitest'
import { waitingOf } from './by-wire'
import { inventWorker, type Invented } from './people'
import { onTheWay, scan, takePhones } from './road'
import type { Phone } from './weapp-host/phone'

const { url, posters, phoneOf, fillIn } = await takePhones(4)

const { oneTap, consent, send, kept } = onTheWay

const keysOf = (phone: Phone) =>
  phone.journal
    .of('request')
    .filter(({ path, method }) => path === '/v1/applications' && method === 'POST')
    .map(({ key }) => key)

const applicationsOf = (worker: Invented) => waitingOf(url, worker, posters)

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
    expect(await applicationsOf(worker)).toBe(1)
  })
})
