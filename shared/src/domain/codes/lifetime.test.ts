import { describe, expect, it } from 'vitest'
import type { Instant } from '../../kernel/time'
import { expiryOf, isExpired } from './lifetime'

const now = '2026-11-16T01:30:00.000Z' as Instant
const nextDay = '2026-11-17T01:30:00.000Z' as Instant

describe('a code', () => {
  it('of a ceremony lives for the city’s hours, any other for good', () => {
    const mortal = ['ceremony', 'station', 'card', 'online'].filter((kind) => expiryOf(kind, now, 24) !== undefined)
    expect(mortal).toEqual(['ceremony'])
    expect(expiryOf('ceremony', now, 24)).toBe(nextDay)
  })

  it('has had its time from that moment on', () => {
    expect([now, nextDay].map((at) => isExpired({ expiresAt: nextDay }, at))).toEqual([false, true])
    expect(isExpired({}, nextDay)).toBe(false)
  })
})
