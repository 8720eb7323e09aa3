import { describe, expect, it } from 'vitest'
import { inventWorker } from './people'
import { onTheWay, scan, takePhones } from './road'
import type { Phone } from './weapp-host/phone'

const { posters, phoneOf } = await takePhones(7)

const label = '霞浦停车场西门'

/** From the tab of the union's work to a code that has just been made; its text. */
async function makeCode(phone: Phone): Promise<string> {
  await phone.tapTab('工会工作')
  await phone.tap('工会码和海报')
  await phone.reaches('staff/codes/index')
  await phone.tap('做一个新码')
  await phone.reaches('staff/code-form/index')
  await phone.tap('物流园')
  await phone.type('具体地点', label)
  await phone.tap('核对通过当场入会')
  await phone.tap('货车司机')
  await phone.tap('做好这个码')
  await phone.sees('码做好了，印出来贴上就能用')
  expect(phone.text()).toContain('当场入会')
  const [readable = ''] = /[\dA-Z]{4}-[\dA-Z]{4}-[\dA-Z]{3}/.exec(phone.text()) ?? []
  expect(phone.text()).toContain(`/u/${readable.replaceAll('-', '')}`)
  return readable.replaceAll('-', '')
}

/** A driver who scans it in front of the poster and is a member. */
async function joinBy(code: string): Promise<void> {
  const driver = inventWorker()
  const phone = await phoneOf(driver, scan(code))
  await phone.sees(label)
  await phone.tap(onTheWay.oneTap)
  await phone.reaches('pages/join/index')
  await phone.type('姓名', driver.name)
  await phone.type('身份证号，18位', driver.nationalId)
  await phone.tap('没入过')
  await phone.tap(onTheWay.consent)
  await phone.tap(onTheWay.send)
  await phone.sees('在册会员')
}

/** Looks at the list again until it shows so: funnels follow the events a moment later. */
async function listShows(phone: Phone, says: string): Promise<void> {
  await expect
    .poll(
      async () => {
        phone.open('redirectTo', '/staff/codes/index')
        await phone.sees(label)
        return phone.text()
      },
      { timeout: 60_000, interval: 1000 },
    )
    .toContain(says)
}

/** What somebody reads who scans an old poster today. */
async function sees(code: string, says: string): Promise<void> {
  const phone = await phoneOf(inventWorker(), scan(code))
  await phone.sees(says)
}

describe('an organizer', () => {
  it('makes a code, prints it, sees who came by it, has its poster mended, pauses it and replaces it; the old poster leads on', async () => {
    const phone = await phoneOf({ openid: posters.organizer })
    const code = await makeCode(phone)
    await phone.tap('去打印海报')
    await phone.reaches('staff/code/index')
    await phone.tap('海报（A3，发给打印店）')
    await phone.sees('打开了。')
    await phone.tap('海报图片（发微信群）')
    await expect
      .poll(() => phone.journal.of('file-shown').map(({ as, begins }) => `${as} ${begins.slice(1)}`), {
        timeout: 15_000,
      })
      .toEqual(['pdf PDF', 'picture PNG'])

    await joinBy(code)
    await listShows(phone, '开始填1 · 提交1 · 入会1')

    const passerBy = await phoneOf(inventWorker(), scan(code))
    await passerBy.tap('这张海报有问题')
    await passerBy.tap('破了或看不清')
    await passerBy.sees('谢谢您，工会的人会去看')
    await listShows(phone, '海报有1个问题没处理')
    await phone.tap(label)
    await phone.sees('工友说海报有问题：1个没处理')
    await phone.tap('已补好')
    await phone.sees('破了或看不清 · 已补好')

    await phone.tap('停用这个码')
    await phone.tap('确定停用')
    await phone.sees('停用或换新的码不能打印。')
    await sees(code, '这张海报已停用，这里是')

    await phone.tap('换一个新码')
    await phone.tap('确定换新码')
    await phone.tap('看新码')
    await expect.poll(() => phone.text()).not.toContain(code)
    const [, successor = ''] = /\/u\/([\dA-Z]{11})/.exec(phone.text()) ?? []
    await sees(code, successor.slice(0, 4))
    await phone.tap('改地点、对象、时段')
    await phone.tap('只在一段时间')
    await phone.type('什么时候开始', '202001010800')
    await phone.type('什么时候结束', '202001011800')
    await phone.tap('保存')
    await phone.sees('结束时间要晚于开始，也要晚于现在，请重选')
    await phone.tap('一直可以')
    await phone.type('具体地点', '（南侧）')
    await phone.tap('保存')
    await phone.sees(`${label}（南侧）`)
  })

  it('keeps what was typed where there is no network', async () => {
    const phone = await phoneOf({ openid: posters.organizer }, { path: 'staff/code-form/index' })
    await phone.tap('物流园')
    await phone.type('具体地点', label)
    phone.goes('none')
    await phone.tap('做好这个码')
    await phone.sees('没信号，没有发出去。连上网再点一次，不会重复')
    phone.goes('good')
    await phone.tap('做好这个码')
    await phone.sees('码做好了，印出来贴上就能用')
  })
})
