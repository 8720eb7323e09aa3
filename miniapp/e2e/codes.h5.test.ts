import { expect, it } from 'vitest'
import { signInByWire } from './by-wire'
import { inventWorker } from './people'
import { takeWindows } from './stage'
import { isWithoutFault, type Window } from './window'

const { url, posters, windowOf } = await takeWindows(7)

const label = '霞浦停车场东门'

async function makeCode(window: Window): Promise<string> {
  await window.tapTab('工会工作')
  await window.follow('工会码和海报')
  await window.sees('看过')
  await window.shot('codes')
  await window.tap('做一个新码')
  await window.sees('主要给谁扫（选填）')
  await window.shot('code-form-empty', true)
  await window.choose('物流园')
  await window.fill('具体地点', label)
  await window.choose('核对通过当场入会')
  await window.choose('货车司机')
  await window.choose('只在一段时间')
  await window.fill('什么时候开始', '203011300800')
  await window.shot('code-new', true)
  await window.choose('一直可以')
  await window.tap('做好这个码')
  await window.sees('码做好了，印出来贴上就能用')
  await window.shot('code-made')
  return /\/u\/([\dA-Z]{11})/.exec(await window.text())?.[1] ?? ''
}

/** Looks at the code again: its funnel follows the events a moment later. */
async function funnelOf(window: Window, code: string): Promise<string> {
  await window.visit(`/#/staff/code/index?union=${posters.fast.unionId}&code=${code}`)
  await window.page.reload()
  await window.sees('多少人扫过这个码')
  return window.text()
}

it('an organizer makes a code and prints it; a passer-by says that the poster is damaged; it is mended, paused and replaced, and the old poster leads on', async () => {
  const window = await windowOf(posters.organizer)
  const code = await makeCode(window)

  await window.tap('去打印海报')
  await window.sees('多少人扫过这个码')
  const download = window.page.waitForEvent('download')
  await window.follow('海报（A3，发给打印店）')
  expect((await download).suggestedFilename()).toMatch(/^海报P\d+\.pdf$/)
  await window.sees('文件已经下载')

  const passerBy = await windowOf(inventWorker().openid, { at: `/#/pages/landing/index?code=${code}` })
  await passerBy.follow('这张海报有问题')
  await passerBy.sees('海报怎么了？')
  await passerBy.shot('landing-report')
  await passerBy.tap('破了或看不清')
  await passerBy.sees('谢谢您，工会的人会去看')
  await passerBy.shot('landing-report-thanks')
  isWithoutFault(passerBy)

  const driver = inventWorker()
  await (await signInByWire(url, driver)).apply(driver, code, 'truck-driver')
  await expect.poll(() => funnelOf(window, code), { timeout: 60_000, interval: 1000 }).toMatch(/1\s*入会/)

  await window.sees('工友说海报有问题：1个没处理')
  await window.shot('code-one', true)
  await window.tap('已补好')
  await window.sees('破了或看不清 · 已补好')
  await window.tap('停用这个码')
  await window.sees('停用这个码？')
  await window.shot('code-pausing')
  await window.tap('确定停用')
  await window.sees('停用或换新的码不能打印。')
  await window.shot('code-paused', true)

  await window.tap('换一个新码')
  await window.sees('换一个新码？')
  await window.tap('确定换新码')
  await window.tap('看新码')
  await window.sees('改地点、对象、时段')
  await window.tap('改地点、对象、时段')
  await window.shot('code-editing', true)
  await passerBy.visit(`/#/pages/landing/index?code=${code}`)
  await passerBy.page.reload()
  await passerBy.sees('这张海报已停用，这里是')
  await passerBy.shot('landing-replaced')
  isWithoutFault(passerBy)
  isWithoutFault(window)
})
