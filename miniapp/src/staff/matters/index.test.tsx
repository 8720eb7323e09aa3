import { fireEvent, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { auditor } from '../../../testing/codes'
import { arrival, counts, elsewhere, first, here, openMatters, second } from '../../../testing/matters'
import { aboutMember } from '../../../testing/members'
import { noOne } from '../../../testing/people'
import { phone } from '../../../testing/phone'
import { districtAdmin } from '../../../testing/unions'

const tap = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const follow = (name: string) => fireEvent.click(screen.getByRole('link', { name }))
const fill = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } })
const openRow = async (says: string) => fireEvent.click(await screen.findByText(says))

describe('who wants to come to the union', () => {
  it('is accepted together with others, each with an answer', async () => {
    const { sent } = await openMatters(undefined, {
      answers: {
        'transfer.decide': ({ id }) => (id === 't-2' ? 'transfer-settled' : { ...first, state: 'done' }),
      },
    })
    await screen.findAllByText('从柴桥联合工会（演示）转来')
    expect(screen.getAllByText('最晚11月20日答复')).toHaveLength(2)
    follow('全部选中')
    tap('接收选中的2位')
    expect(sent('transfer.decide')).toEqual([])
    tap('确定')
    await screen.findByText('已接收1位，都收到了消息')
    expect(screen.getByText('张*（尾号0024）：这笔转会已有结果，已刷新')).toBeTruthy()
    expect(sent('transfer.decide')).toEqual([
      { id: 't-1', version: 1, decision: 'accept' },
      { id: 't-2', version: 1, decision: 'accept' },
    ])
    expect(sent('transfer.list')).toHaveLength(2)
  })

  it('stays as it was behind a lost network: only those before it are settled', async () => {
    const third = arrival('t-3', '330200000032')
    const { sent } = await openMatters(undefined, {
      answers: {
        'transfer.list': () => ({ items: [first, second, third] }),
        'transfer.decide': ({ id }) => (id === 't-2' ? 'no-network' : { ...first, state: 'done' }),
      },
    })
    fireEvent.click(await screen.findByRole('link', { name: '全部选中' }))
    tap('接收选中的3位')
    tap('确定')
    await screen.findByText('没信号，没有发出去。连上网再点一次，不会重复')
    expect(screen.getByText('已接收1位，都收到了消息')).toBeTruthy()
    expect(new Set(sent('transfer.decide').map((input) => (input as { id: string }).id))).toEqual(
      new Set(['t-1', 't-2']),
    )
  })

  it('is declined with a reason that the worker reads; a lost network keeps the sheet as it is', async () => {
    let isLost = true
    const { sent } = await openMatters(undefined, {
      answers: {
        'transfer.list': () => ({ items: isLost ? [first] : [] }),
        'transfer.decide': () => (isLost ? 'no-network' : { ...first, state: 'declined' as const }),
      },
    })
    await openRow('尾号0016')
    follow('不接收，写明原因')
    fireEvent.click(screen.getByRole('checkbox', { name: '您干活的地方不归本会，请转到当地的工会' }))
    tap('不接收')
    await screen.findAllByText('没信号，没有发出去。连上网再点一次，不会重复')
    isLost = false
    tap('不接收')
    await screen.findByText('已答复不接收，会籍不变，工友会看到原因')
    const reasons = ['您干活的地方不归本会，请转到当地的工会']
    expect(sent('transfer.decide').at(-1)).toEqual({ id: 't-1', version: 1, decision: 'decline', reasons })
  })

  it('is shown to an auditor, who decides nothing', async () => {
    await openMatters(undefined, { home: auditor })
    await openRow('尾号0016')
    expect(screen.queryByRole('checkbox')).toBeNull()
    expect(screen.queryByRole('button', { name: '接收' })).toBeNull()
  })
})

describe('who leaves', () => {
  const leaving = {
    id: 'l-1',
    version: 2,
    state: 'asked' as const,
    member: aboutMember,
    union: here,
    askedAt: '2026-11-13T02:00:00.000Z',
    confirmBy: '2026-11-20',
  }

  it('is confirmed before the time does it, is called first, and cannot be refused', async () => {
    const { sent } = await openMatters('leavings', {
      answers: {
        'leaving.list': () => ({ items: [leaving] }),
        'leaving.confirm': () => ({ ...leaving, state: 'confirmed' as const }),
      },
    })
    await screen.findByText('不办的话，过了11月20日自动生效')
    await openRow('尾号0016')
    follow('看这位会员，打电话')
    expect(phone.opened).toEqual(['/staff/member/index?number=330200000016'])
    tap('确认退会')
    await screen.findByText('已确认退会')
    expect(sent('leaving.confirm')).toEqual([{ id: 'l-1', version: 2 }])
  })

  it('is told to be nobody where the list is empty', async () => {
    await openMatters('leavings', { answers: { 'leaving.list': () => ({ items: [] }) } })
    await screen.findByText('有人提出退会，会排在这里。到期会自动办好。')
  })
})

describe('a membership on its way to another WeChat', () => {
  it('is stopped with a reason', async () => {
    const recovery = {
      id: 'r-1',
      version: 1,
      state: 'waiting' as const,
      member: { memberNumber: '330200000016', name: '张*' },
      requestedAt: '2026-11-15T02:00:00.000Z',
      dueAt: '2026-11-18T02:00:00.000Z',
    }
    const { sent } = await openMatters('recoveries', {
      answers: {
        'recovery.list': () => ({ items: [recovery] }),
        'recovery.halt': () => ({ ...recovery, state: 'stopped' as const }),
      },
    })
    await screen.findByText('2026年11月18日 10:00自动换到新微信')
    await openRow('尾号0016')
    fireEvent.click(screen.getByRole('checkbox', { name: '打电话问过本人，不是本人要换' }))
    tap('叫停换微信')
    await screen.findByText('已叫停，会籍没有变')
    expect(sent('recovery.halt')).toEqual([{ id: 'r-1', version: 1, reasons: ['打电话问过本人，不是本人要换'] }])
  })
})

describe('a member whose real name did not match', () => {
  const doubted = { ...aboutMember, version: 5, state: 'active' as const, unverifiedSince: '2026-11-03T02:00:00.000Z' }

  it('is confirmed by a person', async () => {
    const { sent } = await openMatters('doubts', {
      answers: { 'identity.list': () => ({ items: [doubted] }), 'identity.decide': () => doubted },
    })
    await openRow('11月3日起没核对上')
    tap('核实是本人')
    await screen.findByText('已核实是本人，福利可以照领')
    expect(sent('identity.decide')).toEqual([{ number: '330200000016', version: 5, decision: 'confirm' }])
  })

  it('loses the membership only with a reason', async () => {
    const { sent } = await openMatters('doubts', {
      answers: { 'identity.list': () => ({ items: [doubted] }), 'identity.decide': () => doubted },
    })
    await openRow('尾号0016')
    follow('不是本人，收回入会')
    expect(screen.getByRole<HTMLButtonElement>('button', { name: '收回这次入会' }).disabled).toBe(true)
    fill('或者自己写一句', '不是本人')
    tap('收回这次入会')
    await screen.findByText('已收回入会，工友会看到原因')
    const decided = { number: '330200000016', version: 5, decision: 'revoke', reasons: ['不是本人'] }
    expect(sent('identity.decide')).toEqual([decided])
  })
})

describe('the page of matters', () => {
  it('opens where something waits, says how much there is of each kind, and counts anew what was settled', async () => {
    const leaving = {
      ...first,
      state: 'asked' as const,
      union: here,
      askedAt: first.requestedAt,
      id: 'l-1',
      version: 2,
    }
    const { from: _a, to: _b, dueOn: _c, requestedAt: _d, ...asked } = leaving
    const counted = [
      { ...counts, arrivals: 0, leavings: 50 },
      { ...counts, arrivals: 0, leavings: 3 },
    ]
    await openMatters(undefined, {
      answers: {
        'matter.count': () => (counted.length > 1 ? counted.shift() : counted[0]) ?? counts,
        'leaving.list': () => ({ items: [asked] }),
        'leaving.confirm': () => asked,
      },
    })
    await screen.findByRole('radio', { name: '退会 50+', checked: true })
    expect(screen.getByRole('radio', { name: '转入' })).toBeTruthy()
    await openRow('尾号0016')
    tap('确认退会')
    await screen.findByRole('radio', { name: '退会 3', checked: true })
  })

  it('shows the lists also where nobody could count', async () => {
    await openMatters(undefined, { answers: { 'matter.count': () => 'no-network' } })
    await screen.findAllByText('从柴桥联合工会（演示）转来')
  })

  it('shows an admin the expulsions alone, because all else is a reviewer’s', async () => {
    await openMatters(undefined, { home: districtAdmin, answers: { 'expulsion.list': () => ({ items: [] }) } })
    await screen.findByText('现在没有')
    expect(screen.getAllByRole('radio')).toHaveLength(1)
  })

  it('tells who has left for another union, the latest first', async () => {
    const left = { ...first, from: here, to: elsewhere, state: 'done' as const, doneAt: '2026-11-14T02:00:00.000Z' }
    await openMatters('departures', { answers: { 'transfer.list': () => ({ items: [left] }) } })
    await screen.findByText('转到柴桥联合工会（演示）')
    expect(screen.getByText('已转出 · 11月14日')).toBeTruthy()
  })

  it('is for staff only', async () => {
    await openMatters(undefined, { home: noOne })
    await screen.findByText('您还没有这项权限，请联系本会管理员。')
  })
})
