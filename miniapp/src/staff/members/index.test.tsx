import { fireEvent, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { cityTexts } from '../../../testing/city'
import { listedMember, reviewingAdmin } from '../../../testing/members'
import { noOne, union } from '../../../testing/people'
import { phone } from '../../../testing/phone'
import { reviewerOf } from '../../../testing/queue'
import { showScreen } from '../../../testing/screen'
import MembersPage from '.'

type Setting = NonNullable<Parameters<typeof showScreen>[1]>

const two = [listedMember('330200000016'), listedMember('330200000024', { state: 'retained', contact: 'stale' })]

async function openMembers({ answers, ...setting }: Setting = {}) {
  const shown = showScreen(<MembersPage />, {
    home: reviewerOf(),
    answers: { 'about.texts': () => cityTexts, 'member.list': () => ({ items: two }), ...answers },
    ...setting,
  })
  await screen.findByText('找一位会员')
  return shown
}

const type = (value: string) => fireEvent.change(screen.getByLabelText('找一位会员'), { target: { value } })
const tap = (name: string) => fireEvent.click(screen.getByRole('button', { name }))

describe('the members of a union', () => {
  it('show who, since when, and who is to be called; nothing in clear', async () => {
    await openMembers()
    await screen.findByText('尾号0016 · 2025年3月1日入会')
    expect(screen.getByText('会籍保留中')).toBeTruthy()
    expect(screen.getAllByText('待联系')).toHaveLength(2)
    expect(screen.queryByRole('checkbox')).toBeNull()
  })

  it('are looked through by who has been silent, and by one occupation', async () => {
    const { asked } = await openMembers()
    const questions = () => asked.filter(({ name }) => name === 'member.list').map(({ input }) => input)
    await screen.findByText('尾号0016 · 2025年3月1日入会')
    fireEvent.click(screen.getByRole('radio', { name: '待联系' }))
    await expect.poll(() => questions().at(-1)).toEqual({ union: union.id, contact: 'stale' })
    fireEvent.click(screen.getByRole('radio', { name: '按职业看' }))
    fireEvent.click(screen.getByRole('radio', { name: '快递员' }))
    await expect.poll(() => questions().at(-1)).toEqual({ union: union.id, occupation: 'courier' })
    fireEvent.click(screen.getByRole('link', { name: '快递员的名册' }))
    expect(phone.opened).toEqual([`/staff/rolls/index?union=${union.id}&occupation=courier`])
  })

  it('are told to be none where the list is empty, and why nothing came where it did not', async () => {
    await openMembers({ answers: { 'member.list': () => ({ items: [] }) } })
    await screen.findByText('这里没有会员')
    await openMembers({ answers: { 'member.list': () => 'no-network' } })
    await screen.findByText('没信号，连上网再点「再试一次」')
    await openMembers({ answers: { 'member.list': () => 'not-found' } })
    await screen.findByText('没有找到，请返回刷新看看')
  })

  it('are ticked by whoever may move them, and taken to the page that does', async () => {
    await openMembers({ home: reviewingAdmin })
    fireEvent.click(await screen.findByRole('checkbox', { name: '选中尾号0024' }))
    tap('把选中的1位转到别家')
    expect(phone.opened).toEqual(['/staff/moving/index?numbers=330200000024'])
  })
})

describe('one member', () => {
  const found = {
    ...listedMember('330200000032'),
    union: { id: 'u', name: '柴桥联合工会（演示）', kind: 'joint' as const },
  }

  it.each([
    ['138 0013 8000', { phone: '13800138000' }],
    ['3302 0000 0032', { memberNumber: '330200000032' }],
    ['33029919880216002x', { nationalId: '33029919880216002X' }],
  ])('is found by the whole of a number: %s', async (typed, question) => {
    const { asked } = await openMembers({ answers: { 'member.search': () => ({ items: [found] }) } })
    type(typed)
    tap('找')
    fireEvent.click(await screen.findByText('柴桥联合工会（演示）'))
    expect(asked.find(({ name }) => name === 'member.search')?.input).toEqual(question)
    expect(phone.opened).toEqual(['/staff/member/index?number=330200000032'])
  })

  it('is not looked for by a part of one, and not told from somebody out of reach', async () => {
    const { asked } = await openMembers({ answers: { 'member.search': () => ({ items: [] }) } })
    type('0032')
    tap('找')
    await screen.findByText('位数不对：会员号12位，手机号11位，身份证号18位')
    expect(asked.some(({ name }) => name === 'member.search')).toBe(false)
    type('330200000032')
    tap('找')
    await screen.findByText(/没有找到。请对着证件再看一遍/)
  })
})

it('the page of members is for staff only', async () => {
  showScreen(<MembersPage />, { home: noOne })
  await screen.findByText('您还没有这项权限，请联系本会管理员。')
})
