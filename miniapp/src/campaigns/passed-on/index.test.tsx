import type { Reply, Request } from '@gongyou/shared/contracts/contract'
import { fireEvent, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { benefitsOfficer } from '../../../testing/campaigns'
import { phone } from '../../../testing/phone'
import { showScreen } from '../../../testing/screen'
import PassedOnListsPage from '.'

type List = Reply<'list.all'>['body']['items'][number]

const asked: List = {
  id: 'list-1',
  version: 1,
  state: 'asked',
  to: '互助保障机构（演示）',
  claims: 240,
  askedAt: '2026-11-16T02:00:00.000Z',
  isOwn: false,
  opened: 0,
}

function showLists(list: List) {
  const shown = showScreen(<PassedOnListsPage />, {
    home: benefitsOfficer,
    phone: { params: { id: 'campaign-1' } },
    answers: {
      'list.all': () => ({ items: [list] }),
      'list.ask': () => ({ list }),
      'list.confirm': () => ({ list }),
    },
  })
  const sent = <R extends 'list.ask' | 'list.confirm'>(name: R) =>
    shown.asked.filter((each) => each.name === name).map(({ input }) => input as Request<R>)
  return { ...shown, sent }
}

const tap = (name: string) => fireEvent.click(screen.getByRole('button', { name }))

describe('a list for whoever provides the benefit', () => {
  it('is asked for after it was said what follows, and waits for another person', async () => {
    const { sent } = showLists({ ...asked, isOwn: true })
    await screen.findByText('等另一位普惠专员确认')
    expect(screen.queryByRole('button', { name: '确认可以给' })).toBeNull()
    tap('要一份名单')
    tap('要一份')
    await screen.findByText('已提出，等另一位普惠专员确认')
    expect(sent('list.ask')).toEqual([{ id: 'campaign-1' }])
  })

  it('that a colleague asked for is confirmed', async () => {
    const { sent } = showLists(asked)
    await screen.findByText('给互助保障机构（演示）')
    tap('确认可以给')
    tap('我核过用途，确认')
    await screen.findByText('确认了，要名单的那位能打开了')
    expect(sent('list.confirm')).toEqual([{ id: 'campaign-1', listId: 'list-1', version: 1 }])
  })

  it('is opened by the one who asked, for a day', async () => {
    const confirmed: List = { ...asked, state: 'confirmed', isOwn: true, links: ['link-1'] }
    showLists({ ...confirmed, diesAt: '2026-11-17T02:00:00.000Z' })
    phone.file = { status: 200 }
    fireEvent.click(await screen.findByRole('button', { name: '打开名单' }))
    await screen.findByText('打开了。点右上角就能转发')
    showLists({ ...confirmed, diesAt: '2026-11-16T03:00:00.000Z' })
    await screen.findByText('已经打不开了，要用请重新要一份')
  })
})
