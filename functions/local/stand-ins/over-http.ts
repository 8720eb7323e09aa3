import { createServer } from 'node:http'
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import type { StandInRequest } from './exchange'
import type { StandIns } from './stand-ins'

/** Long after every caller has given up. */
const openFor = 60_000

/** Answers requests of Node's HTTP server with the stand-ins: mount it for the paths that they own. */
export function answerOverHttp(standIns: Pick<StandIns, 'handle'>): RequestListener {
  return (incoming, outgoing) => {
    answer(standIns, incoming, outgoing).catch((fault: unknown) => outgoing.destroy(asError(fault)))
  }
}

async function answer(standIns: Pick<StandIns, 'handle'>, incoming: IncomingMessage, outgoing: ServerResponse) {
  const reply = await standIns.handle(await requestOf(incoming))
  if (reply === 'hang-up') {
    setTimeout(() => outgoing.destroy(), openFor).unref()
    return
  }
  outgoing.writeHead(reply.status, { ...reply.headers, 'content-length': Buffer.byteLength(reply.body) })
  outgoing.end(reply.body)
}

async function requestOf(incoming: IncomingMessage): Promise<StandInRequest> {
  const url = new URL(incoming.url ?? '/', 'http://stand-in')
  const headers = Object.entries(incoming.headers).map(([name, value]) => [name, String(value)])
  return {
    method: incoming.method ?? 'GET',
    path: url.pathname,
    query: Object.fromEntries(url.searchParams),
    headers: Object.fromEntries(headers),
    body: await text(incoming),
  }
}

/** Serves the stand-ins alone on a port of the loopback address, by default a free one. */
export async function serveStandIns(
  standIns: Pick<StandIns, 'handle'>,
  port = 0,
): Promise<{ origin: string; close: () => Promise<void> }> {
  const server = createServer(answerOverHttp(standIns))
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve))
  const { port: taken } = server.address() as AddressInfo
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  return { origin: `http://127.0.0.1:${taken}`, close }
}

function asError(fault: unknown): Error {
  return fault instanceof Error ? fault : new Error(String(fault))
}
