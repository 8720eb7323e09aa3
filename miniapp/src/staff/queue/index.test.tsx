import type { Reply } from '@gongyou/shared/contracts/contract'
import { act, fireEvent, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { noOne } from '../../../testing/people'
import { phone, pullDown } from '../../../testing/phone'
import { reviewerOf, waiting } from '../../../testing/queue'
import { showScreen } from '../../../testing/screen'
import QueuePage from '.'

const clear = waiting('ap-1', '周青山')
const queue: Reply<'review.queue'>['body'] = {
  items: [
    clear,
    waiting('ap-2', '林小河', {}, ['possible-duplicate']),
    waiting('ap-3', '吴不符', { realName: 'mismatched' }, ['real-name-mismatch']),
  ],
}

type Setting = NonNullable<Parameters<typeof showScreen>[1]>

async function openQueue({ answers, ...setting }: Setting = {}) {
  const shown = showScreen(<QueuePage />, {
    home: reviewerOf(),
    answers: { 'review.queue': () => queue, ...answers },
    ...setting,
  })
  await screen.findByText('周青山')
  const decided = () => shown.asked.filter(({ name }) => name === 'review.decideMany').map(({ input }) => input)
  return { ...shown, decided }
}

const tap = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const follow = (name: string) => fireEvent.click(screen.getByRole('link', { name }))
const tick = (name: string) => fireEvent.click(screen.getByRole('checkbox', { name: `选中${name}` }))
const isTicked = (name: string) => screen.getByRole('checkbox', { name: `选中${name}` }).getAttribute('aria-checked')
const approved = () => ({ batchId: 'batch-1', results: [{ applicationId: 'ap-1', ok: true }] })

function approveTicked(): void {
  tap('通过选中的1位')
  tap('确定通过')
}

describe('a reviewer’s queue', () => {
  it('opens on how many can be approved at once and how many need a look', async () => {
    await openQueue()
    expect(screen.getByText('1位可直接通过 · 2位要看看')).toBeTruthy()
  })

  it('shows of each applicant age, last four, real-name check, what to look at and why here, and no more', async () => {
    await openQueue()
    const text = document.body.textContent ?? ''
    for (const says of ['33岁', '尾号0012', '疑似重复', '工友扫的就是这家工会的码', '最晚11月19日']) {
      expect(text).toContain(says)
    }
    expect(text.match(/实名没对上/g)).toHaveLength(1)
    expect(text).not.toContain('*')
  })

  it('ticks in one tap those who can be approved at once, and nobody else', async () => {
    await openQueue()
    follow('选中可直接通过的')
    expect(['周青山', '林小河', '吴不符'].map(isTicked)).toEqual(['true', 'false', 'false'])
  })

  it('approves the ticked ones only after a second tap, each with the version that was seen', async () => {
    const { decided } = await openQueue({ answers: { 'review.decideMany': approved } })
    tick('周青山')
    tap('通过选中的1位')
    expect(decided()).toEqual([])
    tap('确定通过')
    expect(await screen.findByText('已办1份')).toBeTruthy()
    expect(decided()).toEqual([{ decisions: [{ applicationId: 'ap-1', version: 7, decision: 'approve' }] }])
  })

  it('says which of a batch could not be decided, and that a colleague was first', async () => {
    const problem = { code: 'changed-meanwhile', detail: '信息刚有变化，已刷新' }
    const results = [{ applicationId: 'ap-1', ok: false, problem }]
    await openQueue({ answers: { 'review.decideMany': () => ({ batchId: 'batch-1', results }) } })
    tick('周青山')
    approveTicked()
    expect(await screen.findByText('1份没办成：同事刚办过，已刷新')).toBeTruthy()
    expect(screen.queryByRole('link', { name: '撤销（10分钟内）' })).toBeNull()
  })

  it('takes a batch back in one tap', async () => {
    const { asked } = await openQueue({ answers: { 'review.decideMany': approved, 'review.undo': approved } })
    tick('周青山')
    approveTicked()
    fireEvent.click(await screen.findByRole('link', { name: '撤销（10分钟内）' }))
    expect(await screen.findByText('已撤销，1份申请回到审核中')).toBeTruthy()
    expect(asked.find(({ name }) => name === 'review.undo')?.input).toEqual({ batchId: 'batch-1' })
  })

  it('opens one application where its words are tapped', async () => {
    await openQueue()
    fireEvent.click(screen.getByText('吴不符'))
    expect(phone.opened).toEqual(['/staff/application/index?id=ap-3'])
  })

  it('keeps ticks over a refresh, but not on an application that has changed since', async () => {
    let items = queue.items
    await openQueue({ answers: { 'review.queue': () => ({ items }) } })
    tick('周青山')
    tick('林小河')
    const [first, second] = queue.items
    if (!first || !second) throw new Error('two wait')
    items = [first, { ...second, application: { ...second.application, version: 8 } }]
    await act(async () => pullDown())
    expect(screen.queryByText('吴不符')).toBeNull()
    expect(['周青山', '林小河'].map(isTicked)).toEqual(['true', 'false'])
  })

  it('shows a long queue thirty at a time, and ticks those out of sight as well', async () => {
    const items = Array.from({ length: 70 }, (_, place) =>
      waiting(`ap-${place}`, place === 0 ? '周青山' : `第${place}位`),
    )
    await openQueue({ answers: { 'review.queue': () => ({ items }) } })
    expect(screen.getAllByRole('checkbox')).toHaveLength(30)
    follow('选中可直接通过的')
    follow('看后面的')
    expect(screen.getByText('第31–60位，共70位')).toBeTruthy()
    expect(isTicked('第31位')).toBe('true')
    expect(screen.getByRole('button', { name: '通过选中的70位' })).toBeTruthy()
  })

  it('fetches what lies behind the first hundred when it is asked for', async () => {
    const later = waiting('ap-9', '郑春和')
    const pages = (input: { cursor?: string }) =>
      input.cursor === 'next' ? { items: [later] } : { ...queue, nextCursor: 'next' }
    await openQueue({ answers: { 'review.queue': pages } })
    expect(screen.getByText('前3位里：1位可直接通过 · 2位要看看')).toBeTruthy()
    follow('后面还有，再取一些')
    expect(await screen.findByText('郑春和')).toBeTruthy()
    expect(screen.getByText('2位可直接通过 · 2位要看看')).toBeTruthy()
  })

  it('says that all is done where nobody waits', async () => {
    showScreen(<QueuePage />, { home: reviewerOf(), answers: { 'review.queue': () => ({ items: [] }) } })
    expect(await screen.findByText('都办完了')).toBeTruthy()
  })

  it('is under a watermark with the reviewer’s name and the minute', async () => {
    await openQueue()
    const ground = document.querySelector<HTMLElement>('.watermark')?.style.backgroundImage ?? ''
    for (const says of ['陈审核', '2026年11月16日 12:00']) expect(decodeURIComponent(ground)).toContain(says)
  })
})

describe('without a network, a queue', () => {
  it('stays on the screen with its ticks when an answer is lost, and the same tap again is the same batch', async () => {
    let isLost = true
    let items = queue.items
    const { decided } = await openQueue({
      answers: { 'review.queue': () => ({ items }), 'review.decideMany': () => (isLost ? 'no-network' : approved()) },
    })
    tick('周青山')
    items = []
    approveTicked()
    expect(await screen.findByText('没信号，没有发出去。连上网再点一次，不会重复')).toBeTruthy()
    expect(isTicked('周青山')).toBe('true')
    isLost = false
    approveTicked()
    expect(await screen.findByText('已办1份')).toBeTruthy()
    expect(new Set(decided().map((input) => JSON.stringify(input))).size).toBe(1)
  })

  it('that is pulled down keeps what it showed and says so', async () => {
    await openQueue()
    phone.offline = true
    await act(async () => pullDown())
    expect(await screen.findByText('没信号，看到的是刚才的')).toBeTruthy()
    expect(screen.getByText('周青山')).toBeTruthy()
  })
})

describe('the page of the queue', () => {
  it('is not there for somebody who reviews for no union', async () => {
    const { asked, opened } = showScreen(<QueuePage />, { home: noOne })
    await opened
    expect(await screen.findByText('您还没有这项权限，请联系本会管理员。')).toBeTruthy()
    expect(asked.map(({ name }) => name)).not.toContain('review.queue')
  })

  it('shows the union that it was opened for, and offers the others', async () => {
    const [grant] = reviewerOf().staff
    if (!grant) throw new Error('a reviewer holds a grant')
    const staff = [grant, { ...grant, unionId: 'union-2', unionName: '小港街道总工会（演示）' }]
    const { asked } = await openQueue({ home: { ...reviewerOf(), staff }, phone: { params: { union: 'union-2' } } })
    expect(asked.find(({ name }) => name === 'review.queue')?.input).toMatchObject({ union: 'union-2' })
    fireEvent.click(screen.getByRole('radio', { name: grant.unionName }))
    await screen.findByText('周青山')
    expect(asked.filter(({ name }) => name === 'review.queue').map(({ input }) => input)).toHaveLength(2)
  })

  it('waits for the sign-in before it says that anything is missing', () => {
    showScreen(<QueuePage />, { home: reviewerOf(), answers: { 'review.queue': () => queue } })
    screen.getByRole('progressbar', { name: '正在打开' })
  })
})
