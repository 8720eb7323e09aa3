import { fireEvent, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { cityTexts } from '../../../testing/city'
import { auditor, codeOf, organizer } from '../../../testing/codes'
import { union } from '../../../testing/people'
import { phone } from '../../../testing/phone'
import { showScreen } from '../../../testing/screen'
import CodeFormPage from '.'

type Setting = NonNullable<Parameters<typeof showScreen>[1]>

async function openForm({ answers, ...setting }: Setting = {}) {
  const shown = showScreen(<CodeFormPage />, {
    home: organizer,
    answers: { 'about.texts': () => cityTexts, 'code.mint': () => codeOf(), ...answers },
    ...setting,
  })
  await screen.findByText('主要给谁扫（选填）')
  return { ...shown, minted: () => shown.asked.filter(({ name }) => name === 'code.mint').map(({ input }) => input) }
}

const choose = (name: string) => fireEvent.click(screen.getByRole('radio', { name }))
const label = () => screen.getByLabelText<HTMLInputElement>('具体地点')
const typeLabel = (text: string) => fireEvent.change(label(), { target: { value: text } })
const send = () => fireEvent.click(screen.getByRole('button', { name: '做好这个码' }))

describe('making a code', () => {
  it('sends where it hangs, how people get in and whom it is for', async () => {
    const { minted } = await openForm()
    choose('高速出口')
    typeLabel('柴桥收费站出口')
    choose('核对通过当场入会')
    choose('货车司机')
    send()
    await screen.findByText('码做好了，印出来贴上就能用')
    expect(minted()).toEqual([
      {
        id: union.id,
        codePlacement: { kind: 'motorway-exit', label: '柴桥收费站出口' },
        fastLane: true,
        occupation: 'truck-driver',
      },
    ])
  })

  it('shows the code in its groups with its link, and leads to its prints', async () => {
    await openForm()
    choose('商场')
    typeLabel('二百商场')
    send()
    expect(await screen.findByText('7K3D-9QXM-2RV')).toBeTruthy()
    expect(screen.getByText('https://gongyou.example/u/7K3D9QXM2RV')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: '去打印海报' }))
    expect(phone.opened).toEqual([`/staff/code/index?union=${union.id}&code=7K3D9QXM2RV`])
  })

  it('is not for anybody in particular, and goes by review, unless it is said', async () => {
    const { minted } = await openForm()
    choose('商场')
    typeLabel('二百商场')
    send()
    await screen.findByText('码做好了，印出来贴上就能用')
    expect(minted()).toEqual([{ id: union.id, codePlacement: { kind: 'mall', label: '二百商场' }, fastLane: false }])
  })

  it('asks for what is missing before anything is sent', async () => {
    const { minted } = await openForm()
    send()
    expect(screen.getAllByText('这一项还没填')).toHaveLength(2)
    expect(minted()).toEqual([])
  })

  it.each([
    [
      'a union without an authorisation',
      'fast-lane-unauthorised',
      '本会没有在有效期内的授权决议，请先办授权或改发普通码',
    ],
    ['a union that has ended', 'code-union-ended', '这家工会已停办或并入别处，请到接收它的工会发码'],
    ['no network', 'no-network', '没信号，没有发出去。连上网再点一次，不会重复'],
  ] as const)('keeps what was typed at %s', async (_, answer, says) => {
    await openForm({ answers: { 'code.mint': () => answer } })
    choose('高速出口')
    typeLabel('柴桥收费站出口')
    choose('核对通过当场入会')
    send()
    expect(await screen.findByText(says)).toBeTruthy()
    expect(label().value).toBe('柴桥收费站出口')
    expect(screen.getByRole('radio', { name: '高速出口' }).getAttribute('aria-checked')).toBe('true')
  })

  it('begins anew for the next one', async () => {
    await openForm()
    choose('商场')
    typeLabel('二百商场')
    send()
    await screen.findByText('码做好了，印出来贴上就能用')
    fireEvent.click(screen.getByRole('button', { name: '再做一个' }))
    expect(label().value).toBe('')
  })

  it('is not open to an auditor', async () => {
    showScreen(<CodeFormPage />, { home: auditor })
    expect(await screen.findByText('您还没有这项权限，请联系本会管理员。')).toBeTruthy()
  })
})
