import type { Reply } from '@gongyou/shared/contracts/contract'
import { fireEvent, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { member } from '../../../testing/people'
import { showScreen } from '../../../testing/screen'
import TripPage from '.'

type Trip = Reply<'trip.list'>['body']['items'][number]

const away: Trip = { id: 'trip-1', from: '2026-11-17', where: '新疆乌鲁木齐', reach: { by: 'own-phone' } }

/** A server that keeps what it is told. */
function showTrips(online = () => true, kept: Trip[] = []) {
  const trips = [...kept]
  return showScreen(<TripPage />, {
    home: member,
    answers: {
      'trip.list': () => ({ items: [...trips] }),
      'trip.report': ({ from, where, reach }) => {
        if (!online()) return 'no-network'
        const trip = { ...away, from, where, reach: { by: reach.by, ...(reach.phone && { phone: '139****0001' }) } }
        trips.unshift(trip)
        return { trip }
      },
      'trip.end': () => {
        const ended = { ...away, endedOn: '2026-12-30' }
        trips.splice(0, 1, ended)
        return { trip: ended }
      },
    },
  })
}

const tap = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const choose = (name: string) => fireEvent.click(screen.getByRole('radio', { name }))
const type = (label: string, text: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value: text } })
const sent = ({ asked }: ReturnType<typeof showTrips>) => asked.find(({ name }) => name === 'trip.report')?.input

describe('a driver who goes away for long', () => {
  it('says when, where and how to be reached, sees it kept, and says that they are back', async () => {
    const shown = showTrips()
    await screen.findByText('要出门半年以上？')
    expect(screen.getByRole('button', { name: '填好再登记' })).toHaveProperty('disabled', true)
    choose('明天')
    type('去哪里', '新疆乌鲁木齐')
    tap('登记外出')
    await screen.findByText('外出登记着')
    expect(sent(shown)).toEqual({ from: '2026-11-17', where: '新疆乌鲁木齐', reach: { by: 'own-phone' } })
    screen.getByText('打您登记的号')

    tap('我回来了')
    await screen.findByText('以前的外出')
    screen.getByText('2026年12月30日回来')
  })

  it('leaves a relative’s number, and a day further off', async () => {
    const shown = showTrips()
    await screen.findByText('要出门半年以上？')
    choose('别的日子')
    type('哪一天，八位数字', '20261224')
    screen.getByText('2026年12月24日')
    type('去哪里', '云南')
    choose('打家里人的号')
    expect(screen.getByRole('button', { name: '填好再登记' })).toHaveProperty('disabled', true)
    type('家里人的手机号', '13900000001')
    tap('登记外出')
    await screen.findByText('139****0001')
    expect(sent(shown)).toEqual({ from: '2026-12-24', where: '云南', reach: { by: 'relative', phone: '13900000001' } })
  })

  it('keeps what was typed where the network was lost', async () => {
    showTrips(() => false)
    await screen.findByText('要出门半年以上？')
    type('去哪里', '新疆')
    tap('登记外出')
    await screen.findByText('没信号，还没办成，连上网再点一次')
    expect(screen.getByLabelText<HTMLInputElement>('去哪里').value).toBe('新疆')
  })
})
