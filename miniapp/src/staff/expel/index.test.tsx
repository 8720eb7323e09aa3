import { fireEvent, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { phone } from '../../../testing/phone'
import { reviewerOf } from '../../../testing/queue'
import { showScreen } from '../../../testing/screen'
import ExpelPage from '.'

const tap = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const fill = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } })

it('an expulsion is proposed on paper, after a second tap, and says what is missing before', async () => {
  const { asked } = showScreen(<ExpelPage />, {
    home: reviewerOf(),
    phone: { params: { number: '310000000017' } },
    answers: { 'expulsion.propose': () => 'expulsion-open' },
  })
  await screen.findByText('提出，请另一位确认')
  fill('工会小组哪天讨论的', '20261340')
  tap('提出，请另一位确认')
  expect(screen.getAllByText('这一项还没填')).toHaveLength(2)
  expect(screen.getByText('这一项填得不对，请再看看')).toBeTruthy()

  fill('为什么', '侵占会费')
  fill('工会小组哪天讨论的', '20261110')
  fill('讨论记录的文号', '演示记录〔2026〕3号')
  tap('提出，请另一位确认')
  expect(asked.some(({ name }) => name === 'expulsion.propose')).toBe(false)
  tap('确定提出')
  await screen.findByText('这位会员已有一件在办，请先看那一件')
  expect(phone.opened).toEqual([])
  expect(asked.find(({ name }) => name === 'expulsion.propose')?.input).toEqual({
    memberNumber: '310000000017',
    reasons: ['侵占会费'],
    discussedOn: '2026-11-10',
    document: '演示记录〔2026〕3号',
  })
})
