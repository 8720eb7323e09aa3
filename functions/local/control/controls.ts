import type { ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import type { Keyring } from '../../src/platform/keyring'
import type { Clock } from '../clock'
import { send } from '../gateway/gateway'
import type { Answer } from '../listener'
import { moveClock } from './move-clock'
import { signPartnerLink } from './partner-link'

export interface Controlled {
  readonly clock: Clock
  readonly keyring: Keyring
  /** What the hour and the minute bring: it comes at once where the clock was moved. */
  readonly onMoved: () => Promise<void>
  readonly demoPage: () => Promise<unknown>
}

/** What only a local server has: a page of what there is to try, a clock that can be moved, and a partner that signs. */
export function controls({ clock, keyring, onMoved, demoPage }: Controlled): Readonly<Record<string, Answer>> {
  return {
    'GET /__local/demo': async (_, outgoing) => json(outgoing, await demoPage()),
    'POST /__local/clock': async (incoming, outgoing) => {
      const answer = moveClock(await text(incoming), clock)
      await onMoved()
      json(outgoing, answer, 'error' in answer ? 400 : 200)
    },
    'POST /__local/partner-links': async (incoming, outgoing) => {
      const host = incoming.headers.host ?? 'localhost'
      const answer = await signPartnerLink(await text(incoming), { keyring, clock, host })
      json(outgoing, answer, 'error' in answer ? 400 : 201)
    },
  }
}

function json(outgoing: ServerResponse, body: unknown, statusCode = 200): void {
  const headers = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' }
  send(outgoing, { statusCode, headers, body: JSON.stringify(body) })
}
