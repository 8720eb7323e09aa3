import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { CannotStart } from './cannot-start'

export type Answer = (incoming: IncomingMessage, outgoing: ServerResponse) => Promise<void> | void

/** A port that is taken, and answered by whoever is set to. */
export interface Listener {
  readonly url: string
  answerWith(answer: Answer): void
  close(): Promise<void>
}

/** Takes a port at once, before any long work; until it is answered it asks to wait. */
export async function listen({ host, port }: { host: string; port: number }): Promise<Listener> {
  let answer: Answer = (_, outgoing) => {
    outgoing.writeHead(503, { 'retry-after': '1' }).end()
  }
  const server = createServer((incoming, outgoing) => {
    Promise.resolve(answer(incoming, outgoing)).catch((fault: unknown) => {
      console.error(fault)
      outgoing.destroy()
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', (fault) => reject(new CannotStart(meaningOf(fault, host, port))))
    server.listen(port, host, resolve)
  })
  const { port: taken } = server.address() as AddressInfo
  return {
    url: `http://${host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host}:${taken}`,
    answerWith(next) {
      answer = next
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeIdleConnections()
        setTimeout(() => server.closeAllConnections(), 1000).unref()
      }),
  }
}

function meaningOf(fault: NodeJS.ErrnoException, host: string, port: number): string {
  if (fault.code === 'EADDRINUSE') return `Port ${port} is busy: end what listens there, or choose another with PORT=…`
  if (fault.code === 'EACCES') return `Port ${port} may not be used by this account: choose one above 1023 with PORT=…`
  return `The server cannot listen on ${host}:${port}: ${fault.message}`
}
