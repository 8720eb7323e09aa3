import type { ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import type { Clock } from '../clock'
import { send } from '../gateway/gateway'
import type { Hourly } from '../hourly'
import type { Answer } from '../listener'
import { moveClock } from './move-clock'

export interface Controlled {
  readonly clock: Clock
  /** What the hour brings: it comes at once where the clock was moved. */
  readonly hourly: Pick<Hourly, 'run'>
  readonly demoPage: () => Promise<unknown>
}

/** What only a local server has: a page of what there is to try, and a clock that can be moved. */
export function controls({ clock, hourly, demoPage }: Controlled): Readonly<Record<string, Answer>> {
  return {
    'GET /__local/demo': async (_, outgoing) => json(outgoing, await demoPage()),
    'POST /__local/clock': async (incoming, outgoing) => {
      const answer = moveClock(await text(incoming), clock)
      await hourly.run()
      json(outgoing, answer, 'error' in answer ? 400 : 200)
    },
  }
}

function json(outgoing: ServerResponse, body: unknown, statusCode = 200): void {
  const headers = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' }
  send(outgoing, { statusCode, headers, body: JSON.stringify(body) })
}
