import { it } from 'vitest'
import { signInByWire } from './by-wire'
import { inventWorker } from './people'
import { takeBrowser, takeStage } from './stage'
import { isWithoutFault, openWindow } from './window'

const { url, posters } = await takeStage(5)
const browser = await takeBrowser()

it('a member moves by one tap in a browser as well, and sees until when it can be taken back', async () => {
  const driver = inventWorker()
  await (await signInByWire(url, driver)).apply(driver, posters.fast.code, 'truck-driver')
  const window = await openWindow(browser, url, driver.openid)
  await window.visit(`/#/pages/landing/index?scene=${posters.fastElsewhere.code}`)
  await window.sees('把会籍转到这里')
  await window.shot('landing-transfer')
  await window.tap('把会籍转到这里')
  await window.sees('把会籍转到这家工会？')
  await window.shot('transfer-question', true)
  await window.tap('把会籍转到这里')
  await window.sees('会籍转好了')
  await window.shot('transfer-done', true)
  await window.tap('撤销转会')
  await window.sees('已撤销，会籍转回来了')
  await window.shot('transfer-undone')
  isWithoutFault(window)
})
