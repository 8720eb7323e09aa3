import { describe, expect, it } from 'vitest'
import { findAdmins, signedLink } from './demo-city'
import { inventWorker } from './people'
import { onTheWay, takePhones } from './road'
import type { Phone } from './weapp-host/phone'

const { url, posters, phoneOf } = await takePhones(7)
const admins = await findAdmins(url)

/** From the first screen to the form, and its end. */
async function fillInAndSend(phone: Phone, worker: ReturnType<typeof inventWorker>): Promise<void> {
  await phone.tap(onTheWay.oneTap)
  await phone.reaches('pages/join/index')
  await phone.type('姓名', worker.name)
  await phone.type('身份证号，18位', worker.nationalId)
  await phone.tap('没入过')
  await phone.tap(onTheWay.consent)
  await phone.tap(onTheWay.send)
}

describe('a worker', () => {
  it('finds a union by its first letters, and applies to it', async () => {
    const worker = inventWorker()
    const phone = await phoneOf(worker)
    await phone.tap('知道工会名字，直接找')
    await phone.reaches('pages/unions/index')
    await phone.type('工会名字', 'tysq')
    await phone.tap('天一商圈联合工会（演示）')
    await phone.reaches('pages/union/index')
    await phone.sees('打电话')
    await phone.tap(onTheWay.oneTap)
    await phone.reaches('pages/join/index')
    await phone.type('姓名', worker.name)
    await phone.type('身份证号，18位', worker.nationalId)
    await phone.tap('商场信息员')
    await phone.tap('没入过')
    await phone.tap(onTheWay.consent)
    await phone.tap(onTheWay.send)
    await phone.reaches('pages/progress/index')
    await phone.sees('天一商圈联合工会（演示）')
    await phone.sees('这是您自己选的工会')
  })

  it('is a member by a partner’s link, with what it pre-fills, and may move to a union found by name', async () => {
    const worker = inventWorker()
    const { link } = await signedLink(url, {
      code: posters.fast.code,
      occupation: 'truck-driver',
      platform: '运满满',
      region: '330206006',
    })
    const opened = { path: 'pages/partner/index', query: { q: encodeURIComponent(link) } }
    const phone = await phoneOf(worker, opened)
    await phone.sees('带您过来的')
    await phone.sees('运满满')
    await fillInAndSend(phone, worker)
    await phone.sees('在册会员')

    await phone.tapTab('首页')
    await phone.tap('想换工会，找一家')
    await phone.type('工会名字', 'tysq')
    await phone.tap('天一商圈联合工会（演示）')
    await phone.tap('把会籍转到这里')
    await phone.reaches('pages/transfer/index')
    await phone.sees('把会籍转到这家工会？')
    expect(phone.text()).toContain('天一商圈联合工会（演示）')
  })
})

const name = '演示园区联合工会（演示）'

describe('admins of a district and of the city', () => {
  it('create a union, edit it, and merge it as two persons', async () => {
    const district = await phoneOf({ openid: admins.district })
    await district.tapTab('工会工作')
    await district.tap('工会管理')
    await district.reaches('staff/unions/index')
    await district.tap('在它下面建一家')
    await district.reaches('staff/union-form/index')
    await district.tap('联合工会')
    await district.type('工会全称', name)
    await district.type('联系电话', '0574-00000000')
    await district.tap('建好这家工会')
    await district.sees('这一项还没填')
    await district.type('上级工会批复的文号', '演示批复〔2026〕3号')
    await district.tap('加一个地方')
    await district.tap('海曙区')
    await district.tap('选海曙区')
    await district.tap('建好这家工会')
    await district.reaches('staff/union/index')
    await district.sees('演示批复〔2026〕3号')

    await district.tap('改资料')
    await district.reaches('staff/union-form/index')
    await district.type('也叫什么（选填）', '园区工会')
    await district.tap('保存')
    await district.reaches('staff/union/index')
    await district.sees('园区工会')

    await district.tap('并入别家')
    await district.reaches('staff/union-end/index')
    await district.sees('公告十五天')
    await district.tap('并入哪家工会，点这里选')
    await district.type('工会名字', 'tysq')
    await district.tap('天一商圈联合工会（演示）')
    await district.type('文件的文号', '演示决议〔2026〕7号')
    await district.type('上级工会同意的文号', '演示批复〔2026〕9号')
    await district.tap('提出，请另一位确认')
    await district.tap('确定提出')
    await district.reaches('staff/union/index')
    await district.sees('要由另一位管理员确认，确认后才公告')
    expect(district.text()).not.toContain('确认这件事')

    const city = await phoneOf({ openid: admins.city })
    await city.tapTab('工会工作')
    await city.tap('工会管理')
    await city.sees('在办的合并和撤销')
    await city.tap(name)
    await city.reaches('staff/union/index')
    await city.tap('确认这件事')
    await city.tap('我看过文件，确认')
    await city.sees('已确认，公告已经发给会员')
    await city.sees('已公告，等公告期满')
    await city.tap('撤回这件事')
    await city.tap('确定撤回')
    await city.sees('要改什么')
  })

  it('appoint a member by the number on the card, and take the role back', async () => {
    const phone = await phoneOf(
      { openid: admins.district },
      { path: 'staff/grants/index', query: { union: admins.districtUnion } },
    )
    await phone.type('这位的会员号', admins.member)
    await phone.tap('看看是谁')
    await phone.tap('组织员')
    await phone.tap('请这位做组织员')
    await phone.sees('已是组织员，重新打开就能用')
    expect(phone.text()).toContain(`会员号${admins.member}`)
  })
})
