import { it } from 'vitest'
import { joinedDriver } from './membership'
import { takeWindows } from './stage'
import { isWithoutFault } from './window'

const { url, posters, windowOf } = await takeWindows(5)

it('a member moves by one tap in a browser as well, and sees until when it can be taken back', async () => {
  const driver = await joinedDriver(url, posters.fast.code)
  const window = await windowOf(driver.openid, { at: `/#/pages/landing/index?scene=${posters.fastElsewhere.code}` })
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
