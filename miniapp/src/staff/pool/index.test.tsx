import type { Reply } from '@gongyou/shared/contracts/contract'
import { fireEvent, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { auditor } from '../../../testing/codes'
import { noOne } from '../../../testing/people'
import { phone } from '../../../testing/phone'
import { reviewerOf } from '../../../testing/queue'
import { showScreen } from '../../../testing/screen'
import PoolPage from '.'

type Pool = Reply<'pool.list'>['body']

const proposal = { unionId: 'couriers', unionName: '北仑快递行业工会（演示）', rule: 3, reasons: ['own-trade'] }
const waiting = (memberNumber: string, waitingDays: number, more: Partial<Pool['items'][number]> = {}) => ({
  memberNumber,
  name: '张*',
  occupation: 'courier',
  waitingDays,
  waitingSince: '2026-11-01T02:00:00.000Z',
  proposal,
  ...more,
})
const pool: Pool = {
  items: [waiting('330200000016', 15), waiting('330200000024', 0), waiting('330200000032', 40, { proposal: null })],
  waiting: { asOf: '2026-11-16T01:00:00.000Z', members: 3, oldestDays: 40, placed: 12, medianDays: 5, p90Days: 21 },
}

type Setting = NonNullable<Parameters<typeof showScreen>[1]>

async function openPool({ answers, ...setting }: Setting = {}) {
  const shown = showScreen(<PoolPage />, {
    home: reviewerOf(),
    answers: { 'pool.list': () => pool, ...answers },
    ...setting,
  })
  await screen.findByText(/位有更近的工会|现在没有人在等|还没有这项权限/)
  return shown
}

const tap = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const tickAll = () => fireEvent.click(screen.getByRole('link', { name: '选中全部有建议的' }))

describe('the page of those who wait', () => {
  it('says who waits how long, where each would be nearer to the work and why, and how long people wait here', async () => {
    await openPool()
    const text = document.body.textContent ?? ''
    for (const says of [
      '等了15天',
      '今天刚到',
      '建议到北仑快递行业工会（演示）',
      '因为做同一行',
      '2位有更近的工会 · 1位还没有',
    ]) {
      expect(text).toContain(says)
    }
    for (const says of ['40天', '5天内安排好', '21天内安排好']) expect(text).toContain(says)
    expect(screen.getAllByRole('checkbox')).toHaveLength(3)
  })

  it('places all that are proposed with one thumb, after a second tap, and says what became of each', async () => {
    const problem = { code: 'transfer-open', detail: '已有一笔转会在办' }
    const results = [
      { memberNumber: '330200000016', ok: true, state: 'done' as const },
      { memberNumber: '330200000024', ok: false, problem },
    ]
    const { asked } = await openPool({ answers: { 'pool.place': () => ({ results }) } })
    tickAll()
    tap('按建议转2位')
    expect(asked.some(({ name }) => name === 'pool.place')).toBe(false)
    tap('确定')
    expect(await screen.findByText('已转好1位，都收到了消息，24小时内本人可以撤销')).toBeTruthy()
    expect(screen.getByText('尾号0024：已有一笔转会在办')).toBeTruthy()
    expect(asked.find(({ name }) => name === 'pool.place')?.input).toEqual({
      placements: ['330200000016', '330200000024'].map((memberNumber) => ({ memberNumber, unionId: 'couriers' })),
    })
  })

  it('takes whoever has no proposal, or should go elsewhere, to the page where a union is chosen by hand', async () => {
    await openPool()
    fireEvent.click(screen.getByRole('checkbox', { name: '选中尾号0032' }))
    expect(screen.queryByRole('button', { name: /按建议转/ })).toBeNull()
    fireEvent.click(screen.getByRole('checkbox', { name: '选中尾号0016' }))
    expect(screen.getByRole('button', { name: '按建议转1位' })).toBeTruthy()
    tap('选中的2位，另选一家')
    expect(phone.opened).toEqual(['/staff/moving/index?as=pool&numbers=330200000016%2C330200000032'])
  })

  it('looks for nearer unions at once, portion by portion, until everybody was looked at', async () => {
    const portions = [true, false]
    const { asked } = await openPool({
      answers: { 'pool.consider': () => ({ considered: 4, left: portions.shift() ?? false }) },
    })
    fireEvent.click(screen.getByRole('link', { name: '现在就找一遍' }))
    await screen.findByText('都找过一遍了')
    expect(asked.filter(({ name }) => name === 'pool.consider')).toHaveLength(2)
    expect(asked.at(-1)?.name).toBe('pool.list')
  })

  it('shows an auditor who waits, and nothing to tick or tap', async () => {
    await openPool({ home: auditor })
    expect(screen.queryByRole('checkbox')).toBeNull()
    expect(screen.queryByRole('link', { name: '现在就找一遍' })).toBeNull()
  })

  it('says so where nobody waits', async () => {
    await openPool({ answers: { 'pool.list': () => ({ items: [] }) } })
    expect(screen.getByText('现在没有人在等')).toBeTruthy()
  })

  it('is for staff only', async () => {
    await openPool({ home: noOne })
    expect(screen.getByText('您还没有这项权限，请联系本会管理员。')).toBeTruthy()
  })
})
