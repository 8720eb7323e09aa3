import { Agent, request as ask } from 'node:http'
import { text } from 'node:stream/consumers'
import type { Incoming, Outgoing } from '@gongyou/shared/contracts/call'

/**
 * Sends requests to a server on this machine over connections that are kept, as a gateway does; rejects where no answer
 * comes. The built-in `fetch` takes three times the work for each, which would be measured with the server's.
 */
export function keepAliveTo(port: number): (request: Outgoing) => Promise<Incoming> {
  const agent = new Agent({ keepAlive: true })
  return ({ method, path, headers, body = '' }) =>
    new Promise((resolve, reject) => {
      const length = { 'content-length': Buffer.byteLength(body) }
      const request = ask({ host: '127.0.0.1', port, agent, method, path, headers: { ...headers, ...length } })
      request.once('error', reject)
      request.once('response', (reply) => {
        text(reply).then((whole) => resolve({ status: reply.statusCode ?? 0, body: whole }), reject)
      })
      request.end(body)
    })
}
