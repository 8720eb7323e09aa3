import { act, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { claim, claimShown } from '../../../testing/benefits'
import { member } from '../../../testing/people'
import { phone } from '../../../testing/phone'
import { noon, showScreen } from '../../../testing/screen'
import { keepClaim } from '../../features/benefits/kept'
import ClaimsPage from './index'

const redeemed = { at: '2026-11-12T04:00:00.000Z', outlet: '早安饭团（演示）' }
const used = { ...claim, id: 'claim-used', title: '骑手早餐', state: 'redeemed' as const, voucher: undefined, redeemed }

describe('my vouchers', () => {
  it('are those that can be used, before those that are over, and each leads to its page', async () => {
    showScreen(<ClaimsPage />, { home: member, answers: { 'claim.list': () => ({ items: [used, claim] }) } })
    await screen.findByText('已领到 · 用到11月30日')
    screen.getByText('2026年11月12日 12:00在早安饭团（演示）使用')
    const titles = screen.getAllByText(/夏日清凉包|骑手早餐/).map(({ textContent }) => textContent)
    expect(titles).toEqual(['夏日清凉包', '骑手早餐'])
    await act(async () => screen.getByText('夏日清凉包').click())
    expect(phone.opened).toEqual(['/benefits/claim/index?id=claim-cool-pack'])
  })

  it('are there without a network, as they were the last time', async () => {
    const drawer = new Map<string, unknown>()
    showScreen(<ClaimsPage />, { home: member, answers: { 'claim.list': () => ({ items: [used] }) }, drawer })
    await screen.findByText('骑手早餐')
    showScreen(<ClaimsPage />, { home: member, phone: { offline: true }, drawer })
    await screen.findByText('没信号，看到的是上次的，打开过的券照样能用')
    screen.getByText('骑手早餐')
  })

  it('are there without a network where one was opened and the list never', async () => {
    const { connection, drawer } = showScreen(<ClaimsPage />, { home: member, phone: { offline: true } })
    keepClaim(connection.store, claimShown, noon)
    showScreen(<ClaimsPage />, { home: member, phone: { offline: true }, drawer })
    await screen.findByText('夏日清凉包')
  })

  it('say so where there are none, and lead to what there is', async () => {
    showScreen(<ClaimsPage />, { home: member, answers: { 'claim.list': () => ({ items: [] }) } })
    const look = await screen.findByRole('button', { name: '看看能领什么' })
    await act(async () => look.click())
    expect(phone.opened).toEqual(['/benefits/list/index'])
  })
})
