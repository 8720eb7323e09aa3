import { fireEvent, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { organizer } from '../../../testing/codes'
import { phone } from '../../../testing/phone'
import { reviewerOf } from '../../../testing/queue'
import { showScreen } from '../../../testing/screen'
import TripsPage from '.'

const away = {
  id: 'trip-1',
  from: '2026-10-01',
  where: '新疆霍尔果斯',
  reach: { by: 'relative' as const, phone: '139****8000' },
  member: { memberNumber: '330200000016', name: '张*' },
}
const back = { ...away, from: '2026-01-01', endedOn: '2026-08-01', reach: { by: 'own-phone' as const } }
const ledger = { items: [away, { ...back, id: 'trip-2' }] }

describe('the ledger of those who are away', () => {
  it('says from when, where and how each is reached, and who is back; the row leads to the member', async () => {
    showScreen(<TripsPage />, { home: reviewerOf(), answers: { 'trip.ledger': () => ledger } })
    fireEvent.click(await screen.findByText('2026年10月1日出门'))
    expect(phone.opened).toEqual(['/staff/member/index?number=330200000016'])
    for (const says of ['找家里人：139****8000', '打本人电话', '2026年1月1日出门，2026年8月1日回来']) {
      expect(screen.getByText(says)).toBeTruthy()
    }
    expect(screen.getAllByText('在外地')).toHaveLength(1)
  })

  it('leads an organizer nowhere, who sees no member’s page', async () => {
    showScreen(<TripsPage />, { home: organizer, answers: { 'trip.ledger': () => ledger } })
    fireEvent.click(await screen.findByText('2026年10月1日出门'))
    expect(phone.opened).toEqual([])
  })

  it('says so where nobody is away', async () => {
    showScreen(<TripsPage />, { home: reviewerOf(), answers: { 'trip.ledger': () => ({ items: [] }) } })
    await screen.findByText('现在没有人登记外出')
  })
})
