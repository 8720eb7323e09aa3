import { act, screen } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { claim, coolPack } from '../../../testing/benefits'
import { cityTexts } from '../../../testing/city'
import { member, noOne } from '../../../testing/people'
import { phone } from '../../../testing/phone'
import { showScreen } from '../../../testing/screen'
import BenefitPage from './index'

const opened = { params: { id: coolPack.id } }
const button = (name: string) => screen.getByRole('button', { name })
const show = (answers: Parameters<typeof showScreen>[1]) =>
  showScreen(<BenefitPage />, { home: member, phone: opened, ...answers })

describe('a benefit', () => {
  it('is read with its terms and places, and taken by one tap, which leads to its voucher', async () => {
    const { asked } = show({
      answers: { 'benefit.show': () => coolPack, 'benefit.claim': () => ({ claim }) },
    })
    await screen.findByText('大约还有2900份')
    for (const says of ['11月10日到11月30日', '每人1次', '领了之后14天内用', '小港街道1号']) screen.getByText(says)
    await act(async () => {
      button('领取').click()
      button('领取').click()
    })
    expect(asked.filter(({ name }) => name === 'benefit.claim')).toEqual([
      { name: 'benefit.claim', input: { id: coolPack.id } },
    ])
    expect(phone.opened).toEqual(['/benefits/claim/index?id=claim-cool-pack'])
  })

  it('that is drawn asks once whether word may be sent, and is entered once, whatever is tapped meanwhile', async () => {
    vi.stubEnv('TARO_APP_TEMPLATES', 'benefit=template-of-benefits')
    const { asked } = show({
      answers: {
        'benefit.show': () => ({ ...coolPack, mode: 'draw' }),
        'benefit.enter': () => ({ claim: { ...claim, state: 'entered' } }),
      },
    })
    await screen.findByText('夏日清凉包')
    const looks = () => asked.filter(({ name }) => name === 'benefit.show').length
    const before = looks()
    await act(async () => {
      button('报名抽签').click()
      button('报名抽签').click()
    })
    expect(phone.askedToNotify).toEqual(['template-of-benefits'])
    expect(asked.filter(({ name }) => name === 'benefit.enter')).toHaveLength(1)
    expect(looks()).toBe(before)
    vi.unstubAllEnvs()
  })

  it('that is gone in the moment of the tap says so, and when it may be there again', async () => {
    let isGone = false
    show({
      answers: {
        'benefit.show': () => (isGone ? { ...coolPack, state: 'sold-out' } : coolPack),
        'benefit.claim': () => {
          isGone = true
          return 'sold-out'
        },
      },
    })
    await screen.findByText('夏日清凉包')
    await act(async () => button('领取').click())
    await screen.findByText('已领完，有券过期或退回时会再放出')
    expect(screen.queryByRole('button', { name: '领取' })).toBeNull()
  })

  it('that is not for me says every reason and offers no tap', async () => {
    const entitlement = { allowed: false, reasons: ['other-occupation' as const, 'member-too-short' as const] }
    show({ answers: { 'benefit.show': () => ({ ...coolPack, entitlement }) } })
    await screen.findByText('只给指定职业的工友')
    screen.getByText('入会天数还不够')
    expect(screen.queryByRole('button', { name: '领取' })).toBeNull()
  })

  it('with times asks for one first, leaves out those that are full, and books it', async () => {
    const slots = [
      { id: 'slot-1', startsAt: '2026-11-17T00:00:00.000Z', label: '11月17日上午', full: true },
      { id: 'slot-2', startsAt: '2026-11-18T00:00:00.000Z', label: '11月18日上午', full: false },
    ]
    const { asked } = show({
      answers: {
        'benefit.show': () => ({ ...coolPack, mode: 'appointment', slots }),
        'benefit.claim': () => ({ claim }),
      },
    })
    await screen.findByText('约满的没有列出来')
    expect(screen.queryByText('11月17日上午')).toBeNull()
    expect(button('先选一个时间')).toHaveProperty('disabled', true)
    await act(async () => screen.getByText('11月18日上午').click())
    await act(async () => button('约这个时间').click())
    expect(asked.find(({ name }) => name === 'benefit.claim')?.input).toMatchObject({ slotId: 'slot-2' })
  })

  it('whose list is passed on says what stands on it, and is taken only with a consent of its own', async () => {
    const passedOn = { passedOnTo: '互助保障机构（演示）', passedOnWhat: ['name' as const, 'nationalId' as const] }
    const { asked } = show({
      answers: {
        'benefit.show': () => ({ ...coolPack, ...passedOn }),
        'benefit.claim': () => ({ claim }),
      },
    })
    await screen.findByText('名单要交给别家')
    screen.getByText('名单上有您的姓名、身份证号')
    expect(button('先勾选同意')).toHaveProperty('disabled', true)
    await act(async () => screen.getByRole('checkbox').click())
    await act(async () => button('领取').click())
    expect(asked.find(({ name }) => name === 'benefit.claim')?.input).toMatchObject({ consents: { passedOn: true } })
  })

  it('for whoever comes asks somebody who is no member yet for the occupation, and does without an answer', async () => {
    const { asked } = show({
      home: noOne,
      answers: { 'benefit.show': () => coolPack, 'benefit.claim': () => ({ claim }), 'about.texts': () => cityTexts },
    })
    const courier = await screen.findByRole('radio', { name: '快递员' })
    await act(async () => courier.click())
    await act(async () => button('领取').click())
    expect(asked.find(({ name }) => name === 'benefit.claim')?.input).toEqual({
      id: coolPack.id,
      occupation: 'courier',
    })
  })

  it('is taken once more only where the limits leave room', async () => {
    const claimed = { id: claim.id, state: 'held' as const, more: true }
    show({ answers: { 'benefit.show': () => ({ ...coolPack, claimed }) } })
    await screen.findByRole('button', { name: '出示券码' })
    button('再领取一次')
  })

  it('is shown as the list had it, where there is no network', async () => {
    const drawer = new Map<string, unknown>([['kept-benefits', { items: [coolPack] }]])
    show({ drawer, answers: { 'benefit.show': () => 'no-network' } })
    await screen.findByText('没信号，看到的是上次的')
    screen.getByText('夏日清凉包')
  })

  it('signs nobody in who has signed out, and says what signing in is for', async () => {
    const drawer = new Map<string, unknown>([['signed-out', true]])
    const entitlement = { allowed: false, reasons: ['members-only' as const] }
    const { connection, opened: opening } = show({
      drawer,
      answers: { 'benefit.show': () => ({ ...coolPack, entitlement }), 'session.close': () => null },
    })
    await opening
    await act(async () => void (await connection.session.signOut()))
    await screen.findByText('登录后才知道您能不能领')
    expect(connection.session.state().at).toBe('signed-out')
  })
})
