import type { Reply, Request } from '@gongyou/shared/contracts/contract'
import { fireEvent, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { cityTexts } from '../../../testing/city'
import { union } from '../../../testing/people'
import { phone } from '../../../testing/phone'
import { reviewerOf } from '../../../testing/queue'
import { showScreen } from '../../../testing/screen'
import RollsPage from '.'

type Roll = Reply<'roll.list'>['body']['items'][number]
type Answers = NonNullable<NonNullable<Parameters<typeof showScreen>[1]>['answers']>

const asked: Roll = {
  id: 'roll-1',
  version: 1,
  state: 'asked',
  union: { id: union.id, name: union.name, kind: union.kind },
  purpose: 'election',
  members: 86,
  askedAt: '2026-11-16T02:00:00.000Z',
  isOwn: false,
  opened: 0,
}

function showRolls(rolls: Roll[], answers: Answers = {}, params: Record<string, string> = {}) {
  const shown = showScreen(<RollsPage />, {
    home: reviewerOf(),
    phone: { params, file: { status: 200 } },
    answers: {
      'about.texts': () => cityTexts,
      'roll.list': () => ({ items: rolls }),
      'roll.ask': () => ({ roll: { ...asked, isOwn: true } }),
      'roll.confirm': () => ({ roll: asked }),
      'roll.withdraw': () => ({ roll: asked }),
      ...answers,
    },
  })
  const sent = <R extends 'roll.ask' | 'roll.confirm' | 'roll.withdraw'>(name: R) =>
    shown.asked.filter((each) => each.name === name).map(({ input }) => input as Request<R>)
  return { ...shown, sent }
}

const tap = (name: string) => fireEvent.click(screen.getByRole('button', { name }))

describe('the roll of a union', () => {
  it('with masked numbers opens at once', async () => {
    showRolls([])
    fireEvent.click(await screen.findByRole('button', { name: '打开名册（PDF）' }))
    await screen.findByText('打开了。点右上角就能转发')
    expect(phone.shown).toEqual(['pdf'])
  })

  it('in full is asked for with what it is for, and waits for another person', async () => {
    const { sent } = showRolls([{ ...asked, isOwn: true }], {}, { union: union.id, occupation: 'courier' })
    await screen.findByText('等另一位审核人确认')
    expect(screen.queryByRole('button', { name: '确认可以给' })).toBeNull()
    tap('要一份完整名册')
    fireEvent.click(screen.getByRole('radio', { name: '上级检查' }))
    tap('要一份')
    await screen.findByText('已提出，等另一位审核人确认')
    expect(sent('roll.ask')).toEqual([{ union: union.id, occupation: 'courier', purpose: 'inspection' }])
  })

  it('that a colleague asked for is confirmed once it was said what is in it', async () => {
    const { sent } = showRolls([asked])
    await screen.findByText('换届选举')
    screen.getByText(new RegExp(`${union.name}，86人`))
    tap('确认可以给')
    screen.getByText(/名册里有86人的姓名、身份证号和手机号/)
    tap('我核过用途，确认')
    await screen.findByText('确认了，要名册的那位能打开了')
    expect(sent('roll.confirm')).toEqual([{ id: 'roll-1', version: 1, union: union.id }])
  })

  it('is opened by the one who asked, for a day, and can be taken back', async () => {
    const confirmed: Roll = {
      ...asked,
      state: 'confirmed',
      isOwn: true,
      link: 'a-link-of-twenty-letters',
      confirmedAt: '2026-11-16T03:00:00.000Z',
      diesAt: '2026-11-17T03:00:00.000Z',
    }
    const { sent } = showRolls([confirmed])
    fireEvent.click(await screen.findByRole('button', { name: '打开名册' }))
    await screen.findByText('打开了。点右上角就能转发')
    fireEvent.click(screen.getByRole('link', { name: '撤回这份名册' }))
    await screen.findByText('撤回了，这份名册打不开了')
    expect(sent('roll.withdraw')).toEqual([{ id: 'roll-1', version: 1, union: union.id }])
  })

  it('cannot be opened a day after it was confirmed', async () => {
    const confirmedAt = '2026-11-14T03:00:00.000Z'
    showRolls([{ ...asked, state: 'confirmed', isOwn: true, link: 'a-link-of-twenty-letters', confirmedAt }])
    await screen.findByText('已经打不开了，要用请重新要一份')
  })

  it('that is too long is said so, and the trade alone can be asked for', async () => {
    showRolls([], { 'roll.ask': () => 'roll-too-long' })
    fireEvent.click(await screen.findByRole('button', { name: '要一份完整名册' }))
    fireEvent.click(screen.getByRole('radio', { name: '走访慰问' }))
    tap('要一份')
    await screen.findByText(/一份名册最多.*请按职业分开/)
  })
})
