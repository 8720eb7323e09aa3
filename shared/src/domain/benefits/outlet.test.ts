import { describe, expect, it } from 'vitest'
import { hours, plus, type Instant } from '../../kernel/time'
import { notOpenFrom, outletRefused, scannedWhileNotOpen } from './outlet'

const noon = '2026-11-16T04:00:00.000Z' as Instant
const [one, two, three] = [plus(noon, hours(1)), plus(noon, hours(2)), plus(noon, hours(3))]

describe('an outlet', () => {
  it('takes vouchers while it is open, and neither when paused nor when closed', () => {
    expect(outletRefused('open')).toBeUndefined()
    expect(outletRefused('paused')).toBe('outlet-not-open')
    expect(outletRefused('closed')).toBe('outlet-not-open')
  })

  it('is not open from its pause on, also where that becomes a closure, until it is open again', () => {
    expect(notOpenFrom(undefined, 'open', noon)).toBeUndefined()
    const paused = notOpenFrom(undefined, 'paused', noon)
    expect(paused).toEqual({ from: noon })
    expect(notOpenFrom(paused, 'closed', one)).toEqual({ from: noon })
    const reopened = notOpenFrom(paused, 'open', two)
    expect(reopened).toEqual({ from: noon, until: two })
    expect(notOpenFrom(reopened, 'open', three)).toEqual(reopened)
    expect(notOpenFrom(reopened, 'closed', three)).toEqual({ from: three })
  })
})

describe('a scan that waited for a network', () => {
  const refusedAt = (at: Instant, until?: Instant) =>
    scannedWhileNotOpen({ state: until ? 'open' : 'paused', notOpen: { from: one, until } }, at)

  it('counts where it was made before the outlet’s pause, and not at its first moment or later', () => {
    expect(refusedAt(noon)).toBeUndefined()
    expect(refusedAt(one)).toBe('outlet-was-not-open')
    expect(refusedAt(three)).toBe('outlet-was-not-open')
  })

  it('of a pause does not come to count by the outlet’s being open again', () => {
    expect(refusedAt(one, two)).toBe('outlet-was-not-open')
    expect(refusedAt(two, two)).toBeUndefined()
  })

  it('does not count at an outlet of which nobody noted since when it is closed', () => {
    expect(scannedWhileNotOpen({ state: 'open' }, noon)).toBeUndefined()
    expect(scannedWhileNotOpen({ state: 'closed' }, noon)).toBe('outlet-was-not-open')
  })
})
