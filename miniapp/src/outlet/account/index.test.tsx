import type { Reply } from '@gongyou/shared/contracts/contract'
import { act, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { clerk } from '../../../testing/benefits'
import { member } from '../../../testing/people'
import { showScreen } from '../../../testing/screen'
import OwnAccountPage from '.'

type Settlement = Reply<'redemption.settlement'>['body']['settlement']
type Answer = { settlement: Settlement } | 'no-network' | 'outlet-unknown'

const outlet = { id: 'station-1', name: '小港骑手驿站（演示）', merchantId: 'm-1', merchantName: '小港物流（演示）' }
const cool = { title: '夏日清凉包', redemptions: 3, offline: 1, dueFen: 5400 }
const settlement: Settlement = {
  outlet,
  from: '2026-10-01',
  to: '2026-11-16',
  redemptions: 6,
  offline: 1,
  dueFen: 7200,
  lines: [
    { day: '2026-10-30', title: '夏日清凉包', redemptions: 1, offline: 0, dueFen: 1800 },
    { day: '2026-11-15', ...cool },
    { day: '2026-11-15', title: '有效', redemptions: 2, offline: 0 },
  ],
}
const nothing: Settlement = { outlet, from: '2026-11-01', to: '2026-11-16', redemptions: 0, offline: 0, lines: [] }

const showAccount = (answer: () => Answer) =>
  showScreen(<OwnAccountPage />, { home: clerk, answers: { 'redemption.settlement': answer } })

describe('what a merchant is paid', () => {
  it('is told by month and day, with what came in later, and of medical ones only that so many were valid', async () => {
    const { asked } = showAccount(() => ({ settlement }))
    await screen.findByText('6张，72元')
    const text = document.body.textContent ?? ''
    for (const says of [
      '工会和小港物流（演示）结账',
      '其中1张是没信号时扫的，已经确认',
      '只写「有效」的2张不列价钱，由工会另外结',
      '2026年11月5张，54元',
      '2026年10月1张，18元',
      '11月15日5张，54元夏日清凉包 3张，54元有效 2张没信号时扫的1张10月30日',
    ]) {
      expect(text).toContain(says)
    }
    const input = { outlet: 'station-1', from: '2026-11-01', to: '2026-11-16' }
    expect(asked.find(({ name }) => name === 'redemption.settlement')?.input).toEqual(input)
  })

  it('names no amount where all that was redeemed is told without its price', async () => {
    showAccount(() => ({ settlement: { ...settlement, lines: settlement.lines.slice(2) } }))
    await screen.findByText('只写「有效」的2张不列价钱，由工会另外结')
    expect(document.body.textContent).not.toContain('元')
  })

  it('says so where nothing was redeemed, and shows no months of nothing', async () => {
    showAccount(() => ({ settlement: nothing }))
    await screen.findByText('这段时间没有核销，换一段看看。')
    expect(screen.queryByText('每个月')).toBeNull()
  })

  it('shows the shape of what comes while it waits, and offers to try again without a network', async () => {
    let online = false
    showAccount(() => (online ? { settlement } : 'no-network'))
    const again = await screen.findByRole('button', { name: '再试一次' })
    online = true
    await act(async () => again.click())
    await screen.findByText('6张，72元')
  })

  it('is told to no other outlet’s clerk, and to nobody who is none', async () => {
    showAccount(() => 'outlet-unknown')
    await screen.findByText('没有找到这家门店，请返回重新选')
    showScreen(<OwnAccountPage />, { home: member })
    await screen.findByText('您还没有这项权限，请联系发福利的工会。')
  })
})
