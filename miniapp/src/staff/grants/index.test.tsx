import { fireEvent, screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { auditor } from '../../../testing/codes'
import { union } from '../../../testing/people'
import { showScreen } from '../../../testing/screen'
import { inspected } from '../../../testing/unions'
import GrantsPage from '.'

type Setting = NonNullable<Parameters<typeof showScreen>[1]>

const admin = { ...auditor, staff: [{ role: 'admin' as const, unionId: union.id, unionName: union.name }] }
const holder = { id: 'account-2', name: '李*', memberNumber: '310000000017' }
const grant = {
  role: 'reviewer' as const,
  unionId: union.id,
  chair: true,
  grantedAt: '2026-03-01T02:00:00.000Z',
  holder,
}

function openGrants({ answers, ...setting }: Setting = {}) {
  return showScreen(<GrantsPage />, {
    home: admin,
    answers: { 'grant.list': () => ({ items: [grant] }), 'grant.find': () => ({ holder }), ...answers },
    ...setting,
  })
}

const tap = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const follow = (name: string) => fireEvent.click(screen.getByRole('link', { name }))
const fill = (label: string, text: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value: text } })

describe('who works for a union', () => {
  it('is listed with the role, the masked name and the member number', async () => {
    openGrants()
    expect(await screen.findByText('李* · 审核员 · 主席')).toBeTruthy()
    expect(screen.getByText('2026年3月1日起 · 会员号310000000017')).toBeTruthy()
  })

  it('is appointed by the member number, once it was seen whose it is', async () => {
    const { asked } = openGrants({ answers: { 'grant.give': () => ({ grant }) } })
    await screen.findByText('请人来做')
    fill('这位的会员号', '310000000017')
    tap('看看是谁')
    await screen.findByText('李*')
    fireEvent.click(screen.getByRole('radio', { name: '审核员' }))
    fireEvent.click(screen.getByRole('checkbox', { name: '这位是主席，每周确认入会名单' }))
    tap('请这位做审核员')
    expect(await screen.findByText('李*已是审核员，重新打开就能用')).toBeTruthy()
    expect(asked.find(({ name }) => name === 'grant.give')?.input).toEqual({
      memberNumber: '310000000017',
      role: 'reviewer',
      unionId: union.id,
      chair: true,
    })
  })

  it('is looked for by a number that somebody has', async () => {
    openGrants({ answers: { 'grant.find': () => 'not-found' } })
    await screen.findByText('请人来做')
    fill('这位的会员号', '1')
    tap('看看是谁')
    expect(await screen.findByText('没有这个会员号，请对着会员证再看一遍')).toBeTruthy()
  })

  it('loses the role after it was asked once more', async () => {
    const { asked } = openGrants({ answers: { 'grant.take': () => ({ grant }) } })
    await screen.findByText('李* · 审核员 · 主席')
    follow('收回这项权限')
    tap('确定收回')
    expect(await screen.findByText('已收回，马上生效')).toBeTruthy()
    expect(asked.find(({ name }) => name === 'grant.take')?.input).toEqual({
      holderId: 'account-2',
      role: 'reviewer',
      unionId: union.id,
    })
  })

  it('keeps the role where the admin would take the own one', async () => {
    openGrants({ answers: { 'grant.take': () => 'own-role' } })
    await screen.findByText('李* · 审核员 · 主席')
    follow('收回这项权限')
    tap('确定收回')
    expect(await screen.findByText('不能给自己加减权限，请另一位管理员来办')).toBeTruthy()
  })

  it('hands everything over to another in one act', async () => {
    const { asked } = openGrants({ answers: { 'grant.handOver': () => ({ grants: [grant] }) } })
    await screen.findByText('李* · 审核员 · 主席')
    follow('换人，权限都交过去')
    fill('接手这位的会员号', '310000000025')
    fireEvent.click(screen.getAllByRole('button', { name: '看看是谁' })[1] as HTMLElement)
    tap(await screen.findByText('全部交给这位').then(() => '全部交给这位'))
    expect(await screen.findByText('已交接，马上生效')).toBeTruthy()
    expect(asked.find(({ name }) => name === 'grant.handOver')?.input).toEqual({
      unionId: union.id,
      fromId: 'account-2',
      memberNumber: '310000000025',
    })
  })

  it('can be seen by an auditor, who appoints nobody', async () => {
    openGrants({ home: auditor })
    await screen.findByText('李* · 审核员 · 主席')
    expect(screen.queryByText('请人来做')).toBeNull()
    expect(screen.queryByRole('link', { name: '收回这项权限' })).toBeNull()
  })

  it('is shown of a union below the one that the role is held for', async () => {
    const above = { ...admin, staff: [{ role: 'admin' as const, unionId: 'union-city', unionName: '市总' }] }
    openGrants({ home: above, phone: { params: { union: union.id } }, answers: { 'union.inspect': () => inspected } })
    expect(await screen.findByText('请人来做')).toBeTruthy()
    await waitFor(() => expect(screen.getByText(union.name)).toBeTruthy())
  })
})
