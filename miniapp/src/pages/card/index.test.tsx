import { minutes, plus, seconds, type Instant } from '@gongyou/shared/kernel/time'
import { act, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { rotatingCodeAt, inTwoGroups } from '../../session/rotating-code'
import { card, member, membership } from '../../../testing/people'
import { phone } from '../../../testing/phone'
import { noon, showScreen } from '../../../testing/screen'
import CardPage from './index'

const codeAt = (at: Instant) => inTwoGroups(rotatingCodeAt(card.rotation, at).digits)
const answers = { 'membership.card': () => card }

beforeEach(() => vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] }))
afterEach(() => vi.useRealTimers())

describe('the membership card', () => {
  it('shows name, number, union, since when, state and the code of this moment', async () => {
    showScreen(<CardPage />, { home: member, answers })
    await screen.findByText(codeAt(noon))
    for (const says of ['周青山', '3100 0000 0017', '2026年11月16日入会', '在册会员', '截图无效'])
      screen.getByText(says)
    expect(screen.getAllByText(card.unionName)).not.toHaveLength(0)
    screen.getByRole('button', { name: new RegExp(`${card.unionPhone}.*打电话`) })
  })

  it('says so where a later real-name check failed, and what to do about it', async () => {
    const doubted = { 'membership.card': () => ({ ...card, unverified: true as const }) }
    showScreen(<CardPage />, { home: member, answers: doubted })
    await screen.findByText('实名待核实')
    screen.getByText('实名没有核对上，先不能领福利。再核对一次，或打下面的电话。')
    expect(screen.queryByText('在册会员')).toBeNull()
  })

  it('is as any other once the check, tapped again, has matched', async () => {
    let proven = false
    showScreen(<CardPage />, {
      home: member,
      answers: {
        'membership.card': () => (proven ? card : { ...card, unverified: true as const }),
        'me.verify': () => {
          proven = true
          return { outcome: 'proven', membership }
        },
      },
    })
    await screen.findByText('实名待核实')
    await act(async () => screen.getByRole('button', { name: '再核对一次' }).click())
    await screen.findByText('在册会员')
  })

  it('says whom to ring where the check still does not match', async () => {
    const unverified = true as const
    showScreen(<CardPage />, {
      home: member,
      answers: {
        'membership.card': () => ({ ...card, unverified }),
        'me.verify': () => ({ outcome: 'doubted', membership: { ...membership, unverified } }),
      },
    })
    await screen.findByText('实名待核实')
    await act(async () => screen.getByRole('button', { name: '再核对一次' }).click())
    await screen.findByText('还是没核对上。打下面的电话，工会核实了就好，不用跑一趟。')
  })

  it('never shows an ID number, not even masked', async () => {
    showScreen(<CardPage />, { home: member, answers })
    await screen.findByText(codeAt(noon))
    expect(document.body.textContent).not.toContain('0012')
  })

  it('changes its code after half a minute, and says how long it holds', async () => {
    let phoneTime = noon
    showScreen(<CardPage />, { home: member, answers, now: () => phoneTime })
    await screen.findByText(codeAt(noon))

    phoneTime = plus(noon, seconds(20))
    act(() => void vi.advanceTimersByTime(1_000))
    screen.getByText('10秒后换新码')
    screen.getByText(codeAt(noon))

    phoneTime = plus(noon, seconds(31))
    act(() => void vi.advanceTimersByTime(1_000))
    screen.getByText(codeAt(plus(noon, seconds(31))))
    expect(screen.queryByText(codeAt(noon))).toBeNull()
  })

  it.each([minutes(10), minutes(-10)])(
    'has the right code on a phone that is wrong by %d milliseconds',
    async (wrong) => {
      showScreen(<CardPage />, { home: member, answers, now: () => plus(noon, wrong) })
      await screen.findByText(codeAt(noon))
    },
  )

  it('opens without a network with the right code, though the phone’s clock is wrong, and says that it is kept', async () => {
    let phoneTime = plus(noon, minutes(10))
    const { drawer } = showScreen(<CardPage />, { home: member, answers, now: () => phoneTime })
    await screen.findByText(codeAt(noon))

    phoneTime = plus(phoneTime, minutes(7))
    showScreen(<CardPage />, { drawer, phone: { offline: true }, now: () => phoneTime })
    await screen.findByText('没信号，这是手机里存的会员证')
    screen.getByText(codeAt(plus(noon, minutes(7))))
  })

  it('is shown from the phone while the server is busy, and said to be kept', async () => {
    const { drawer } = showScreen(<CardPage />, { home: member, answers })
    await screen.findByText(codeAt(noon))
    showScreen(<CardPage />, { home: member, drawer, answers: { 'membership.card': () => 'busy' } })
    await screen.findByText('暂时连不上，这是手机里存的会员证')
    screen.getByText(codeAt(noon))
  })

  it('is no longer kept once somebody is a member no more', async () => {
    const { drawer } = showScreen(<CardPage />, { home: member, answers })
    await screen.findByText(codeAt(noon))

    showScreen(<CardPage />, { drawer })
    await screen.findByText('入会以后，会员证就在这里')
    expect([...drawer.keys()]).not.toContain('kept-card')
  })

  it('leads whoever is no member to joining', async () => {
    showScreen(<CardPage />)
    const join = await screen.findByRole('button', { name: '我要入会' })
    act(() => join.click())
    expect(phone.opened).toEqual(['/pages/landing/index'])
  })

  it('says why there is nothing to show, and offers to try again', async () => {
    showScreen(<CardPage />, { home: member, answers: { 'membership.card': () => 'busy' } })
    await screen.findByText('人多，稍等再点，不会重复')
    screen.getByRole('button', { name: '再试一次' })
  })
})
