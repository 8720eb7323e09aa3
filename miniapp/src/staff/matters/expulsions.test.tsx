import { fireEvent, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { here, openMatters } from '../../../testing/matters'
import { aboutMember } from '../../../testing/members'
import { districtAdmin } from '../../../testing/unions'

const tap = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const follow = (name: string) => fireEvent.click(screen.getByRole('link', { name }))
const fill = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } })
const openRow = async (says: string) => fireEvent.click(await screen.findByText(says))

describe('an expulsion', () => {
  const expulsion = {
    id: 'e-1',
    version: 1,
    state: 'proposed' as const,
    member: aboutMember,
    union: here,
    reasons: ['侵占会费'],
    discussedOn: '2026-11-10',
    proposedAt: '2026-11-12T02:00:00.000Z',
    documents: ['演示记录〔2026〕3号'],
    isOwn: false,
  }

  it('is confirmed by a second person, on the paper of the decision', async () => {
    const { sent } = await openMatters('expulsions', {
      answers: {
        'expulsion.list': () => ({ items: [expulsion] }),
        'expulsion.confirm': () => ({ ...expulsion, state: 'decided' as const }),
      },
    })
    await screen.findByText('等另一位确认')
    await openRow('尾号0016')
    expect(screen.getByText('侵占会费')).toBeTruthy()
    fill('委员会决定的文号', '演示决定〔2026〕4号')
    tap('我看过文件，确认开除')
    await screen.findByText(/已开除，本人会收到消息/)
    expect(sent('expulsion.confirm')).toEqual([{ id: 'e-1', version: 1, document: '演示决定〔2026〕4号' }])
  })

  it('is taken back, and not confirmed, by who proposed it', async () => {
    await openMatters('expulsions', {
      answers: {
        'expulsion.list': () => ({ items: [{ ...expulsion, isOwn: true }] }),
        'expulsion.withdraw': () => ({ ...expulsion, state: 'withdrawn' as const }),
      },
    })
    await openRow('尾号0016')
    expect(screen.queryByRole('button', { name: '我看过文件，确认开除' })).toBeNull()
    follow('撤回，会籍不变')
    await screen.findByText('已撤回，会籍不变')
  })

  it('is looked at again by the union above, who may lift it', async () => {
    const { sent } = await openMatters('expulsions', {
      home: districtAdmin,
      answers: {
        'expulsion.list': () => ({ items: [{ ...expulsion, state: 'second-look' as const }] }),
        'expulsion.lookAgain': () => ({ ...expulsion, state: 'lifted' as const }),
      },
    })
    await openRow('尾号0016')
    fill('再看一次的文号', '演示批复〔2026〕6号')
    tap('撤销决定，恢复会籍')
    await screen.findByText('已撤销原决定，会籍恢复')
    const looked = { id: 'e-1', version: 1, document: '演示批复〔2026〕6号', decision: 'lift' }
    expect(sent('expulsion.lookAgain')).toEqual([looked])
  })
})
