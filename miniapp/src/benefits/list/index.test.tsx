import { act, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { coolPack } from '../../../testing/benefits'
import { member } from '../../../testing/people'
import { phone } from '../../../testing/phone'
import { showScreen } from '../../../testing/screen'
import BenefitsPage from './index'

const reasons = ['other-occupation' as const, 'too-old' as const]
const notMine = { ...coolPack, id: 'breakfast', title: '骑手早餐', entitlement: { allowed: false, reasons } }
const list = { 'benefit.list': () => ({ items: [notMine, coolPack] }) }

describe('the benefits', () => {
  it('are those that I can have, before those that I cannot with every reason', async () => {
    showScreen(<BenefitsPage />, { home: member, answers: list })
    await screen.findByText('大约还有2900份')
    for (const says of ['只给指定职业的工友', '年龄超过了']) screen.getByText(says)
    const titles = screen.getAllByText(/夏日清凉包|骑手早餐/).map(({ textContent }) => textContent)
    expect(titles).toEqual(['夏日清凉包', '骑手早餐'])
    await act(async () => screen.getByText('骑手早餐').click())
    expect(phone.opened).toEqual(['/benefits/benefit/index?id=breakfast'])
  })

  it('are there without a network as they were the last time, also after the app was closed', async () => {
    const drawer = new Map<string, unknown>()
    showScreen(<BenefitsPage />, { home: member, answers: list, drawer })
    await screen.findByText('夏日清凉包')
    showScreen(<BenefitsPage />, { home: member, phone: { offline: true }, drawer })
    await screen.findAllByText('没信号，看到的是上次的')
    screen.getByText('夏日清凉包')
  })

  it('say what happened where nothing came, and can be asked for again', async () => {
    showScreen(<BenefitsPage />, { home: member, answers: { 'benefit.list': () => 'unexpected' } })
    await screen.findByText('系统出了点问题，已记下，请稍后再试')
    screen.getByRole('button', { name: '再试一次' })
  })

  it('say so where there are none', async () => {
    showScreen(<BenefitsPage />, { home: member, answers: { 'benefit.list': () => ({ items: [] }) } })
    await screen.findByText('现在没有福利')
  })
})
