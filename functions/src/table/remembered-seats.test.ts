import { seconds, plus, type Instant } from '@gongyou/shared/kernel/time'
import { describe, expect, it } from 'vitest'
import { rememberedSeats } from './remembered-seats'

describe('the unions of a region', () => {
  it('are read once in a minute, and again after it', async () => {
    let now = '2026-11-16T01:30:00.000Z' as Instant
    const read: string[] = []
    const seatsOf = rememberedSeats(
      {
        seatsOf: async (region) => {
          read.push(region)
          return { onlineHome: `home-${read.length}`, shared: [] }
        },
      },
      () => now,
    )
    await seatsOf('330206006')
    now = plus(now, seconds(59))
    expect((await seatsOf('330206006')).onlineHome).toBe('home-1')
    await seatsOf('330206005')
    now = plus(now, seconds(1))
    expect((await seatsOf('330206006')).onlineHome).toBe('home-3')
    expect(read).toEqual(['330206006', '330206005', '330206006'])
  })
})
