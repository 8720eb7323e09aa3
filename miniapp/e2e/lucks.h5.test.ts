import { describe, expect, it } from 'vitest'
import { signInByWire, waitingOf } from './by-wire'
import { joinedDriver } from './membership'
import { inventWorker, longName, type Invented } from './people'
import { takeWindows } from './stage'
import { isWithoutFault, smallPhone, type Window } from './window'

const { url, posters, windowOf } = await takeWindows(4)

const consent = '同意为办理入会使用我的身份证号'
const send = '我自愿申请入会'

/** The narrowest phone, with the largest letters that this app has. */
async function smallWindowOf(openid: string): Promise<Window> {
  const window = await windowOf(openid, { at: '/#/pages/me/index', size: smallPhone, suffix: '-320' })
  await window.tick('大字显示')
  return window
}

async function fillIn(window: Window, { name, nationalId }: Invented, occupation: string): Promise<void> {
  await window.sees('身份证号怎么用')
  await window.fill('姓名', name)
  await window.fill('身份证号，18位', nationalId)
  await window.choose(occupation)
  await window.tick(consent)
}

describe('on a screen of 320 px with large letters', () => {
  it('a courier with a name of thirty characters applies, and nothing is cut off or covered', async () => {
    const courier = { ...inventWorker(), name: longName }
    const window = await smallWindowOf(courier.openid)
    await window.shot('me')
    await window.visit(`/#/pages/landing/index?code=${posters.reviewed.code}`)
    await window.sees(posters.reviewed.unionName)
    await window.shot('landing')
    await window.follow('用别的号')
    await window.sees('身份证号怎么用')
    await window.tap(send)
    await window.sees('还有')
    await window.shot('join-wrong')
    await window.fill('或者手填一个号', courier.phoneNumber)
    await fillIn(window, courier, '快递员')
    await window.tap('主要在哪个镇街干活，点这里选')
    await window.sees('哪个区县')
    await window.shot('join-region')
    await window.tap('关闭')
    await window.shot('join-filled')
    await window.tap(send)
    await window.sees('申请已收到')
    await window.follow('看每一步')
    await window.shot('progress')
    await window.tap('撤回申请')
    await window.sees('撤回以后随时可以再申请。')
    await window.shot('progress-withdrawing')

    const reviewer = await windowOf(posters.reviewer, { at: '/#/staff/queue/index', size: smallPhone, suffix: '-320' })
    await reviewer.sees(courier.name)
    isWithoutFault(window)
  })

  it('a member with such a name has a card and the pages behind it', async () => {
    const driver = { ...inventWorker(), name: longName }
    await (await signInByWire(url, driver)).apply(driver, posters.fast.code, 'truck-driver')
    const window = await smallWindowOf(driver.openid)
    await window.sees('谁看过我的信息')
    await window.shot('me')
    await window.visit('/#/pages/card/index')
    await window.sees('截图无效')
    await window.shot('card')
    await window.visit('/#/pages/home/index')
    await window.sees('还可以完善资料')
    await window.shot('home')
    await window.tap('完善资料')
    await window.sees('户口（选填）')
    await window.shot('profile')
    await window.visit('/#/pages/ledger/index?kind=history')
    await window.sees('您提交了入会申请')
    await window.shot('ledger')
    await window.visit('/#/pages/workplace/index')
    await window.sees('哪个区县')
    await window.shot('workplace')
    isWithoutFault(window)
  })
})

describe('with a keyboard and no finger', () => {
  /** Everything to tap on the page in front that the Tab key never came to, or whose focus cannot be seen. */
  async function unreached({ page }: Window): Promise<string[]> {
    await page.evaluate(() => {
      const all = [
        ...document.querySelectorAll('[role=button], [role=link], [role=checkbox], [role=radio], [role=tab], input'),
      ]
      all
        .filter((element) => element.checkVisibility())
        .forEach((element) => element.setAttribute('data-unreached', ''))
      ;(document.activeElement as HTMLElement | null)?.blur()
    })
    for (let presses = 0; presses < 80; presses++) {
      await page.keyboard.press('Tab')
      await page.evaluate(() => {
        const focused = document.activeElement
        const box = focused?.matches('input') ? focused.closest('.field-box') : focused
        if (box && getComputedStyle(box).outlineStyle !== 'none') focused?.removeAttribute('data-unreached')
      })
    }
    return page.evaluate(() =>
      [...document.querySelectorAll('[data-unreached]')].map(
        (element) => element.getAttribute('aria-label') ?? element.textContent ?? '',
      ),
    )
  }

  it('everything on the form is reached and seen, and the form is filled in and sent', async () => {
    const courier = inventWorker()
    const window = await windowOf(courier.openid, { at: `/#/pages/landing/index?code=${posters.reviewed.code}` })
    await window.sees(posters.reviewed.unionName)
    expect(await unreached(window)).toEqual([])
    const press = async (role: 'link' | 'radio' | 'checkbox' | 'button', name: string, key: string) => {
      await window.page.getByRole(role, { name, exact: true }).last().focus()
      await window.page.keyboard.press(key)
    }
    await press('link', '用别的号', 'Enter')
    await window.sees('身份证号怎么用')
    expect(await unreached(window)).toEqual([])
    await window.fill('或者手填一个号', courier.phoneNumber)
    await window.fill('姓名', courier.name)
    await window.fill('身份证号，18位', courier.nationalId)
    await press('radio', '快递员', ' ')
    await press('checkbox', consent, ' ')
    await press('button', send, 'Enter')
    await window.sees('申请已收到')
    isWithoutFault(window)
  })

  it('a sheet takes the focus, keeps it, and closes on Escape', async () => {
    const window = await windowOf(inventWorker().openid, { at: '/#/pages/me/index' })
    await window.sees('大字显示')
    await window.tap('退出登录')
    await window.sees('先不退出')
    const isInside = () => window.page.evaluate(() => document.activeElement?.closest('[role=dialog]') !== null)
    for (let presses = 0; presses < 8; presses++) {
      await expect.poll(isInside).toBe(true)
      await window.page.keyboard.press('Tab')
    }
    await window.page.keyboard.press('Escape')
    await window.page.getByRole('dialog').waitFor({ state: 'hidden' })
    isWithoutFault(window)
  })
})

describe('no network in a browser', () => {
  it('at the last tap keeps the form; the page loaded again, it is sent once', async () => {
    const courier = inventWorker()
    const window = await windowOf(courier.openid, { at: `/#/pages/landing/index?code=${posters.reviewed.code}` })
    await window.follow('用别的号')
    await window.fill('或者手填一个号', courier.phoneNumber)
    await fillIn(window, courier, '快递员')
    await window.context.setOffline(true)
    await window.sees('现在没信号，填的内容都在手机里')
    await window.tap(send)
    await window.sees('没信号，已存手机里，连上再点一次提交')
    await window.shot('join-offline')
    await window.context.setOffline(false)

    await window.visit('/#/pages/home/index')
    await window.page.reload()
    await window.tap('接着填')
    await window.sees('生日')
    await window.tick(consent)
    await window.tap(send)
    await window.sees('申请已收到')
    expect(await waitingOf(url, courier, posters)).toBe(1)
    isWithoutFault(window)
  })
})

describe('a browser whose clock is ten minutes behind', () => {
  it('shows the code that the server would', async () => {
    const driver = await joinedDriver(url, posters.fast.code)
    const [wrong, right] = [await windowOf(driver.openid), await windowOf(driver.openid)]
    await wrong.context.clock.install({ time: Date.now() - 600_000 })
    for (const window of [wrong, right]) {
      await window.visit('/#/pages/card/index')
      await window.page.reload()
      await window.sees('截图无效')
    }
    const codes = async () =>
      new Set(await Promise.all([wrong, right].map(async (one) => /(\d{4} \d{4})\n/.exec(await one.text())?.[1])))
    await expect.poll(async () => (await codes()).size, { timeout: 5000 }).toBe(1)
  })
})

describe('the looking itself', () => {
  it('finds a field without a name, letters that are too small, and what sticks out of the screen', async () => {
    const window = await windowOf(inventWorker().openid)
    await window.sees('加入工会')
    await window.page.evaluate(() => {
      const spoilt = '<input><p style="font-size:11px">小字</p><p style="width:900px">太宽</p>'
      document.querySelector('.page')?.insertAdjacentHTML('beforeend', spoilt)
    })
    await window.look('spoilt')
    const found = window.complaints.join('\n')
    for (const fault of ['label:', '「小字」 is 11 px', 'the page is wider', '「太宽」 sticks out']) {
      expect(found).toContain(fault)
    }
  })

  it('finds what no scrolling brings out from behind a bar', async () => {
    const window = await windowOf(inventWorker().openid, {
      at: `/#/pages/landing/index?code=${posters.fast.code}`,
      size: smallPhone,
    })
    await window.sees(posters.fast.unionName)
    await window.page.addStyleTag({ content: '.bottom-bar { position: fixed; right: 0; left: 0; margin: 0 }' })
    await window.look('covered')
    expect(window.complaints.join('\n')).toContain('stays behind the bar')
  })
})
