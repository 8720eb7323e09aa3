import type { Landing, TransferReply } from '@gongyou/shared/contracts/contract'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { member, membership, pool, union } from '../../../testing/people'
import { phone } from '../../../testing/phone'
import { showScreen } from '../../../testing/screen'
import { unionPage } from '../../../testing/unions'
import TransferPage from '.'

const goodCode = '00000000000'

const landing: Landing = {
  code: goodCode,
  readable: '0000-0000-000',
  posterNo: 'P0009',
  fastLane: false,
  union: { ...pool, region: '3302', dues: { kind: 'waived', says: '个人不用交会费，由上级工会承担' } },
  codePlacement: { kind: 'mall', label: '天一广场' },
  offers: [],
  notTold: ['platform'],
  actions: ['transfer'],
}

const transferOf = (given: Partial<TransferReply> = {}): TransferReply => ({
  id: 'person-1.transfer-1',
  version: 1,
  state: 'done',
  from: membership.union,
  to: pool,
  requestedAt: '2026-11-16T04:00:00.000Z',
  doneAt: '2026-11-16T04:00:00.000Z',
  undoUntil: '2026-11-17T04:00:00.000Z',
  reasons: [],
  ...given,
})

const there = { ...membership, union: { id: pool.id, name: pool.name, kind: pool.kind } }

type Setting = NonNullable<Parameters<typeof showScreen>[1]>

async function openQuestion(setting: Setting = {}) {
  const shown = showScreen(<TransferPage />, {
    home: member,
    phone: { params: { code: goodCode } },
    ...setting,
    answers: { 'code.landing': () => landing, ...setting.answers },
  })
  await screen.findByText('把会籍转到这家工会？')
  return shown
}

const tap = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const send = () => tap('把会籍转到这里')

describe('a member who found another union by name', () => {
  it('is asked the same, and moves to it without a code', async () => {
    const page = { ...unionPage, id: pool.id, name: pool.name, kind: pool.kind }
    const { asked } = showScreen(<TransferPage />, {
      home: member,
      phone: { params: { union: pool.id } },
      answers: {
        'union.show': () => page,
        'transfer.submit': () => ({ transfer: transferOf(), membership: there }),
      },
    })
    await screen.findByText('把会籍转到这家工会？')
    send()
    await waitFor(() =>
      expect(asked.find(({ name }) => name === 'transfer.submit')?.input).toEqual({ unionId: pool.id }),
    )
  })
})

describe('a member in front of another union’s poster', () => {
  it('is told before the tap what changes and what stays', async () => {
    await openQuestion()
    const text = document.body.textContent ?? ''
    for (const part of [union.name, pool.name, '个人不用交会费', '会员号、会龄、领过的福利和手里的券']) {
      expect(text).toContain(part)
    }
  })

  it('has moved with one tap, can take it back, and the first screen knows', async () => {
    const { asked, connection } = await openQuestion({
      phone: { params: { code: goodCode }, file: { status: 200 } },
      answers: {
        'transfer.submit': () => ({ transfer: transferOf(), membership: there }),
        'transfer.undo': () => ({ transfer: transferOf({ state: 'undone' }), membership }),
      },
    })
    send()
    expect(await screen.findByText('会籍转好了')).toBeTruthy()
    expect(screen.getByText(/2026年11月17日 12:00以前可以撤销/)).toBeTruthy()
    expect(asked.find(({ name }) => name === 'transfer.submit')?.input).toEqual({ unionCode: goodCode })
    const state = connection.session.state()
    expect(state.home?.membership?.union.id).toBe(pool.id)

    fireEvent.click(screen.getByRole('link', { name: '转会回执（PDF）' }))
    await screen.findByText('打开了。点右上角就能转发')
    expect(phone.shown).toEqual(['pdf'])

    tap('撤销转会')
    expect(await screen.findByText('已撤销，会籍转回来了')).toBeTruthy()
    expect(screen.queryByRole('link', { name: '转会回执（PDF）' })).toBeNull()
    expect(screen.queryByRole('button', { name: '撤销转会' })).toBeNull()
  })

  it('stays where they are until the other union has answered, and can take the question back', async () => {
    const awaiting = transferOf({ state: 'awaiting', dueOn: '2026-11-23', doneAt: undefined, undoUntil: undefined })
    const { asked } = await openQuestion({
      answers: {
        'transfer.submit': () => ({ transfer: awaiting, membership }),
        'transfer.withdraw': () => ({ transfer: { ...awaiting, state: 'withdrawn' }, membership }),
      },
    })
    send()
    expect(await screen.findByText(/最晚11月23日答复/)).toBeTruthy()
    tap('撤回转会')
    expect(await screen.findByText('您已撤回转会')).toBeTruthy()
    expect(asked.map(({ name }) => name)).toContain('transfer.withdraw')
  })

  it.each([
    ['no network', 'no-network' as const, '没信号'],
    ['a refusal', 'transfer-open' as const, '已有一笔转会在办'],
  ])('can tap again after %s', async (_, answer, sentence) => {
    await openQuestion({ answers: { 'transfer.submit': () => answer } })
    send()
    expect(await screen.findByText(new RegExp(sentence))).toBeTruthy()
    expect(screen.getByRole('button', { name: '把会籍转到这里' })).toBeTruthy()
  })
})

describe('a member of an employer’s union', () => {
  const atWork = { ...membership, union: { ...membership.union, kind: 'employer' as const } }
  const home = { ...member, membership: atWork }

  it('answers first whether they still work there; whoever does stays, and is a guest', async () => {
    const { asked } = await openQuestion({
      home,
      answers: {
        'transfer.submit': () => ({
          transfer: null,
          membership: atWork,
          guestOf: { id: pool.id, name: pool.name, kind: pool.kind },
        }),
      },
    })
    expect(screen.getByRole('button', { name: '把会籍转到这里' }).hasAttribute('disabled')).toBe(true)
    fireEvent.click(screen.getByRole('radio', { name: '还在上班' }))
    tap('会籍不动，来这里领福利')
    expect(await screen.findByText('会籍不用动')).toBeTruthy()
    expect(asked.find(({ name }) => name === 'transfer.submit')?.input).toMatchObject({ stillEmployed: true })
  })

  it('moves when they have left', async () => {
    const { asked } = await openQuestion({
      home,
      answers: { 'transfer.submit': () => ({ transfer: transferOf(), membership: there }) },
    })
    fireEvent.click(screen.getByRole('radio', { name: '已经离开' }))
    send()
    await waitFor(() =>
      expect(asked.find(({ name }) => name === 'transfer.submit')?.input).toMatchObject({ stillEmployed: false }),
    )
  })
})

describe('a transfer seen again', () => {
  it('says why it was declined, and offers the look of the union above', async () => {
    const declined = transferOf({ state: 'declined', reasons: ['work-unclear'], doneAt: undefined })
    showScreen(<TransferPage />, {
      home: member,
      phone: { params: { id: declined.id } },
      answers: {
        'transfer.show': () => ({ transfer: declined, membership }),
        'transfer.askSecondLook': () => ({ transfer: { ...declined, state: 'awaiting' }, membership }),
      },
    })
    expect(await screen.findByText('请写清平台和站点')).toBeTruthy()
    tap('请上级工会再看一次')
    expect(await screen.findByText('转会已送到')).toBeTruthy()
  })

  it('can be asked for again where nothing came', async () => {
    showScreen(<TransferPage />, {
      home: member,
      phone: { params: { id: 'person-1.transfer-1' } },
      answers: { 'transfer.show': () => 'no-network' },
    })
    expect(await screen.findByRole('button', { name: /再试/ })).toBeTruthy()
    expect(phone.opened).toEqual([])
  })
})
