import { describe, expect, it } from 'vitest'
import { signInByWire } from './by-wire'
import { findBaseMembers } from './demo-city'
import { joinedDriver } from './membership'
import { inventWorker } from './people'
import { onTheWay, scan, takePhones } from './road'

const { url, posters, phoneOf } = await takePhones(8)

describe('a driver whom the city’s other base knows', () => {
  it('scans, is found, proves who they are, takes the membership and has the card, with nothing typed twice', async () => {
    const [known] = await findBaseMembers(url)
    if (!known) throw new Error('the demo city has no other base')
    const driver = { ...inventWorker(), nationalId: known.nationalId }
    const phone = await phoneOf(driver, scan(posters.fast.code))
    await phone.tap(onTheWay.oneTap)
    await phone.reaches('pages/join/index')
    await phone.type('姓名', driver.name)
    await phone.type('身份证号，18位', driver.nationalId)
    await phone.tap('货车司机')
    await phone.tap(onTheWay.consent)
    await phone.tap(onTheWay.send)
    await phone.sees(`您的会籍在${known.unionName}`)

    await phone.tap('认领会籍，不用重填')
    await phone.reaches('life/adopt/index')
    await phone.tap('同意用我的身份证号查会籍')
    await phone.tap('查一查')
    await phone.sees('找到您的会籍了')
    await phone.sees(known.unionName)
    phone.goes('lost-answers')
    await phone.tap('是我的，认领会籍')
    await phone.sees('没信号，还没办成，连上网再点一次')
    phone.goes('good')
    await phone.tap('是我的，认领会籍')
    await phone.reaches('pages/card/index')
    await phone.sees(driver.name)
    await phone.sees('在册会员')
    expect(phone.journal.of('typed')).toHaveLength(2)
  })
})

describe('a member with a new WeChat', () => {
  it('proves who they are; the old phone is told and stops it by one tap, also after a lost network', async () => {
    const driver = await joinedDriver(url, posters.fast.code)
    const claimant = { ...inventWorker(), phoneNumber: driver.phoneNumber }
    const renewed = await phoneOf(claimant)
    await renewed.tap('以前入过会，点这里')
    await renewed.tap('换到这个微信')
    await renewed.type('姓名', driver.name)
    await renewed.type('身份证号，18位', driver.nationalId)
    await renewed.tap('同意用我的身份证号核对本人')
    await renewed.tap('下一步')
    renewed.goes('none')
    await renewed.sees('现在没信号，填的内容都在手机里')
    const reopened = await phoneOf(claimant, { path: 'life/recover/index', storage: renewed.storage })
    await reopened.sees('生日')
    await reopened.tap('同意用我的身份证号核对本人')
    await reopened.tap('下一步')
    await reopened.tap('验证手机号，换到这个微信')
    await reopened.sees('换微信办理中')
    expect(reopened.text()).not.toContain(posters.fast.unionName)

    const old = await phoneOf(driver)
    await old.sees('有人要把您的会籍换到另一个微信')
    old.goes('none')
    await old.tap('不是我，马上叫停')
    await old.sees('没信号，还没办成，连上网再点一次')
    old.goes('good')
    await old.tap('不是我，马上叫停')
    await expect.poll(() => old.text()).not.toContain('有人要把您的会籍换到另一个微信')
    await old.sees('您是工会会员')

    const later = await phoneOf(claimant, { path: 'life/recover/index', storage: reopened.storage })
    await later.sees('上次换微信被叫停了')
  })
})

describe('a member who wants to leave', () => {
  it('does it by one tap on the page that says what ends, also when the answer is lost, and takes it back', async () => {
    const driver = await joinedDriver(url, posters.fast.code)
    const wire = await signInByWire(url, driver)
    const stateNow = async () => (await wire.home()).membership?.state
    const phone = await phoneOf(driver, { path: 'pages/me/index' })
    await phone.tap('换工会、没活干、退会')
    await phone.tap('退出工会')
    await phone.sees('退出工会，会这样')
    phone.goes('lost-answers')
    await phone.tap('退出工会')
    await phone.sees('没信号，还没办成，连上网再点一次')
    expect(await stateNow()).toBe('leaving')

    const reopened = await phoneOf(driver, { storage: phone.storage })
    await reopened.tap('看退会办到哪了，或撤回退会')
    await reopened.sees('退会办理中')
    await reopened.tap('不退了，撤回退会')
    await reopened.sees('退出工会，会这样')
    expect(await stateNow()).toBe('active')
  })
})

describe('a member with a slip in the name', () => {
  it('puts it right on the phone; a lost network keeps what was typed', async () => {
    const driver = await joinedDriver(url, posters.fast.code)
    const phone = await phoneOf(driver, { path: 'pages/me/index' })
    await phone.tap('改资料、换手机号')
    await phone.type('姓名', '山')
    phone.goes('none')
    await phone.tap('保存')
    await phone.sees('没信号，还没办成，连上网再点一次')
    phone.goes('good')
    await phone.tap('保存')
    await phone.sees('改好了')
    phone.open('switchTab', '/pages/me/index')
    await phone.sees(`${driver.name}山`)
  })
})

describe('a member without work', () => {
  it('keeps the membership by one tap, and has it as before with another', async () => {
    const driver = await joinedDriver(url, posters.fast.code)
    const wire = await signInByWire(url, driver)
    const stateNow = async () => (await wire.home()).membership?.state
    const phone = await phoneOf(driver, { path: 'life/work/index' })
    await phone.tap('没活干了，先留着会籍')
    await phone.sees('会籍给您留着，不用交会费，有难处照样找工会。')
    expect(await stateNow()).toBe('retained')
    await phone.tap('又有活干了，恢复会籍')
    await phone.sees('没活干了，不用退会')
    expect(await stateNow()).toBe('active')
  })
})
