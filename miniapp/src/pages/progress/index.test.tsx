import type { ApplicationReply } from '@gongyou/shared/contracts/contract'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { applicant, applicationOf, membership, union } from '../../../testing/people'
import { phone } from '../../../testing/phone'
import { showScreen } from '../../../testing/screen'
import ProgressPage from '.'

type Answers = NonNullable<Parameters<typeof showScreen>[1]>['answers']

async function openProgress(given: Partial<ApplicationReply>, answers: Answers = {}) {
  const shown = showScreen(<ProgressPage />, {
    home: applicant(given),
    phone: { params: { id: 'application-1' } },
    answers: { 'application.show': () => ({ application: applicationOf(given) }), ...answers },
  })
  await screen.findByText('办理的工会')
  return shown
}

const buttons = () => screen.getAllByRole('button').map((button) => button.textContent)

describe('where an application is', () => {
  it('says by when the union answers, and what happens if it does not', async () => {
    await openProgress({ state: 'open', dueOn: '2026-11-19' })
    expect(screen.getByText('最晚11月19日答复，逾期自动转上级')).toBeTruthy()
    expect(screen.getByText('您扫的就是这家工会的码')).toBeTruthy()
  })

  it('shows four stages, and the steps behind them when asked', async () => {
    await openProgress({ state: 'open' })
    expect(screen.queryByText('信息初审')).toBeNull()
    fireEvent.click(screen.getByRole('link', { name: '看每一步' }))
    expect(screen.getByText('信息初审')).toBeTruthy()
  })

  it('rings the union, and names no officer', async () => {
    await openProgress({ state: 'open' })
    fireEvent.click(screen.getByRole('button', { name: /工会电话.*打电话/ }))
    expect(phone.rung).toEqual([union.phone])
  })
})

describe('what an applicant can do', () => {
  it('is to take back an application that is under review, after a second tap', async () => {
    const { asked } = await openProgress(
      { state: 'open' },
      { 'application.withdraw': () => ({ application: applicationOf({ state: 'withdrawn' }) }) },
    )
    expect(buttons()).not.toContain('去修改')
    fireEvent.click(screen.getByRole('button', { name: '撤回申请' }))
    expect(asked.map(({ name }) => name)).not.toContain('application.withdraw')
    const [, sure] = screen.getAllByRole('button', { name: '撤回申请' })
    if (sure) fireEvent.click(sure)
    await waitFor(() => expect(asked.map(({ name }) => name)).toContain('application.withdraw'))
  })

  it('is to correct one that came back, with the reviewer’s reason in words', async () => {
    await openProgress({ state: 'returned', returned: { reasons: ['id-wrong'], fields: { nationalId: 'id-wrong' } } })
    expect(screen.getByText('身份证号有误，请对着证件再看一遍')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: '去修改' }))
    expect(phone.opened).toEqual(['/pages/correct/index?id=application-1'])
  })

  it('is to ask for a second look at one that was refused', async () => {
    await openProgress({ state: 'rejected' })
    expect(buttons()).toContain('请人工再看一次')
    expect(buttons()).not.toContain('撤回申请')
  })

  it('is nothing any more once it was taken back', async () => {
    await openProgress({ state: 'withdrawn' })
    for (const move of ['去修改', '请人工再看一次', '撤回申请']) expect(buttons()).not.toContain(move)
  })

  it('is to see the card, once a member', async () => {
    const given = { state: 'admitted', step: 'admitted', dueOn: undefined } as const
    await openProgress(given, { 'application.show': () => ({ application: applicationOf(given), membership }) })
    fireEvent.click(screen.getByRole('button', { name: '看会员证' }))
    expect(phone.opened).toEqual(['/pages/card/index'])
  })
})
