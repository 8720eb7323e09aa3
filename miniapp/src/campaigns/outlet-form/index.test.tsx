import type { Request } from '@gongyou/shared/contracts/contract'
import { fireEvent, screen, waitFor } from '@testing-library/react'
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
