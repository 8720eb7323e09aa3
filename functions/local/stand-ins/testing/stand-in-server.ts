import type { Duration, Instant } from '@gongyou/shared/kernel/time'
import { plus } from '@gongyou/shared/kernel/time'
import { onTestFinished } from 'vitest'
import { serveStandIns } from '../over-http'
import { openStandIns } from '../stand-ins'
import type { StandInSettings } from '../stand-ins'
import { stateInMemory } from '../state'

/** A clock that stands still until it is moved. */
export function testClock(start = '2026-11-16T01:30:00.000Z') {
  let time = start as Instant
  return {
    now: () => time,
    advance(by: Duration) {
      time = plus(time, by)
    },
  }
}

export type TestClock = ReturnType<typeof testClock>

/** Stand-ins on a free port until the test ends; nothing waits, so a slow answer is slow in name only. */
export async function startStandIns(settings: Partial<StandInSettings> & { clock?: TestClock } = {}) {
  const clock = settings.clock ?? testClock()
  const standIns = openStandIns({ state: stateInMemory(), now: clock.now, wait: async () => undefined, ...settings })
  const { origin, close } = await serveStandIns(standIns)
  onTestFinished(close)

  const read = async (reply: Promise<Response>) => (await (await reply).json()) as Record<string, unknown>
  const post = (path: string, body: unknown) =>
    read(fetch(origin + path, { method: 'POST', body: JSON.stringify(body) }))
  return {
    clock,
    origin,
    post,
    get: (path: string) => read(fetch(origin + path)),
    codeOf: async (kind: 'login' | 'phone' | 'realtime-phone', openid: string, phoneNumber?: string) =>
      String((await post('/__wechat/codes', { kind, openid, phoneNumber })).code),
    orderFault: (path: string, fault: string, times = 1) => post('/__wechat/faults', { path, fault, times }),
  }
}

export type TestStandIns = Awaited<ReturnType<typeof startStandIns>>
