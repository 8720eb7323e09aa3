import { fireEvent, screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { cityTexts } from '../../../testing/city'
import { member, noOne } from '../../../testing/people'
import { showScreen } from '../../../testing/screen'
import HomePage from '../../pages/home'
import RecoverPage from '.'

type Setting = NonNullable<Parameters<typeof showScreen>[1]>

const dueAt = '2026-11-19T04:00:00.000Z'
const asked = { role: 'claimant' as const, state: 'waiting' as const, dueAt }

async function openRecovery(setting: Setting = {}) {
  const shown = showScreen(<RecoverPage />, {
    ...setting,
    answers: { 'about.texts': () => cityTexts, 'recovery.begin': () => ({ recovery: asked }), ...setting.answers },
  })
  await screen.findByLabelText('姓名')
  return shown
}

const type = (field: string, text: string) =>
  fireEvent.change(screen.getByLabelText(field), { target: { value: text } })
const tap = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const prove = '验证手机号，换到这个微信'

function fillIn(): void {
  type('姓名', '周青山')
  type('身份证号，18位', '330299199901010012')
  fireEvent.click(screen.getByRole('checkbox', { name: '同意用我的身份证号核对本人' }))
  tap('下一步')
}

describe('a member with a new WeChat', () => {
  it('proves who they are, and is told when the membership is here and why not at once', async () => {
    const shown = await openRecovery()
    screen.getByText('旧微信和工会都会收到通知，不是本人就能叫停')
    fillIn()
    tap(prove)
    await screen.findByText('换微信办理中')
    screen.getByText('2026年11月19日 12:00自动换好，您不用再做什么。')
    screen.getByText(/怕有人冒用/)
    expect(shown.drawer.has('typed-identity')).toBe(false)
    expect(shown.asked.find(({ name }) => name === 'recovery.begin')?.input).toEqual({
      name: '周青山',
      nationalId: '330299199901010012',
      consents: { sensitiveData: true },
      phoneCode: 'phone-code',
    })
  })

  it('asks WeChat for the paid check only when all else is right', async () => {
    await openRecovery()
    tap('下一步')
    screen.getByText('请填证件上的姓名')
    expect(screen.queryByRole('button', { name: prove })).toBeNull()
    fillIn()
    screen.getByRole('button', { name: prove })
    type('姓名', '')
    expect(screen.queryByRole('button', { name: prove })).toBeNull()
  })

  it('keeps what was typed where the network was lost, and when the app is closed', async () => {
    const { drawer } = await openRecovery({ answers: { 'recovery.begin': () => 'no-network' } })
    fillIn()
    tap(prove)
    await screen.findByText('没信号，还没办成，连上网再点一次')

    await openRecovery({ drawer })
    expect(screen.getByLabelText<HTMLInputElement>('姓名').value).toBe('周青山')
    expect(screen.getByLabelText<HTMLInputElement>('身份证号，18位').value).toBe('330299 19990101 0012')
  })

  it('sees that it was asked for after all where the answer was lost', async () => {
    let home = noOne
    await openRecovery({ answers: { 'recovery.begin': () => 'recovery-open', 'me.home': () => home } })
    fillIn()
    home = { ...noOne, recovery: asked }
    tap(prove)
    await screen.findByText('换微信办理中')
  })

  it('can take it back', async () => {
    showScreen(<RecoverPage />, {
      home: { ...noOne, recovery: asked },
      answers: { 'about.texts': () => cityTexts, 'recovery.stop': () => ({ recovery: null }) },
    })
    await screen.findByText('换微信办理中')
    tap('不换了，撤回')
    await screen.findByText('把会籍换到这个微信')
  })

  it('is told when it was stopped', async () => {
    await openRecovery({ home: { ...noOne, recovery: { ...asked, state: 'stopped' } } })
    screen.getByText('上次换微信被叫停了。真是您本人，请打电话问工会。')
  })
})

describe('the member’s old phone', () => {
  const held = { ...member, recovery: { role: 'holder' as const, state: 'waiting' as const, dueAt } }

  it('says on its first screen that another WeChat asks, and stops it by one tap', async () => {
    showScreen(<HomePage />, {
      home: held,
      answers: { 'recovery.stop': () => ({ recovery: { ...held.recovery, state: 'stopped' } }) },
    })
    await screen.findByText('有人要把您的会籍换到另一个微信')
    screen.getByText('不叫停，2026年11月19日 12:00就换过去了。')
    tap('不是我，马上叫停')
    await waitFor(() => expect(screen.queryByText('有人要把您的会籍换到另一个微信')).toBeNull())
  })

  it('keeps the alarm where the network was lost', async () => {
    showScreen(<HomePage />, { home: held, answers: { 'recovery.stop': () => 'no-network' } })
    await screen.findByText('有人要把您的会籍换到另一个微信')
    tap('不是我，马上叫停')
    await screen.findByText('没信号，还没办成，连上网再点一次')
    screen.getByRole('button', { name: '不是我，马上叫停' })
  })
})
