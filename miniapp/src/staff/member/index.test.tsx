import { fireEvent, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { cityTexts } from '../../../testing/city'
import { reviewingAdmin, staffMember } from '../../../testing/members'
import { membership, union } from '../../../testing/people'
import { phone } from '../../../testing/phone'
import { reviewerOf } from '../../../testing/queue'
import { showScreen } from '../../../testing/screen'
import { places } from '../../../testing/unions'
import MemberPage from '.'

type Setting = NonNullable<Parameters<typeof showScreen>[1]>

const number = membership.memberNumber

async function openMember({ answers, ...setting }: Setting = {}) {
  const shown = showScreen(<MemberPage />, {
    home: reviewerOf(),
    phone: { params: { number } },
    answers: { ...places, 'about.texts': () => cityTexts, 'member.show': () => staffMember(), ...answers },
    ...setting,
  })
  await screen.findByText(/会籍经过|再试一次/)
  return shown
}

const tap = (name: string) => fireEvent.click(screen.getByRole('button', { name }))

describe('a member’s page', () => {
  it('shows where they are and how they work, and no number in clear', async () => {
    await openMember()
    await screen.findByText('北仑区 柴桥街道')
    const text = document.body.textContent ?? ''
    for (const says of ['3100 0000 0017', '尾号0012', '138****8000', '运满满', '自己单干', '按授权当场办', '实名 ✓']) {
      expect(text).toContain(says)
    }
  })

  it('says what staff ought to know: silence, doubt, a transfer and a leaving under way', async () => {
    const standing = { unverified: true, leaving: { id: 'leaving-1', confirmBy: '2026-11-20' } } as const
    await openMember({
      answers: { 'member.show': () => staffMember({ contact: 'stale', openTransfer: true }, standing) },
    })
    for (const says of [/很久没有消息了/, /实名没有核对上/, /有一笔转会在办/, /最晚11月20日生效/]) {
      expect(screen.getByText(says)).toBeTruthy()
    }
  })

  it('tells in which unions they have been, the latest first', async () => {
    const to = { id: 'couriers', name: '北仑快递行业工会（演示）', kind: 'industry' as const }
    const placed = { at: '2026-05-01T02:00:00.000Z', what: 'placed', from: membership.union, to }
    await openMember({ answers: { 'member.show': () => staffMember({ history: [placed, ...staffMember().history] }) } })
    expect(screen.getByText('工会安排转会')).toBeTruthy()
    expect(screen.getByText(`${union.name} → ${to.name}`)).toBeTruthy()
  })

  it('shows the numbers for a purpose, with the name, and hides them again', async () => {
    const inClear = { name: '周青山', nationalId: '330299198802160029', phone: '13800138000' }
    const { asked } = await openMember({ answers: { 'member.reveal': () => inClear } })
    tap('看完整身份证号和手机号')
    fireEvent.click(screen.getByRole('radio', { name: '核对身份' }))
    tap('显示一分钟')
    await screen.findByText('330299 19880216 0029')
    expect(screen.getByText('周青山')).toBeTruthy()
    expect(asked.at(-1)?.input).toEqual({ number, purpose: 'check-identity' })
    fireEvent.click(screen.getByRole('link', { name: '现在就收起' }))
    expect(screen.queryByText('330299 19880216 0029')).toBeNull()
  })

  it('notes a call before it rings', async () => {
    const contact = { at: '2026-11-16T04:00:00.000Z', outcome: 'dialled' as const }
    const { asked } = await openMember({ answers: { 'member.contact': () => ({ contact, dial: '13800138000' }) } })
    tap('打电话')
    await screen.findByText('打通了吗？点一下记下来')
    expect(phone.rung).toEqual(['13800138000'])
    expect(asked.find(({ name }) => name === 'member.contact')?.input).toEqual({ number, outcome: 'dialled' })
  })

  it('is told apart from a number that nobody of one’s reach has', async () => {
    await openMember({ answers: { 'member.show': () => 'not-found' } })
    expect(screen.getByText('没有找到，请返回刷新看看')).toBeTruthy()
  })
})

describe('a membership kept without work', () => {
  it('is recorded with its reason, a retirement with its paper', async () => {
    const { asked } = await openMember({ answers: { 'retention.record': () => 'changed-meanwhile' } })
    tap('登记保留会籍')
    fireEvent.click(screen.getByRole('radio', { name: '已退休' }))
    tap('登记')
    await screen.findByText('请填文件文号')
    fireEvent.change(screen.getByLabelText('退休证明的文号'), { target: { value: '演示退证〔2026〕1号' } })
    tap('登记')
    await screen.findByText('信息刚有变化，已刷新')
    expect(asked.find(({ name }) => name === 'retention.record')?.input).toEqual({
      number,
      because: 'retired',
      document: '演示退证〔2026〕1号',
    })
  })

  it('is ended with one tap', async () => {
    const standing = { state: 'retained', retained: { because: 'serving', since: '2026-01-01' } } as const
    const { asked } = await openMember({ answers: { 'member.show': () => staffMember({}, standing) } })
    expect(screen.getByText('正在服役，2026年1月1日起')).toBeTruthy()
    tap('又上班了，恢复会籍')
    await expect.poll(() => asked.some(({ name }) => name === 'retention.end')).toBe(true)
  })
})

describe('what can be done about a member', () => {
  it('is to place by hand whoever waits, and for an admin to move', async () => {
    await openMember({
      home: reviewingAdmin,
      answers: { 'member.show': () => staffMember({ waitingSince: '2026-11-01T02:00:00.000Z' }) },
    })
    tap('另选一家更近的工会')
    tap('转到别家工会')
    tap('提出开除会籍')
    expect(phone.opened).toEqual([
      `/staff/moving/index?numbers=${number}&as=pool`,
      `/staff/moving/index?numbers=${number}`,
      `/staff/expel/index?number=${number}`,
    ])
  })

  it('is nothing once the membership has ended', async () => {
    await openMember({ answers: { 'member.show': () => staffMember({}, { state: 'leaving' }) } })
    expect(screen.queryByText('要办什么')).toBeNull()
  })
})
