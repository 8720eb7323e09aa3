import type { Send } from '@gongyou/shared/contracts/call'
import { apiHost, requestTimeout } from './settings'

/** One request over the browser's network; rejects when no answer came in time. */
export const send: Send = async ({ method, path, headers, body }) => {
  const patience = new AbortController()
  const timer = setTimeout(() => patience.abort(), requestTimeout)
  try {
    const reply = await fetch(apiHost + path, { method, headers, body, signal: patience.signal })
    return { status: reply.status, body: await reply.text() }
  } finally {
    clearTimeout(timer)
  }
}
