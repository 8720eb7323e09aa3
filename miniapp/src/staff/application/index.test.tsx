import type { Reply } from '@gongyou/shared/contracts/contract'
import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { applicationOf } from '../../../testing/people'
import { leave, phone, pullDown } from '../../../testing/phone'
import { reviewerOf, waiting } from '../../../testing/queue'
import { showScreen } from '../../../testing/screen'
import ApplicationPage from '.'

type Reviewed = Reply<'review.show'>['body']
type Setting = NonNullable<Parameters<typeof showScreen>[1]>

const clear: Reviewed = { ...waiting('ap-1', '周青山'), contacts: [] }
const doubtful: Reviewed = {
  ...waiting('ap-1', '周青山', { realName: 'mismatched' }, ['real-name-mismatch', 'age-16-17']),
  application: applicationOf({
    id: 'ap-1',
    version: 7,
    placementDecision: {
      rule: 5,
      reasons: ['near-workplace'],
      skipped: [
        { rule: 1, reason: 'no-code' },
        { rule: 2, reason: 'not-asked' },
      ],
    },
    timeline: [
      { step: 'submitted', at: '2026-11-16T01:30:00.000Z', by: 'applicant', reasons: [] },
      { step: 'assigned', at: '2026-11-16T01:30:00.000Z', by: 'system', reasons: [] },
      { step: 'assigned', at: '2026-11-17T01:30:00.000Z', by: 'union', event: 'returned', reasons: ['id-wrong'] },
      { step: 'assigned', at: '2026-11-17T02:30:00.000Z', by: 'applicant', event: 'corrected', reasons: [] },
    ],
  }),
  contacts: [{ at: '2026-11-17T01:20:00.000Z', outcome: 'unanswered' }],
}

async function openApplication({ answers, ...setting }: Setting = {}, reviewed = clear) {
  const shown = showScreen(<ApplicationPage />, {
    home: reviewerOf(),
    phone: { params: { id: 'ap-1' } },
    answers: { 'review.show': () => reviewed, ...answers },
    ...setting,
  })
  await screen.findByText('周青山')
  const sent = (route: string) => shown.asked.filter(({ name }) => name === route).map(({ input }) => input)
  return { ...shown, sent, decided: () => sent('review.decideMany') }
}

const tap = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const follow = (name: string) => fireEvent.click(screen.getByRole('link', { name }))
const tick = (name: string) => fireEvent.click(screen.getByRole('checkbox', { name }))
const type = (says: string) => fireEvent.change(screen.getByLabelText('或者自己写一句'), { target: { value: says } })
const isGrey = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name }).disabled
const stands = () => ({ batchId: 'batch-1', results: [{ applicationId: 'ap-1', ok: true }] })
const refused = (code: string, detail: string) => () => ({
  batchId: 'batch-1',
  results: [{ applicationId: 'ap-1', ok: false, problem: { code, detail } }],
})

describe('an application as a reviewer opens it', () => {
  it('explains each flag, tells why it is here and nowhere else, and what happened so far', async () => {
    await openApplication({}, doubtful)
    for (const says of [
      '2处要看看',
      '16–17周岁',
      '可以入会，请打电话问清是本人愿意',
      '实名没对上',
      '离工友干活的地方最近',
    ])
      expect(screen.getAllByText(says)).not.toHaveLength(0)
    follow('为什么不是别家')
    screen.getByText('工友单位的工会：工友没点愿意，就不会交给单位的工会')
    follow('看全部经过')
    screen.getByText('退回修改 · 工会')
    screen.getByText('身份证号有误，请对着证件再看一遍')
    screen.getByText('2026年11月17日 09:20 · 没人接')
  })

  it('shows the last four of the ID number, and neither the number nor the phone', async () => {
    await openApplication()
    expect(document.body.textContent).toContain('尾号0012')
    expect(document.body.textContent).not.toMatch(/\*|\d{11}/)
  })

  it('that cannot be had says why, and offers to try again', async () => {
    showScreen(<ApplicationPage />, { home: reviewerOf(), answers: { 'review.show': () => 'not-found' } })
    await screen.findByText('没有找到，请返回刷新看看')
    screen.getByRole('button', { name: '再试一次' })
  })

  it('stays on the screen when it is pulled down without a network', async () => {
    await openApplication()
    phone.offline = true
    await act(async () => pullDown())
    await screen.findByText('没信号，看到的是刚才的')
    screen.getByText('周青山')
  })
})

describe('a decision', () => {
  it('approves on a second tap, under which what is still to look at stands once more', async () => {
    const { decided } = await openApplication({ answers: { 'review.decideMany': stands } }, doubtful)
    tap('通过')
    screen.getByText('还有2处要看看：实名没对上、16–17周岁')
    expect(decided()).toEqual([])
    tap('确定通过')
    await screen.findByText('已通过，工友现在是会员了')
    expect(decided()).toEqual([{ decisions: [{ applicationId: 'ap-1', version: 7, decision: 'approve' }] }])
  })

  it('returns only with a reason, and marks the field that it is about', async () => {
    const { decided } = await openApplication({ answers: { 'review.decideMany': stands } })
    tap('退回修改')
    expect(isGrey('退回给工友')).toBe(true)
    tick('姓名和身份证对不上，请按证件上的字填')
    tap('退回给工友')
    await screen.findByText('已退回，工友会看到原因')
    const words = { reasons: ['name-differs'], fields: { name: 'name-differs' } }
    expect(decided()).toEqual([{ decisions: [{ applicationId: 'ap-1', version: 7, decision: 'return', ...words }] }])
  })

  it('rejects only with a reason and a tick that it is meant, and marks no field', async () => {
    const { decided } = await openApplication({ answers: { 'review.decideMany': stands } })
    tap('不予通过')
    tick('资料像是别人的，请用本人信息')
    expect(isGrey('确定不予通过')).toBe(true)
    tick('我看清楚了，确实不能通过')
    tap('确定不予通过')
    await screen.findByText('已办：不予通过，工友会看到原因')
    const row = { applicationId: 'ap-1', version: 7, decision: 'reject', reasons: ['someone-else'] }
    expect(decided()).toEqual([{ decisions: [row] }])
  })

  it('can be taken back', async () => {
    const { sent } = await openApplication({ answers: { 'review.decideMany': stands, 'review.undo': stands } })
    tap('通过')
    tap('确定通过')
    fireEvent.click(await screen.findByRole('link', { name: '撤销（10分钟内）' }))
    await screen.findByText('已撤销，申请回到审核中')
    expect(sent('review.undo')).toEqual([{ batchId: 'batch-1' }])
  })

  it('that can no longer be taken back says so', async () => {
    await openApplication({ answers: { 'review.decideMany': stands, 'review.undo': () => 'review-undo-expired' } })
    tap('通过')
    tap('确定通过')
    fireEvent.click(await screen.findByRole('link', { name: '撤销（10分钟内）' }))
    await screen.findByText('已过能撤销的时间，不能撤销了')
  })

  it('loses no word that was picked or typed when there is no network', async () => {
    const { decided } = await openApplication({ answers: { 'review.decideMany': stands } })
    tap('退回修改')
    tick('请写清平台和站点')
    type('站点请写全名')
    phone.offline = true
    tap('退回给工友')
    await screen.findByText('没信号，没有发出去。连上网再点一次，不会重复')

    phone.offline = false
    tap('退回修改')
    tap('退回给工友')
    await screen.findByText('已退回，工友会看到原因')
    expect(decided().at(-1)).toMatchObject({ decisions: [{ reasons: ['work-unclear', '站点请写全名'] }] })
  })

  it('on what a colleague decided first reads it anew and says so; the words stay', async () => {
    let reviewed = clear
    const changed = refused('changed-meanwhile', '信息刚有变化，已刷新')
    const { decided } = await openApplication({
      answers: { 'review.show': () => reviewed, 'review.decideMany': changed },
    })
    tap('退回修改')
    type('站点请写全名')
    reviewed = { ...clear, application: { ...clear.application, version: 9 } }
    tap('退回给工友')
    await screen.findByText('同事刚办过，已刷新')
    tap('退回修改')
    tap('退回给工友')
    await waitFor(() => expect(decided()).toHaveLength(2))
    expect(decided().at(-1)).toMatchObject({ decisions: [{ version: 9, reasons: ['站点请写全名'] }] })
  })

  it('that is another union’s by now says whose, and offers nothing more here', async () => {
    await openApplication({
      answers: { 'review.decideMany': refused('not-yours', '不归本会办，可转给北仑区总工会（演示）') },
    })
    tap('通过')
    tap('确定通过')
    await screen.findByText('不归本会办，可转给北仑区总工会（演示）')
    expect(screen.queryByRole('button', { name: '通过' })).toBeNull()
    tap('回到列表')
    expect(phone.opened).toEqual(['back'])
  })

  it('on one’s own application is a colleague’s', async () => {
    await openApplication({ home: { ...reviewerOf(), application: applicationOf({ id: 'ap-1' }) } })
    screen.getByText('这是您自己的申请，请同事来办')
    expect(screen.queryByRole('button', { name: '通过' })).toBeNull()
    expect(screen.queryByRole('button', { name: '不予通过' })).toBeNull()
  })

  it('is not offered on an application that is decided', async () => {
    const admitted = { ...clear, application: { ...clear.application, state: 'admitted' as const } }
    await openApplication({}, admitted)
    screen.getByText('现在：已正式入会')
    expect(screen.queryByRole('button', { name: '通过' })).toBeNull()
  })
})

describe('a call', () => {
  const contact = { at: '2026-11-16T04:00:00.000Z', outcome: 'dialled' as const }

  it('is noted first, then dialled, and its number stands on no screen', async () => {
    const { sent } = await openApplication({ answers: { 'review.contact': () => ({ contact, dial: '13800138000' }) } })
    tap('打电话')
    await screen.findByText('打通了吗？点一下记下来')
    expect(phone.rung).toEqual(['13800138000'])
    expect(document.body.textContent).not.toContain('13800138000')
    fireEvent.click(screen.getByRole('radio', { name: '没人接' }))
    await screen.findByText('记下了')
    expect(phone.rung).toHaveLength(1)
    expect(sent('review.contact')).toEqual([
      { id: 'ap-1', outcome: 'dialled' },
      { id: 'ap-1', outcome: 'unanswered' },
    ])
  })

  it('that could not be noted is not made', async () => {
    await openApplication({ answers: { 'review.contact': () => 'no-network' } })
    tap('打电话')
    await screen.findByText('没信号，没有发出去。连上网再点一次，不会重复')
    expect(phone.rung).toEqual([])
  })

  it('to somebody without a number says so', async () => {
    await openApplication({ answers: { 'review.contact': () => ({ contact }) } })
    tap('打电话')
    await screen.findByText('工友没有留电话')
  })
})

describe('a look at the whole number', () => {
  const answers = { 'review.reveal': () => ({ nationalId: '330299199001010012', phone: '13800138000' }) }

  beforeEach(() => vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] }))
  afterEach(() => vi.useRealTimers())

  async function reveal(): Promise<void> {
    tap('看完整身份证号和手机号')
    expect(isGrey('显示一分钟')).toBe(true)
    fireEvent.click(screen.getByRole('radio', { name: '核对身份' }))
    tap('显示一分钟')
    await screen.findByText('330299 19900101 0012')
  }

  it('needs a purpose, and is over after a minute', async () => {
    const { sent, drawer } = await openApplication({ answers })
    await reveal()
    screen.getByText('138 0013 8000')
    expect(sent('review.reveal')).toEqual([{ id: 'ap-1', purpose: 'check-identity' }])
    expect(JSON.stringify([...drawer.values()])).not.toMatch(/330299|13800138000/)
    act(() => void vi.advanceTimersByTime(59_000))
    screen.getByText('1秒后收起')
    act(() => void vi.advanceTimersByTime(1_000))
    expect(screen.queryByText('330299 19900101 0012')).toBeNull()
  })

  it('is over as soon as the page is left', async () => {
    await openApplication({ answers })
    await reveal()
    act(leave)
    expect(screen.queryByText('330299 19900101 0012')).toBeNull()
  })

  it('is not shown when its answer comes after the page was left', async () => {
    await openApplication({ answers })
    tap('看完整身份证号和手机号')
    fireEvent.click(screen.getByRole('radio', { name: '核对身份' }))
    tap('显示一分钟')
    act(leave)
    await act(() => Promise.resolve())
    expect(document.body.textContent).not.toContain('19900101')
  })

  it('beyond the day’s number of looks is refused', async () => {
    await openApplication({ answers: { 'review.reveal': () => 'reveal-limit' } })
    tap('看完整身份证号和手机号')
    fireEvent.click(screen.getByRole('radio', { name: '核对身份' }))
    tap('显示一分钟')
    await screen.findByText('今天查看次数已满')
  })
})
