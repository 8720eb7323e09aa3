import type { Reply } from '@gongyou/shared/contracts/contract'
import { claimStateWords } from '@gongyou/shared/contracts/words'
import { commitmentTo, entriesDigest, winnersOf } from '@gongyou/shared/domain/benefits/draw'
import { act, cleanup, fireEvent, screen } from '@testing-library/react'
import { createHash } from 'node:crypto'
import { pause } from '../../platform/clock'
import { describe, expect, it } from 'vitest'
import { member } from '../../../testing/people'
import { showScreen } from '../../../testing/screen'
import DrawPage from './index'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const seed = 'seed-of-the-film'
const tickets = Array.from({ length: 40 }, (_, place) => sha256(`ticket ${place}`).slice(0, 16))
const withdrawn = tickets.slice(7, 9)
const drawing = { seed, publicValue: '2026-11-15 上证 3421.55', tickets, withdrawn, units: 5 }
const winners = winnersOf(drawing, sha256)

const done: Reply<'draw.show'>['body'] = {
  benefitId: 'film',
  title: '夏夜电影',
  state: 'done',
  closesAt: '2026-11-14T16:00:00.000Z',
  units: 5,
  commitment: commitmentTo(seed, sha256),
  valueName: '上证综指收盘价',
  entries: 40,
  entriesDigest: entriesDigest(tickets, sha256),
  publicValue: { on: '2026-11-15', value: '3421.55' },
  seed,
  withdrawn: 2,
  winners: 5,
  drawnAt: '2026-11-15T10:00:00.000Z',
  mine: [{ id: 'claim-film', ticket: winners[0] ?? '', state: 'won' }],
}

const published: Reply<'draw.published'>['body'] = {
  ...drawing,
  benefitId: done.benefitId,
  title: done.title,
  valueName: done.valueName,
  drawnAt: done.drawnAt ?? '',
  commitment: done.commitment,
  entriesDigest: done.entriesDigest ?? '',
  winners,
}

const show = (answers: NonNullable<Parameters<typeof showScreen>[1]>['answers']) =>
  showScreen(<DrawPage />, { home: member, phone: { params: { id: 'film' } }, answers })

async function recompute(): Promise<void> {
  const button = await screen.findByRole('button', { name: '在我手机上算一遍' })
  await act(async () => button.click())
}

describe('a draw', () => {
  it('before it is drawn shows what was promised, and nothing that is not known yet', async () => {
    const { seed: _seed, winners: _winners, drawnAt: _drawnAt, entries: _entries, ...open } = done
    show({
      'draw.show': () => ({ ...open, state: 'committed', entriesDigest: undefined, publicValue: undefined, mine: [] }),
    })
    await screen.findByText('正在报名，一共抽5份')
    screen.getByText(done.commitment)
    screen.getByText('11月14日 24:00')
    screen.getByText('上证综指收盘价')
    screen.getByText('您没有报这一次。')
    expect(screen.queryByText('在我手机上算一遍')).toBeNull()
  })

  it('once it is drawn shows seed, digest, value and my own ticket, and comes to the same on my phone', async () => {
    show({ 'draw.show': () => done, 'draw.published': () => published })
    await screen.findByText('抽中了')
    for (const says of [seed, done.entriesDigest ?? '', '2026-11-15 3421.55']) screen.getByText(says)
    await recompute()
    await screen.findByText('从40个号里去掉撤回的2个，重新抽出5个，和公布的一样')
    screen.getByText('2个号，后面的依次补上')
    screen.getByText('去看我抽中的')
  })

  it('tells who was not drawn among how many it was, and that the own ticket was in it', async () => {
    const loser = tickets.find((ticket) => ![...winners, ...withdrawn].includes(ticket)) ?? ''
    const lost = { ...done, mine: [{ id: 'claim-film', ticket: loser, state: 'lost' as const }] }
    show({ 'draw.show': () => lost, 'draw.published': () => published })
    await screen.findByText('这次40个号抽5个，没轮到您。谁也没法挑，下面可以自己算一遍；下次还能再报。')
    await recompute()
    await screen.findByText(/和公布的一样$/)
  })

  it('that still goes on tells nobody against how many it was, which is not known yet', async () => {
    const { seed: _seed, winners: _winners, drawnAt: _drawnAt, ...going } = done
    const mine = [{ id: 'claim-film', ticket: tickets[0] ?? '', state: 'lost' as const }]
    show({ 'draw.show': () => ({ ...going, state: 'drawing', mine }) })
    await screen.findByText('正在抽，一两分钟就好')
    screen.getByText(claimStateWords.lost)
    expect(screen.queryByText(/没轮到您/)).toBeNull()
  })

  it('fetches no further once the page is left', async () => {
    const pages: number[] = []
    show({
      'draw.show': () => done,
      'draw.published': ({ page }) => {
        pages.push(Number(page))
        return {
          ...published,
          tickets: tickets.slice(0, 25),
          nextPage: Number(page) < 9 ? Number(page) + 1 : undefined,
        }
      },
    })
    const button = await screen.findByRole('button', { name: '在我手机上算一遍' })
    button.click()
    cleanup()
    await act(async () => pause(0))
    expect(pages).toEqual([0])
  })

  it('comes a page of tickets after the other, and goes on where an answer was lost', async () => {
    const pages: number[] = []
    let isLost = true
    show({
      'draw.show': () => done,
      'draw.published': ({ page: asked }) => {
        const page = Number(asked)
        pages.push(page)
        if (page === 1 && isLost) return 'no-network'
        const part = tickets.slice(page * 25, (page + 1) * 25)
        const nextPage = page === 0 ? 1 : undefined
        return page === 0
          ? { ...published, tickets: part, nextPage }
          : { ...published, tickets: part, withdrawn: [], winners: [], nextPage }
      },
    })
    await recompute()
    await screen.findByText(/没信号/)
    isLost = false
    fireEvent.click(screen.getByRole('button', { name: '在我手机上算一遍' }))
    await screen.findByText(/和公布的一样$/)
    expect(pages).toEqual([0, 1, 1, 1])
  })

  it.each([
    ['a winner that was put in', { winners: [...winners.slice(1), 'ffffffffffffffff'] }, '抽中的号对不上'],
    ['a ticket that was left out', { tickets: tickets.slice(1) }, '号的名单和指纹对不上'],
    ['another seed than was promised', { seed: 'another' }, '种子和封存码对不上'],
    [
      'my own entry called withdrawn',
      { withdrawn: [...withdrawn, winners[0] ?? ''] },
      '您自己的号和告诉您的结果对不上',
    ],
  ])('is found out over %s', async (_, wrong, says) => {
    show({ 'draw.show': () => done, 'draw.published': () => ({ ...published, ...wrong }) })
    await recompute()
    await screen.findByText(says)
    screen.getByText('和公布的不一样，请打电话问工会')
  })
})
