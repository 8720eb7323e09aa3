import type { Request } from '@gongyou/shared/contracts/contract'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { cityTexts } from '../../../testing/city'
import { organizer } from '../../../testing/codes'
import { union } from '../../../testing/people'
import { phone } from '../../../testing/phone'
import { showScreen } from '../../../testing/screen'
import { districtAdmin, inspected, places, staffUnion } from '../../../testing/unions'
import UnionFormPage from '.'

type Setting = NonNullable<Parameters<typeof showScreen>[1]>

function openForm(params: Record<string, string>, answers: Setting['answers'] = {}) {
  const shown = showScreen(<UnionFormPage />, {
    home: districtAdmin,
    phone: { params },
    answers: { 'union.inspect': () => inspected, 'about.texts': () => cityTexts, ...places, ...answers },
  })
  const sent = <R extends 'union.edit' | 'union.create'>(name: R) =>
    shown.asked.filter((each) => each.name === name).map(({ input }) => input as Request<R>)
  return { ...shown, sent }
}

const field = (label: string) => screen.getByLabelText<HTMLInputElement>(label)
const fill = (label: string, text: string) => fireEvent.change(field(label), { target: { value: text } })
const tap = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const choose = (name: string) => fireEvent.click(screen.getByRole('radio', { name }))

describe('editing a union', () => {
  const edited = { 'union.edit': () => ({ union: staffUnion }) }

  it('sends what was changed from the version that was seen, and goes back', async () => {
    const { sent } = openForm({ id: union.id }, edited)
    await screen.findByText('名称和电话')
    fill('联系电话', '0574-00000002')
    tap('保存')
    await waitFor(() => expect(phone.opened).toEqual(['back']))
    expect(sent('union.edit')).toEqual([{ id: union.id, version: 3, phone: '0574-00000002' }])
  })

  it('keeps what was typed where a colleague was faster, and saves it on top with the next tap', async () => {
    const faster = {
      ...inspected,
      union: { ...staffUnion, version: 4, dues: { kind: 'fixed', says: '每月5元' } as const },
    }
    let turn = 0
    const { sent } = openForm(
      { id: union.id },
      {
        'union.inspect': () => (turn === 0 ? inspected : faster),
        'union.edit': () => (turn++ === 0 ? 'changed-meanwhile' : { union: faster.union }),
      },
    )
    await screen.findByText('名称和电话')
    fill('联系电话', '0574-00000002')
    tap('保存')
    expect(await screen.findByText('同事刚改过会费，已经换上。您填的都还在，看一遍再保存')).toBeTruthy()
    expect([field('联系电话').value, field('写给工友看的一句话').value]).toEqual(['0574-00000002', '每月5元'])
    tap('保存')
    await waitFor(() => expect(phone.opened).toEqual(['back']))
    expect(sent('union.edit')[1]).toEqual({ id: union.id, version: 4, phone: '0574-00000002' })
  })

  it('keeps what was typed without a network', async () => {
    openForm({ id: union.id }, { 'union.edit': () => 'no-network' })
    await screen.findByText('名称和电话')
    fill('联系电话', '0574-00000002')
    tap('保存')
    expect(await screen.findByText('没信号，没有发出去。连上网再点一次，不会重复')).toBeTruthy()
    expect(field('联系电话').value).toBe('0574-00000002')
  })

  it('finds the trade line by name, and comes back to the form as it was', async () => {
    const line = { id: 'line-1', name: '宁波市交通工会（演示）', kind: 'industrial' as const, region: '3302' }
    const { sent } = openForm({ id: union.id }, { ...edited, 'union.find': () => ({ items: [line] }) })
    await screen.findByText('名称和电话')
    fill('联系电话', '0574-00000002')
    tap('属于哪家产业工会（选填），点这里选')
    fill('工会名字', 'jt')
    fireEvent.click(await screen.findByText(line.name))
    expect(field('联系电话').value).toBe('0574-00000002')
    tap('保存')
    await waitFor(() => expect(sent('union.edit')[0]).toMatchObject({ lineId: 'line-1', phone: '0574-00000002' }))
  })
})

describe('creating a union', () => {
  it('asks for what is missing before anything is sent', async () => {
    const { sent } = openForm({ parent: 'union-district' })
    await screen.findByText('建一家什么工会')
    tap('建好这家工会')
    expect(screen.getAllByText('这一项还没填').length).toBeGreaterThan(3)
    expect(sent('union.create')).toEqual([])
  })

  it('sends it with the document of the upper union, and shows it', async () => {
    const { sent } = openForm(
      { parent: 'union-1' },
      { 'union.create': () => ({ union: { ...staffUnion, id: 'union-3' } }) },
    )
    await screen.findByText('建一家什么工会')
    choose('单位工会')
    fill('工会全称', '霞浦车队工会（演示）')
    fill('联系电话', '0574-00000003')
    fill('上级工会批复的文号', '演示批复〔2026〕3号')
    fill('单位的统一社会信用代码', '91330206MA2AGXYZ1X')
    tap('加一个地方')
    tap(await screen.findByText('选北仑区').then(() => '选北仑区'))
    tap('建好这家工会')
    await waitFor(() => expect(phone.opened).toEqual(['/staff/union/index?id=union-3']))
    expect(sent('union.create')[0]).toMatchObject({
      parentId: union.id,
      kind: 'employer',
      form: 'grassroots',
      scope: 'employer',
      approvalDocument: '演示批复〔2026〕3号',
      regions: ['3302'],
    })
  })

  it('is not open to an organizer', async () => {
    showScreen(<UnionFormPage />, { home: organizer, phone: { params: { id: union.id } } })
    expect(await screen.findByText('您还没有这项权限，请联系本会管理员。')).toBeTruthy()
  })
})
