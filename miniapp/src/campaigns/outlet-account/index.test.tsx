import type { Reply } from '@gongyou/shared/contracts/contract'
import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { benefitsOfficer, outletOf } from '../../../testing/campaigns'
import { showScreen } from '../../../testing/screen'
import OutletAccountPage from '.'

const { id, name, merchantId } = outletOf()
const line = { day: '2026-11-15', redemptions: 3, offline: 1, fen: 5400 }

const settlement: Reply<'outlet.settlement'>['body']['settlement'] = {
  outlet: { id, name, merchantId, merchantName: '霞浦物流（演示）' },
  from: '2026-10-18',
  to: '2026-11-16',
  redemptions: 3,
  offline: 1,
  fen: 5400,
  lines: [{ ...line, benefitId: 'campaign-1', title: '夏日清凉包' }],
}

const showAccount = (answer: () => { settlement: typeof settlement } | 'not-found') =>
  showScreen(<OutletAccountPage />, {
    home: benefitsOfficer,
    phone: { params: { id } },
    answers: { 'outlet.settlement': answer },
  })

describe('what an outlet has redeemed', () => {
  it('is said by day and campaign, and with whom it is settled', async () => {
    showAccount(() => ({ settlement }))
    await screen.findByText(name)
    const text = document.body.textContent ?? ''
    for (const says of ['和霞浦物流（演示）结账', '11月15日', '夏日清凉包', '3张（其中没网时核销1张），54元']) {
      expect(text).toContain(says)
    }
  })

  it('is nothing where nothing was redeemed', async () => {
    showAccount(() => ({ settlement: { ...settlement, redemptions: 0, offline: 0, fen: 0, lines: [] } }))
    await screen.findByText('这段时间没有核销，换一段看看。')
    expect(document.body.textContent).not.toContain('0张')
  })

  it('is not told of an outlet elsewhere', async () => {
    showAccount(() => 'not-found')
    await screen.findByRole('button', { name: '再试一次' })
  })
})
