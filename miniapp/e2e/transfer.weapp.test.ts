import { describe, expect, it } from 'vitest'
import { signInByWire } from './by-wire'
import { joinedDriver } from './membership'
import type { Invented } from './people'
import { scan, takePhones } from './road'

const { url, posters, phoneOf } = await takePhones(5)

const member = () => joinedDriver(url, posters.fast.code)
const unionOf = async (driver: Invented) => (await (await signInByWire(url, driver)).home()).membership?.union.name

async function scans(driver: Invented, code: string) {
  const phone = await phoneOf(driver, scan(code))
  await phone.tap('把会籍转到这里')
  await phone.sees('把会籍转到这家工会？')
  return phone
}

describe('a member who scans another union’s poster', () => {
  it('has moved with one tap on the page that says what changes, and takes it back with another', async () => {
    const driver = await member()
    const phone = await scans(driver, posters.fastElsewhere.code)
    expect(phone.text()).toContain('会员号、会龄、领过的福利和手里的券')
    await phone.tap('把会籍转到这里')
    await phone.sees('会籍转好了')
    expect(await unionOf(driver)).toBe(posters.fastElsewhere.unionName)

    await phone.tap('撤销转会')
    await phone.sees('已撤销，会籍转回来了')
    expect(await unionOf(driver)).toBe(posters.fast.unionName)
  })

  it('stays while a reviewer has not answered, and finds the way back from the first screen', async () => {
    const driver = await member()
    const phone = await scans(driver, posters.reviewed.code)
    await phone.tap('把会籍转到这里')
    await phone.sees('转会已送到')
    expect(await unionOf(driver)).toBe(posters.fast.unionName)

    const later = await phoneOf(driver, { storage: phone.storage })
    await later.tap('看转会办得怎么样')
    await later.sees('转会已送到')
    await later.tap('撤回转会')
    await later.sees('您已撤回转会')
  })

  it('sends the same tap again after a lost network, and has moved once', async () => {
    const driver = await member()
    const phone = await scans(driver, posters.fastElsewhere.code)
    phone.goes('none')
    await phone.tap('把会籍转到这里')
    await phone.sees('连上再点一次')
    phone.goes('good')
    await phone.tap('把会籍转到这里')
    await phone.sees('会籍转好了')
    expect(await unionOf(driver)).toBe(posters.fastElsewhere.unionName)
  })
})
