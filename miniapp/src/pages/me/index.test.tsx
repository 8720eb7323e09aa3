import { act, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { keepDraft } from '../../features/enrolment/draft'
import { noAnswers } from '../../features/enrolment/answers'
import { card, happening, member } from '../../../testing/people'
import { phone } from '../../../testing/phone'
import { noon, showScreen } from '../../../testing/screen'
import CardPage from '../card/index'
import LedgerPage from '../ledger/index'
import MePage from './index'

const returned = happening({ id: 'a.4', at: '2026-11-15T02:00:00.000Z', what: 'returned', reasons: ['id-wrong'] })
const admitted = happening({ id: 'a.6', at: '2026-11-16T02:00:00.000Z', what: 'admitted' })
const messages = { 'me.messages': () => ({ items: [admitted, returned] }) }
const tap = (name: string) => act(async () => screen.getByRole('button', { name }).click())
const signOut = async () => {
  await tap('退出登录')
  await tap('确定退出')
}

describe('my page', () => {
  it('shows my data, ID number and phone masked', async () => {
    showScreen(<MePage />, { home: member, answers: messages })
    for (const says of ['周青山', '3100 0000 0017', '**************0012', '138****8000']) await screen.findByText(says)
  })

  it('says so where nothing is known of me yet', async () => {
    showScreen(<MePage />, { answers: messages })
    await screen.findByText('还没有您的信息，入会时填了才有')
  })

  it('counts the messages that are new, until the list was looked at', async () => {
    const { drawer } = showScreen(<MePage />, { home: member, answers: messages })
    await screen.findByText('2条新的')

    showScreen(<LedgerPage />, { home: member, answers: messages, drawer, phone: { params: { kind: 'messages' } } })
    await screen.findByText('您已正式入会，欢迎您')

    showScreen(<MePage />, { home: member, answers: messages, drawer })
    await screen.findByText('周青山')
    expect(screen.queryByText(/条新的/)).toBeNull()
  })

  it.each([
    ['我的经历', 'history'],
    ['我同意过的', 'consents'],
    ['谁看过我的信息', 'access'],
  ])('leads to %s', async (says, kind) => {
    showScreen(<MePage />, { home: member, answers: messages })
    const line = await screen.findByRole('link', { name: says })
    act(() => line.click())
    expect(phone.opened).toEqual([`/pages/ledger/index?kind=${kind}`])
  })

  it('shows what the phone knows without a network', async () => {
    const { drawer } = showScreen(<MePage />, { home: member, answers: messages })
    await screen.findByText('2条新的')
    showScreen(<MePage />, { drawer, phone: { offline: true } })
    await screen.findByText('周青山')
    await screen.findByText('现在没信号，这是手机里存的信息')
  })
})

describe('large letters', () => {
  const isLarge = () => document.querySelector('.large-type') !== null

  it('follow WeChat’s own setting until somebody chooses', async () => {
    showScreen(<MePage />, { home: member, answers: messages, phone: { fontSize: 21 } })
    await screen.findByRole('checkbox', { name: '大字显示', checked: true })
    expect(isLarge()).toBe(true)
  })

  it('stay as chosen when the app is opened again, whatever WeChat has', async () => {
    const { drawer } = showScreen(<MePage />, { home: member, answers: messages })
    const choice = await screen.findByRole('checkbox', { name: '大字显示', checked: false })
    act(() => choice.click())
    expect(isLarge()).toBe(true)

    showScreen(<MePage />, { home: member, answers: messages, drawer })
    await screen.findByRole('checkbox', { name: '大字显示', checked: true })
  })
})

describe('signing out', () => {
  const answers = { ...messages, 'membership.card': () => card, 'session.close': () => null }

  it('is asked once more, and says what it means', async () => {
    const { asked } = showScreen(<MePage />, { home: member, answers })
    await screen.findByText('周青山')
    await tap('退出登录')
    within(screen.getByRole('dialog')).getByText(/会籍和交过的申请都不受影响/)
    await tap('先不退出')
    expect(asked.map(({ name }) => name)).not.toContain('session.close')
  })

  it('ends the sessions and leaves nothing of this person on the phone', async () => {
    const drawer = new Map<string, unknown>()
    showScreen(<CardPage />, { home: member, answers, drawer })
    await screen.findByText('截图无效')
    showScreen(<LedgerPage />, { home: member, answers, drawer, phone: { params: { kind: 'messages' } } })
    await screen.findByText('您已正式入会，欢迎您')
    const { asked, connection } = showScreen(<MePage />, { home: member, answers, drawer })
    const left = { ...noAnswers, name: '周青山', nationalId: '330299199901010012' }
    keepDraft(connection.store, left, { lane: 'review' }, noon)
    await screen.findByText('周青山')
    await signOut()

    await screen.findByText('您已退出登录')
    expect(asked.map(({ name }) => name)).toContain('session.close')
    expect([...drawer.keys()]).toEqual(['signed-out'])
  })

  it('lasts until the worker’s own tap', async () => {
    const { drawer } = showScreen(<MePage />, { home: member, answers })
    await screen.findByText('周青山')
    await signOut()
    await tap('重新登录')
    await screen.findByText('周青山')
    expect(drawer.has('signed-out')).toBe(false)
  })

  it('keeps everything where no answer came, and says so', async () => {
    const { drawer } = showScreen(<MePage />, {
      home: member,
      answers: { ...answers, 'session.close': () => 'no-network' },
    })
    await screen.findByText('周青山')
    await signOut()
    await screen.findByText('没信号，还没退出，连上网再点一次')
    expect([...drawer.keys()]).toEqual(expect.arrayContaining(['session', 'home']))
  })
})
