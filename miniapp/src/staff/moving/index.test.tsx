import { fireEvent, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { cityTexts } from '../../../testing/city'
import { noOne } from '../../../testing/people'
import { reviewerOf } from '../../../testing/queue'
import { showScreen } from '../../../testing/screen'
import { districtAdmin } from '../../../testing/unions'
import MovingPage from '.'

type Setting = NonNullable<Parameters<typeof showScreen>[1]>

const chaiqiao = { id: 'chaiqiao', name: '柴桥联合工会（演示）', kind: 'joint' as const }

async function openMoving(params: Record<string, string>, { answers, ...setting }: Setting = {}) {
  const shown = showScreen(<MovingPage />, {
    home: districtAdmin,
    phone: { params },
    answers: {
      'about.texts': () => cityTexts,
      'union.find': () => ({ items: [{ ...chaiqiao, region: '330206' }] }),
      ...answers,
    },
    ...setting,
  })
  await screen.findByText('转到哪家工会')
  const sent = (route: string) => shown.asked.filter(({ name }) => name === route).map(({ input }) => input)
  return { ...shown, sent }
}

const tap = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const fill = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } })

async function choose() {
  tap(/^转到哪家工会/)
  fill('工会名字', '柴桥')
  fireEvent.click(await screen.findByText(chaiqiao.name))
}

const done = (memberNumber: string) => ({ memberNumber, ok: true, state: 'done' as const })

describe('placing by hand out of a pool', () => {
  it('needs a union and no reason, is asked once more, and tells what became of each', async () => {
    const problem = { code: 'occupation-not-taken', detail: '这家暂不收您的职业，请换一家' }
    const results = [
      done('330200000016'),
      { memberNumber: '330200000024', ok: true, state: 'awaiting' as const },
      { memberNumber: '330200000032', ok: false, problem },
    ]
    const { sent } = await openMoving(
      { as: 'pool', numbers: '330200000016,330200000024,330200000032' },
      { home: reviewerOf(), answers: { 'pool.place': () => ({ results }) } },
    )
    expect(screen.getByText('尾号0016、尾号0024、尾号0032')).toBeTruthy()
    expect(screen.queryByLabelText('为什么转')).toBeNull()
    tap('转这3位')
    expect(screen.getByText('这一项还没填')).toBeTruthy()
    await choose()
    tap('转这3位')
    expect(sent('pool.place')).toEqual([])
    tap('确定转')
    await screen.findByText('已转好1位，都收到了消息，24小时内本人可以撤销')
    expect(screen.getByText('1位等那边工会答复，会籍先不动')).toBeTruthy()
    expect(screen.getByText('尾号0032：这家暂不收工友的职业，请换一家')).toBeTruthy()
  })
})

describe('an admin’s move of a group', () => {
  it('says why, which the members read, and goes on to the end of the list', async () => {
    const pages = [
      { results: [done('330200000016'), done('330200000024')], nextCursor: 'on' },
      { results: [done('330200000032')] },
    ]
    const { sent } = await openMoving(
      { union: 'union-1' },
      { answers: { 'member.move': () => pages.shift() ?? { results: [] } } },
    )
    tap(/^转哪些会员/)
    fireEvent.click(await screen.findByRole('radio', { name: '快递员' }))
    await choose()
    tap('整批转过去')
    expect(screen.getByText('这一项还没填')).toBeTruthy()
    fill('为什么转', '车队整体搬到柴桥')
    tap('整批转过去')
    tap('确定转')
    await screen.findByText('已转好3位，都收到了消息，24小时内本人可以撤销')
    const asked = { to: chaiqiao.id, reason: '车队整体搬到柴桥' }
    expect(sent('member.move')).toEqual([
      { ...asked, group: { union: 'union-1', occupation: 'courier' } },
      { ...asked, group: { union: 'union-1', occupation: 'courier', cursor: 'on' } },
    ])
  })

  it('goes on where the network was lost, and counts nobody twice', async () => {
    const answers = [{ results: [done('330200000016')], nextCursor: 'on' }, undefined, undefined]
    const { sent } = await openMoving(
      { union: 'union-1' },
      {
        answers: {
          'member.move': () =>
            (answers.length > 0 ? answers.shift() : { results: [done('330200000024')] }) ?? 'no-network',
        },
      },
    )
    await choose()
    fill('为什么转', '并到一处')
    tap('整批转过去')
    tap('确定转')
    await screen.findByText('没信号，没有发出去。连上网再点一次，不会重复')
    tap('整批转过去')
    tap('确定转')
    await screen.findByText('已转好2位，都收到了消息，24小时内本人可以撤销')
    expect(sent('member.move').map((input) => (input as { group: { cursor?: string } }).group.cursor)).toEqual([
      undefined,
      'on',
      'on',
      'on',
    ])
  })

  it('takes some by the numbers on their cards, whose each is said first', async () => {
    const holder = { id: 'account-2', name: '李*', memberNumber: '310000000017' }
    const { sent } = await openMoving(
      { union: 'union-1' },
      { answers: { 'grant.find': () => ({ holder }), 'member.move': () => ({ results: [done('310000000017')] }) } },
    )
    fireEvent.click(screen.getByRole('radio', { name: '填会员号' }))
    expect(screen.getByRole<HTMLButtonElement>('button', { name: '转这0位' }).disabled).toBe(true)
    fill('会员号', '310000000017')
    tap('看看是谁')
    await screen.findByText('李*')
    tap('加上这位')
    await choose()
    fill('为什么转', '搬到柴桥了')
    tap('转这1位')
    tap('确定转')
    await screen.findByText(/已转好1位/)
    expect(sent('member.move')).toEqual([{ to: chaiqiao.id, reason: '搬到柴桥了', memberNumbers: ['310000000017'] }])
  })

  it('is for an admin alone', async () => {
    showScreen(<MovingPage />, { home: noOne, phone: { params: { union: 'union-1' } } })
    await screen.findByText('您还没有这项权限，请联系本会管理员。')
  })
})
