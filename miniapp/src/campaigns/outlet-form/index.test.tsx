import type { Request } from '@gongyou/shared/contracts/contract'
import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { benefitsOfficer, outletOf } from '../../../testing/campaigns'
import { union } from '../../../testing/people'
import { phone } from '../../../testing/phone'
import { showScreen } from '../../../testing/screen'
import OutletFormPage from '.'

type Setting = NonNullable<Parameters<typeof showScreen>[1]>

function openForm(answers: Setting['answers'] = {}) {
  const shown = showScreen(<OutletFormPage />, {
    home: benefitsOfficer,
    phone: { params: { union: union.id } },
    answers: { 'outlet.list': () => ({ items: [outletOf()] }), ...answers },
  })
  const sent = () =>
    shown.asked.filter(({ name }) => name === 'outlet.create').map(({ input }) => input as Request<'outlet.create'>)
  return { ...shown, sent }
}

const fill = (label: string, text: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value: text } })
const save = () => fireEvent.click(screen.getByRole('button', { name: '保存' }))

describe('entering an outlet', () => {
  it('asks for its name and place, and settles with a merchant of its own', async () => {
    const { sent } = openForm({ 'outlet.create': () => ({ outlet: outletOf() }) })
    await screen.findByLabelText('叫什么')
    save()
    expect(screen.getAllByText('这一项还没填')).toHaveLength(2)
    fill('叫什么', '早安饭团（演示）')
    fill('在哪里', '小港街道1号')
    save()
    await waitFor(() => expect(phone.opened).toEqual(['back']))
    expect(sent()[0]).toMatchObject({ unionId: union.id, merchantName: '早安饭团（演示）', kind: 'shop' })
    expect(sent()[0]?.merchantId).not.toBe('merchant-1')
  })

  it('is sent once, and left once, however often it is tapped', async () => {
    const { sent } = openForm({ 'outlet.create': () => ({ outlet: outletOf() }) })
    await screen.findByLabelText('叫什么')
    fill('叫什么', '早安饭团（演示）')
    fill('在哪里', '小港街道1号')
    await act(async () => {
      save()
      fill('几点开门（选填）', '每天8:00到20:00')
      save()
    })
    await act(async () => save())
    expect(phone.opened).toEqual(['back'])
    expect(sent()).toHaveLength(1)
  })

  it('settles with a merchant that has an outlet already', async () => {
    const { sent } = openForm({ 'outlet.create': () => ({ outlet: outletOf() }) })
    fireEvent.click(await screen.findByRole('radio', { name: '霞浦司机驿站（演示）' }))
    fill('叫什么', '霞浦二号驿站（演示）')
    fill('在哪里', '霞浦物流园西门')
    save()
    await waitFor(() =>
      expect(sent()[0]).toMatchObject({ merchantId: 'merchant-1', merchantName: '霞浦司机驿站（演示）' }),
    )
  })

  it('keeps what was typed without a network', async () => {
    openForm({ 'outlet.create': () => 'no-network' })
    await screen.findByLabelText('叫什么')
    fill('叫什么', '早安饭团（演示）')
    fill('在哪里', '小港街道1号')
    save()
    await screen.findByText('没信号，没有发出去。连上网再点一次，不会重复')
    expect(screen.getByLabelText<HTMLInputElement>('叫什么').value).toBe('早安饭团（演示）')
  })
})

describe('putting an outlet right', () => {
  const outlet = outletOf({ hours: '每天8:00到20:00' })
  function openEdit(answers: Setting['answers']) {
    const shown = showScreen(<OutletFormPage />, {
      home: benefitsOfficer,
      phone: { params: { id: outlet.id } },
      answers: { 'outlet.inspect': () => ({ outlet }), ...answers },
    })
    const sent = () => shown.asked.filter(({ name }) => name === 'outlet.edit').map(({ input }) => input)
    return { ...shown, sent }
  }

  it('sends all of it with the version that was seen, pauses it, and takes hours away that are emptied', async () => {
    const { sent } = openEdit({ 'outlet.edit': () => ({ outlet }) })
    await screen.findByLabelText('叫什么')
    fireEvent.click(screen.getByRole('radio', { name: '暂停核销' }))
    screen.getByText('店里先不能扫，工友看到「暂停」。随时能恢复')
    fill('几点开门（选填）', '')
    fill('店里电话（选填）', '没有')
    save()
    await screen.findByText('电话只写数字，像0574-86000000')
    fill('店里电话（选填）', '0574-86000000')
    save()
    await waitFor(() => expect(phone.opened).toEqual(['back']))
    const { id, version, name, kind, address } = outlet
    expect(sent()).toEqual([{ id, version, name, kind, address, phone: '0574-86000000', state: 'paused' }])
  })

  it('is sent once, and left once, however often it is tapped', async () => {
    const { sent } = openEdit({ 'outlet.edit': () => ({ outlet }) })
    await screen.findByLabelText('叫什么')
    await act(async () => {
      save()
      fill('叫什么', '霞浦驿站（演示）')
      save()
    })
    await act(async () => save())
    expect(phone.opened).toEqual(['back'])
    expect(sent()).toHaveLength(1)
  })

  it('keeps what was typed where a colleague was faster, and saves it on top', async () => {
    const newer = { ...outlet, version: 2, address: '霞浦物流园北门' }
    const current = [outlet, newer]
    const answers = ['changed-meanwhile' as const, { outlet: newer }]
    const { sent } = openEdit({
      'outlet.inspect': () => ({ outlet: current.shift() ?? newer }),
      'outlet.edit': () => answers.shift() ?? { outlet: newer },
    })
    await screen.findByLabelText('叫什么')
    fill('叫什么', '霞浦驿站（演示）')
    save()
    await screen.findByText('同事刚改过地址，已经换上。您填的都还在，看一遍再保存')
    expect(screen.getByLabelText<HTMLInputElement>('叫什么').value).toBe('霞浦驿站（演示）')
    save()
    await waitFor(() =>
      expect(sent()[1]).toMatchObject({ version: 2, name: '霞浦驿站（演示）', address: '霞浦物流园北门' }),
    )
  })
})
