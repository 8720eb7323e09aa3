import type { Request } from '@gongyou/shared/contracts/contract'
import { fireEvent, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { benefitsOfficer, staffClaimOf } from '../../../testing/campaigns'
import { union } from '../../../testing/people'
import { showScreen } from '../../../testing/screen'
import RequestsPage from '.'

type Setting = NonNullable<Parameters<typeof showScreen>[1]>

function showRequests({ answers, ...setting }: Setting = {}) {
  const shown = showScreen(<RequestsPage />, {
    home: benefitsOfficer,
    phone: { params: { id: 'campaign-1' } },
    ...setting,
    answers: { 'request.list': () => ({ items: [staffClaimOf({ state: 'requested' })] }), ...answers },
  })
  const sent = () =>
    shown.asked.filter(({ name }) => name === 'request.decide').map(({ input }) => input as Request<'request.decide'>)
  return { ...shown, sent }
}

const decided = { 'request.decide': () => ({ claim: staffClaimOf() }) }
const tap = (name: string) => fireEvent.click(screen.getByRole('button', { name }))

describe('requests for a benefit', () => {
  it('are granted in a tap', async () => {
    const { sent } = showRequests({ answers: decided })
    await screen.findByText('周**，会员号尾号0017')
    tap('同意')
    await screen.findByText('已同意，马上告诉本人')
    expect(sent()).toEqual([{ id: 'campaign-1', claimId: 'claim-1', version: 2, decision: 'grant' }])
  })

  it('are declined with a reason that the person reads', async () => {
    const { sent } = showRequests({ answers: decided })
    await screen.findByText('周**，会员号尾号0017')
    tap('不同意，写原因')
    expect(screen.getByRole('button', { name: '回复本人' })).toHaveProperty('disabled', true)
    fireEvent.click(screen.getByRole('radio', { name: '名额已满' }))
    tap('回复本人')
    await screen.findByText('已回复本人，写明了原因')
    expect(sent()[0]).toMatchObject({ decision: 'decline', reason: '名额已满' })
  })

  it('that a colleague has decided meanwhile are said to be', async () => {
    showRequests({ answers: { 'request.decide': () => 'request-decided' } })
    await screen.findByText('周**，会员号尾号0017')
    tap('同意')
    await screen.findByText('这份申请已经有人办过了，已刷新')
  })

  it('are looked at by an auditor, who decides none', async () => {
    const auditor = {
      ...benefitsOfficer,
      staff: [{ role: 'auditor' as const, unionId: union.id, unionName: union.name }],
    }
    showRequests({ home: auditor })
    await screen.findByText('周**，会员号尾号0017')
    expect(screen.queryByRole('button')).toBeNull()
  })

  it('say that there are none', async () => {
    showRequests({ answers: { 'request.list': () => ({ items: [] }) } })
    await screen.findByText('没有等着看的申请')
  })
})
