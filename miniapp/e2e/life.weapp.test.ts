import { describe, expect, it } from 'vitest'
import { findBaseMembers } from './demo-city'
import { inventWorker, type Invented } from './people'
import { onTheWay, scan } from './road'
import { takeStage } from './stage'
import { openPhone, type Phone, type PhoneSetting } from './weapp-host/phone'

const { url, dist, posters } = await takeStage(8)

const phoneOf = ({ openid, phoneNumber }: Invented, opened: Partial<PhoneSetting> = {}): Promise<Phone> =>
  openPhone({ dist, baseUrl: url, openid, phoneNumber, ...opened })

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
