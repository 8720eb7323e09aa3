import { act, fireEvent, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { noOne, union } from '../../../testing/people'
import { phone, pullDown } from '../../../testing/phone'
import { reviewerOf, waiting } from '../../../testing/queue'
import { showScreen } from '../../../testing/screen'
import WorkPage from '.'

const queue = { items: [waiting('ap-1', '周青山'), waiting('ap-2', '林小河', {}, ['work-missing'])] }
const second = { role: 'reviewer' as const, unionId: 'union-2', unionName: '小港街道总工会（演示）' }

describe('the tab of the union’s own work', () => {
  it('opens for each union on how many can be approved and how many need a look, and by when', async () => {
    const home = { ...reviewerOf(), staff: [...reviewerOf().staff, second] }
    const ofUnion = (input: { union: string }) => (input.union === second.unionId ? { items: [] } : queue)
    showScreen(<WorkPage />, { home, answers: { 'review.queue': ofUnion } })
    await screen.findByText('1位可直接通过 · 1位要看看')
    screen.getByText(union.name)
    screen.getByText('最急的一份，最晚11月19日答复')
    await screen.findByText('都办完了')
    expect(screen.getAllByRole('button', { name: '去审核' })).toHaveLength(1)
  })

  it('leads to that union’s queue, and to the weekly lists', async () => {
    showScreen(<WorkPage />, { home: reviewerOf(), answers: { 'review.queue': () => queue } })
    fireEvent.click(await screen.findByRole('button', { name: '去审核' }))
    fireEvent.click(screen.getByRole('link', { name: '每周入会名单' }))
    expect(phone.opened).toEqual(['/staff/queue/index?union=union-1', '/staff/admissions/index'])
  })

  it('has for an auditor the lists alone', async () => {
    const home = { ...noOne, staff: [{ role: 'auditor' as const, unionId: union.id, unionName: union.name }] }
    const { asked } = showScreen(<WorkPage />, { home })
    await screen.findByRole('link', { name: '每周入会名单' })
    expect(screen.queryByRole('link', { name: '入会审核' })).toBeNull()
    expect(asked.map(({ name }) => name)).not.toContain('review.queue')
  })

  it('tells the chair how many weekly lists wait for a word', async () => {
    const list = {
      id: 'union-1.2026-W47',
      week: '2026-W47',
      union: { id: union.id, name: union.name, kind: union.kind },
      state: 'open' as const,
      members: [],
    }
    const lists = [list, { ...list, id: 'union-1.2026-W46', week: '2026-W46', state: 'confirmed' as const }]
    showScreen(<WorkPage />, {
      home: reviewerOf({ chair: true }),
      answers: { 'review.queue': () => queue, 'admission.lists': () => ({ items: lists }) },
    })
    await screen.findByRole('link', { name: '每周入会名单，1份待确认' })
  })

  it('keeps its figures without a network, and says that they are not the newest', async () => {
    showScreen(<WorkPage />, { home: reviewerOf(), answers: { 'review.queue': () => queue } })
    await screen.findByText('1位可直接通过 · 1位要看看')
    phone.offline = true
    await act(async () => pullDown())
    await screen.findByText('没信号，看到的是刚才的')
    screen.getByText('1位可直接通过 · 1位要看看')
  })

  it('says why there are no figures, and offers to try again', async () => {
    showScreen(<WorkPage />, { home: reviewerOf(), answers: { 'review.queue': () => 'busy' } })
    await screen.findByText('人多，稍等再点，不会重复')
    screen.getByRole('button', { name: '再试一次' })
  })

  it('is for staff', async () => {
    showScreen(<WorkPage />, { home: noOne })
    await screen.findByText('您还没有这项权限，请联系本会管理员。')
  })
})
