import { minutes, plus, isBefore, type Instant } from '@gongyou/shared/kernel/time'
import type { Directory, Seats } from './directory.repository'

/** As many as a city has townships and districts, and its busy villages. */
const mostRemembered = 2000

const freshFor = minutes(1)

/**
 * Which unions are found at a region, at most a minute old: a union is founded or goes a few times a day, and placement
 * asks of the same districts all day long. It reads the union itself again before it gives it.
 */
export function rememberedSeats({ seatsOf }: Pick<Directory, 'seatsOf'>, now: () => Instant): Directory['seatsOf'] {
  const held = new Map<string, { readonly seats: Seats; readonly until: Instant }>()
  return async (region) => {
    const at = now()
    const remembered = held.get(region)
    if (remembered && isBefore(at, remembered.until)) return remembered.seats
    const seats = await seatsOf(region)
    if (held.size >= mostRemembered) held.clear()
    held.set(region, { seats, until: plus(at, freshFor) })
    return seats
  }
}
