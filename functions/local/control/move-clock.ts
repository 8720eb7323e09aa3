import { isInstant } from '@gongyou/shared/kernel/time'
import type { Instant } from '@gongyou/shared/kernel/time'
import type { Clock } from '../clock'
import { readIsoDuration } from '../iso-duration'

/** `POST /__local/clock`: `{advance}` moves the clock by an ISO 8601 duration, `{now}` sets it, `{}` resets it. */
export function moveClock(body: string, clock: Clock): { now: Instant } | { error: string } {
  const asked = fieldsOf(body)
  if (!asked) return { error: 'the body is {"advance": "PT48H"}, {"now": "2026-11-16T01:30:00.000Z"} or {}' }
  const { advance, now, ...rest } = asked
  if (Object.keys(rest).length > 0 || (advance !== undefined && now !== undefined)) {
    return { error: 'either advance or now, and nothing else' }
  }
  if (advance !== undefined) {
    const by = typeof advance === 'string' ? readIsoDuration(advance) : undefined
    return by === undefined ? { error: 'advance is an ISO 8601 duration such as PT48H' } : { now: clock.advance(by) }
  }
  if (now === undefined) return { now: clock.reset() }
  const to = typeof now === 'string' ? asInstant(now) : undefined
  return to === undefined ? { error: 'now is an instant such as 2026-11-16T01:30:00.000Z' } : { now: clock.set(to) }
}

function asInstant(text: string): Instant | undefined {
  const millis = Date.parse(text)
  const instant = Number.isNaN(millis) ? '' : new Date(millis).toISOString()
  return isInstant(instant) ? instant : undefined
}

function fieldsOf(body: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = body === '' ? {} : JSON.parse(body)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined
  } catch {
    return undefined
  }
}
