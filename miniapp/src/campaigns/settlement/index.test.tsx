import type { Reply, Request } from '@gongyou/shared/contracts/contract'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { benefitsOfficer } from '../../../testing/campaigns'
import { phone } from '../../../testing/phone'
import { showScreen } from '../../../testing/screen'
import SettlementPage from '.'

type Settlement = Reply<'campaign.settlement'>['body']['settlement']
type Setting = NonNullable<Parameters<typeof showScreen>[1]>

const bySource: Settlement['bySource'] = [
  { source: 'fiscal', fen: 1801 },
  { source: 'union', fen: 1801 },
]
const counted = { redemptions: 2, offline: 1, fen: 3602 }

const settlement: Settlement = {
  benefitId: 'campaign-1',
  title: '夏日清凉包',
  heading: '职工服务支出',
  state: 'open',
  unitCost: 1801,
  from: '2026-10-18',
  to: '2026-11-16',
  ...counted,
  bySource,
  merchants: [{ merchantId: 'merchant-1', merchantName: '霞浦司机驿站（演示）', ...counted, bySource }],
  days: [{ day: '2026-11-15', ...counted }],
}

function showAccount(answers: Setting['answers']) {
  const shown = showScreen(<SettlementPage />, {
    home: benefitsOfficer,
    phone: { params: { id: 'campaign-1' } },
    answers,
  })
  const asked = () =>
    shown.asked
      .filter(({ name }) => name === 'campaign.settlement')
      .map(({ input }) => input as Request<'campaign.settlement'>)
  return { ...shown, asked }
}

describe('the account of a campaign', () => {
  it('says what it came to, who pays which part, and what each merchant is owed', async () => {
    showAccount({ 'campaign.settlement': () => ({ settlement }) })
    await screen.findByText('10月18日到11月16日')
    const text = document.body.textContent ?? ''
    for (const says of [
      '2张（其中没网时核销1张），36.02元',
      '财政资金18.01元',
      '工会经费18.01元',
      '霞浦司机驿站（演示）',
    ]) {
      expect(text).toContain(says)
    }
  })

  it('opens a merchant day by day', async () => {
    const lines: Settlement['lines'] = [{ day: '2026-11-15', source: 'union', redemptions: 2, fen: 1801 }]
    const { asked } = showAccount({
      'campaign.settlement': ({ merchant }) => ({ settlement: { ...settlement, ...(merchant && { lines }) } }),
    })
    fireEvent.click(await screen.findByText('霞浦司机驿站（演示）'))
    await screen.findByText('11月15日 工会经费')
    expect(asked().at(-1)?.merchant).toBe('merchant-1')
  })

  it('is asked for by the month, and by two dates once both are dates', async () => {
    const { asked } = showAccount({ 'campaign.settlement': () => ({ settlement }) })
    fireEvent.click(await screen.findByRole('radio', { name: '上个月' }))
    await waitFor(() => expect(asked().at(-1)).toMatchObject({ from: '2026-10-01', to: '2026-10-31' }))
    fireEvent.click(screen.getByRole('radio', { name: '自己定' }))
    fireEvent.change(screen.getByLabelText('从哪天'), { target: { value: '20260901' } })
    fireEvent.change(screen.getByLabelText('到哪天'), { target: { value: '20260915' } })
    await waitFor(() => expect(asked().at(-1)).toMatchObject({ from: '2026-09-01', to: '2026-09-15' }))
  })

  it('is handed over as a spreadsheet of the days that are shown', async () => {
    showAccount({ 'campaign.settlement': () => ({ settlement }) })
    phone.file = { status: 200 }
    fireEvent.click(await screen.findByRole('button', { name: '打开结算表（Excel）' }))
    await screen.findByText('打开了。点右上角就能转发')
    expect(phone.shown).toEqual(['xlsx'])
  })

  it('says why a stretch is too long, and keeps the dates', async () => {
    showAccount({ 'campaign.settlement': () => 'period-too-long' })
    await screen.findByText('一次最多看92天，请选短一些')
    screen.getByRole('radio', { name: '自己定' })
  })
})
