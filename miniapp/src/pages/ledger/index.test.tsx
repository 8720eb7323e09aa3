import { act, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { happening, member, pool, union } from '../../../testing/people'
import { phone } from '../../../testing/phone'
import { showScreen } from '../../../testing/screen'
import LedgerPage from './index'

type Answers = NonNullable<Parameters<typeof showScreen>[1]>['answers']

const show = (kind: string, answers: Answers) =>
  showScreen(<LedgerPage />, { home: member, answers, phone: { params: { kind } } })

const looked = {
  at: '2026-11-16T02:00:00.000Z',
  by: union.name,
  purpose: '核对身份',
  fields: ['nationalId' as const, 'phone' as const],
}

describe('the list of messages', () => {
  it('tells what others decided, when, where and why', async () => {
    const back = happening({ what: 'returned', at: '2026-11-16T01:30:00.000Z', reasons: ['id-wrong', '请带上门禁卡'] })
    show('messages', { 'me.messages': () => ({ items: [back] }) })
    await screen.findByText('有地方要改，改好再提交就行')
    screen.getByText('2026年11月16日 09:30')
    screen.getByText(union.name)
    screen.getByText('身份证号有误，请对着证件再看一遍')
    screen.getByText('请带上门禁卡')
    expect(phone.title).toBe('我的消息')
  })

  it('tells that something happened even where this app has no words for it', async () => {
    show('messages', { 'me.messages': () => ({ items: [happening({ what: 'sung-about' })] }) })
    await screen.findByText('申请有了新进展')
  })
})

describe('my history', () => {
  it('tells why a union was chosen in the words of the placement', async () => {
    show('history', { 'me.history': () => ({ items: [happening({ what: 'sorted', reasons: ['near-workplace'] })] }) })
    await screen.findByText('申请已分到工会')
    screen.getByText('离您干活的地方最近')
    expect(phone.title).toBe('我的经历')
  })
})

describe('a list of what happened', () => {
  it('says a moment once for all that happened at it, and a day as people say it', async () => {
    const items = [
      happening({ id: 'a.2', what: 'union-merging', reasons: ['congress-resolution', '2026-12-10'] }),
      happening({ id: 'a.1', what: 'admitted' }),
    ]
    show('history', { 'me.history': () => ({ items }) })
    await screen.findByText('2026年12月10日')
    expect(screen.getAllByText('2026年11月16日 10:00')).toHaveLength(1)
  })

  it('names a union once, and again where it is another', async () => {
    const items = [
      happening({ id: 'a.3', what: 'admitted' }),
      happening({ id: 'a.2', what: 'assigned' }),
      happening({ id: 'a.1', what: 'submitted', unionName: pool.name }),
    ]
    show('history', { 'me.history': () => ({ items }) })
    await screen.findByText('您已正式入会，欢迎您')
    expect(screen.getAllByText(union.name)).toHaveLength(1)
    screen.getByText(pool.name)
  })
})

describe('what I agreed to', () => {
  it('is told with its wording and its moment', async () => {
    const at = '2026-11-16T01:30:00.000Z'
    const items = [
      { text: 'application' as const, version: '2026-01', at },
      { text: 'sensitiveData' as const, version: '2026-02', at },
    ]
    show('consents', { 'me.consents': () => ({ items }) })
    await screen.findByText('同意了入会申请书')
    screen.getByText('版本 2026-01')
    screen.getByText('同意为办理入会使用身份证号')
  })

  const passing = {
    benefitTitle: '意外互助保障',
    to: '互助保障机构（演示）',
    what: ['name' as const, 'nationalId' as const],
    withdrawable: true,
    listed: true,
  }
  it.each([
    ['is not carried out yet', {}, '还没交。不想给了，到「我的券」退回这份福利就行'],
    [
      'has been carried out',
      { handedOverAt: '2026-11-17T01:30:00.000Z' },
      '退回这份福利，以后的名单里就没有您；已经交的，请打电话问工会',
    ],
    [
      'was taken back',
      { withdrawnAt: '2026-11-18T01:30:00.000Z', withdrawable: false, listed: false },
      '2026年11月18日 09:30您收回了，以后的名单里没有您',
    ],
    ['is over', { withdrawable: false, listed: false }, '这份福利已经结束，不会再交'],
    ['was used up, and stands', { withdrawable: false }, '用过了，退不了；不想再给，请打电话问工会'],
  ])('with a list that goes to an insurer says who gets what, and that it %s', async (_, come, says) => {
    const at = '2026-11-16T01:30:00.000Z'
    const items = [{ text: 'passedOn' as const, at, passedOn: { ...passing, ...come } }]
    show('consents', { 'me.consents': () => ({ items }) })
    await screen.findByText('同意把名单交给互助保障机构（演示）')
    screen.getByText('为了「意外互助保障」，名单上有姓名、身份证号')
    screen.getByText(says)
    const isThere = screen.queryByRole('link', { name: '去「我的券」退回福利' }) !== null
    expect(isThere).toBe(items[0]?.passedOn.withdrawable)
  })
})

describe('who saw my data', () => {
  it('is told by union, with what was seen and what for', async () => {
    show('access', { 'me.accessLog': () => ({ items: [looked] }) })
    await screen.findByText('看了您的身份证号和手机号')
    screen.getByText(union.name)
    screen.getByText('为了：核对身份')
  })

  it('says where a deputy looked', async () => {
    show('access', { 'me.accessLog': () => ({ items: [{ ...looked, byDeputy: true }] }) })
    expect(await screen.findByText(`${union.name}（代班同事）`)).toBeTruthy()
  })

  it('goes on to earlier looks by a tap, and offers no more where there are none', async () => {
    const earlier = { ...looked, at: '2026-10-01T02:00:00.000Z', fields: ['phone' as const] }
    show('access', {
      'me.accessLog': ({ cursor }) =>
        cursor === 'older' ? { items: [earlier] } : { items: [looked], nextCursor: 'older' },
    })
    const more = await screen.findByRole('link', { name: '看更早的' })
    await act(async () => more.click())
    await screen.findByText('看了您的手机号')
    screen.getByText('看了您的身份证号和手机号')
    expect(screen.queryByRole('link', { name: '看更早的' })).toBeNull()
  })

  it('says so when an earlier page does not come, and keeps what is there', async () => {
    show('access', {
      'me.accessLog': ({ cursor }) => (cursor ? 'no-network' : { items: [looked], nextCursor: 'older' }),
    })
    const more = await screen.findByRole('link', { name: '看更早的' })
    await act(async () => more.click())
    await screen.findByText('没信号，连上网再点「看更早的」')
    screen.getByText('看了您的身份证号和手机号')
  })
})

describe.each([
  ['messages', 'me.messages', '还没有消息，有了结果会在这里告诉您'],
  ['history', 'me.history', '还没有经历，从申请入会起每一步都会记在这里'],
  ['consents', 'me.consents', '您还没有同意过什么'],
  ['access', 'me.accessLog', '没有人看过您完整的身份证号和手机号'],
] as const)('the list of %s', (kind, route, empty) => {
  it('says so when it is empty', async () => {
    show(kind, { [route]: () => ({ items: [] }) })
    await screen.findByText(empty)
  })

  it('shows the shape of what comes while it waits', () => {
    show(kind, { [route]: () => ({ items: [] }) })
    screen.getByRole('progressbar', { name: '正在打开' })
  })

  it('offers to try again without a network, and shows the list once there is one', async () => {
    let online = false
    show(kind, { [route]: () => (online ? { items: [] } : 'no-network') })
    const again = await screen.findByRole('button', { name: '再试一次' })
    screen.getByText('没信号，连上网再点「再试一次」')
    online = true
    await act(async () => again.click())
    await screen.findByText(empty)
  })

  it('says why it was refused', async () => {
    show(kind, { [route]: () => 'too-many-requests' })
    await screen.findByText('操作太快了，稍等一会儿再点')
  })
})
