import type { Reply } from '@gongyou/shared/contracts/contract'
import { fireEvent, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { member, membership, union } from '../../../testing/people'
import { showScreen } from '../../../testing/screen'
import DecisionPage from '.'

type Answer = Reply<'expulsion.mine'>['body']

const expelled = { ...membership, state: 'expelled' as const }
const decided: Answer['expulsion'] = {
  id: 'person-1.expulsion-1',
  version: 2,
  state: 'decided',
  union,
  reasons: ['someone-else'],
  proposedAt: '2026-11-10T01:00:00.000Z',
  decidedAt: '2026-11-16T01:00:00.000Z',
  document: '甬工〔2026〕7号（演示）',
  secondLookUntil: '2026-12-01T01:00:00.000Z',
}

describe('a member whom the union has expelled', () => {
  it('reads why, on which paper and until when, and asks the union above to look again by one tap', async () => {
    showScreen(<DecisionPage />, {
      home: { ...member, membership: expelled },
      answers: {
        'expulsion.mine': () => ({ expulsion: decided, membership: expelled }),
        'expulsion.askSecondLook': () => ({
          expulsion: { ...decided, state: 'second-look', secondLookUntil: undefined },
          membership: expelled,
        }),
      },
    })
    await screen.findByText('工会决定开除您的会籍')
    screen.getByText('资料像是别人的，请用本人信息')
    screen.getByText('甬工〔2026〕7号（演示）')
    screen.getByText(/2026年12月1日 09:00以前可以请上级工会再看一次/)
    fireEvent.click(screen.getByRole('button', { name: '请上级工会再看一次' }))
    await screen.findByText('上级工会正在再看一次')
    expect(screen.queryByRole('button', { name: '请上级工会再看一次' })).toBeNull()
  })

  it('can tap again after a lost network', async () => {
    showScreen(<DecisionPage />, {
      home: { ...member, membership: expelled },
      answers: { 'expulsion.mine': () => ({ expulsion: decided, membership: expelled }) },
    })
    await screen.findByText('工会决定开除您的会籍')
    fireEvent.click(screen.getByRole('button', { name: '请上级工会再看一次' }))
    await screen.findByText('没信号，还没办成，连上网再点一次')
  })

  it('is told so where there is no decision', async () => {
    showScreen(<DecisionPage />, { home: member, answers: { 'expulsion.mine': () => 'not-found' } })
    await screen.findByText('没有找到，请返回刷新看看')
  })
})
