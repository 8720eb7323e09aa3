import { fireEvent, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { benefitsOfficer, outletOf } from '../../../testing/campaigns'
import { union } from '../../../testing/people'
import { phone } from '../../../testing/phone'
import { showScreen } from '../../../testing/screen'
import OutletPage from '.'

type Setting = NonNullable<Parameters<typeof showScreen>[1]>

const admin = { ...benefitsOfficer, staff: [{ role: 'admin' as const, unionId: union.id, unionName: union.name }] }
const holder = { id: 'account-2', name: '李*', memberNumber: '310000000017' }
const outlet = outletOf({ hours: '每天8:00到20:00', state: 'paused' })
const clerk = {
  role: 'clerk' as const,
  unionId: union.id,
  outletId: outlet.id,
  grantedAt: '2026-03-01T02:00:00.000Z',
  holder,
}

const openOutlet = (home: Setting['home'], answers: Setting['answers'] = {}) =>
  showScreen(<OutletPage />, {
    home,
    phone: { params: { id: outlet.id, union: union.id } },
    answers: { 'outlet.inspect': () => ({ outlet }), ...answers },
  })

const tap = (name: string) => fireEvent.click(screen.getByRole('button', { name }))

describe('an outlet', () => {
  it('says to who runs benefits what is told of it, and that an admin appoints its clerks', async () => {
    openOutlet(benefitsOfficer)
    await screen.findByText('每天8:00到20:00')
    screen.getByText('暂停核销：店里先不能扫，工友看到「暂停」。随时能恢复')
    screen.getByText('核销员由工会的管理员请，在「谁在这里工作」里点「门店的核销员」。')
    tap('改资料，暂停或停用')
    expect(phone.opened).toEqual(['/campaigns/outlet-form/index?id=outlet-1'])
  })

  it('shows an admin who stands at the counter, and takes one away after one more question', async () => {
    const { asked } = openOutlet(admin, {
      'grant.list': () => ({ items: [clerk] }),
      'grant.take': () => ({ grant: clerk }),
    })
    await screen.findByText('李* · 核销员')
    expect(asked.find(({ name }) => name === 'grant.list')?.input).toMatchObject({
      union: union.id,
      outlet: 'outlet-1',
    })
    expect(screen.queryByText('核销了多少')).toBeNull()
    fireEvent.click(screen.getByRole('link', { name: '收回这项权限' }))
    tap('确定收回')
    await screen.findByText('已收回，马上生效')
    const taken = { holderId: holder.id, role: 'clerk', unionId: union.id }
    expect(asked.find(({ name }) => name === 'grant.take')?.input).toEqual(taken)
  })

  it('shows under one heading who stands there, also by the number alone, and goes on to the rest', async () => {
    const nameless = { ...clerk, holder: { id: 'account-3', memberNumber: '310000000025' } }
    openOutlet(admin, {
      'grant.list': ({ cursor }) => (cursor ? 'no-network' : { items: [clerk, nameless], nextCursor: 'next' }),
    })
    await screen.findByRole('heading', { name: '谁在店里核销' })
    screen.getByText('没有登记名字的核销员')
    screen.getByText(/会员号310000000025/)
    fireEvent.click(screen.getByRole('link', { name: '后面还有，再取一些' }))
    await screen.findByText('没信号，后面的没取到，连上网再点一次')
  })

  it('says that there may be more where the first of its union are others', async () => {
    openOutlet(admin, {
      'grant.list': ({ cursor }) => ({ items: cursor ? [clerk] : [], ...(!cursor && { nextCursor: 'next' }) }),
    })
    await screen.findByText('还没找到，后面还有没看过的。')
    fireEvent.click(screen.getByRole('link', { name: '后面还有，再取一些' }))
    await screen.findByText('李* · 核销员')
    expect(screen.queryByText('还没找到，后面还有没看过的。')).toBeNull()
  })

  it('gets a clerk by the member number, once it was seen whose it is', async () => {
    const { asked } = openOutlet(admin, {
      'grant.list': () => ({ items: [] }),
      'grant.find': () => ({ holder }),
      'grant.give': () => ({ grant: clerk }),
    })
    await screen.findByText('还没有人。请店里的人先入会，再用会员号请来核销。')
    fireEvent.change(screen.getByLabelText('这位的会员号'), { target: { value: holder.memberNumber } })
    tap('看看是谁')
    await screen.findByText('李*')
    tap('请这位在店里核销')
    await screen.findByText('李*已是核销员，重新打开就能用')
    expect(asked.find(({ name }) => name === 'grant.give')?.input).toEqual({
      memberNumber: holder.memberNumber,
      role: 'clerk',
      unionId: union.id,
      outletId: 'outlet-1',
    })
  })
})
