import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import type { Context } from '@gongyou/shared/contracts/routes'
import type { ProblemCode } from '@gongyou/shared/contracts/problems'
import { problemBody } from '../../src/platform/problem'
import type { HttpHandler } from '../../src/platform/serve'
import { lambdaEvent } from './lambda-event'
import { readBody } from './request-body'
import { matchRoute } from './route-match'

/** The contexts' Lambdas, each by its folder. */
export type Handlers = Readonly<Record<Context, HttpHandler>>

/** Answers requests of the API as the gateway and the Lambdas in the cloud would. */
export function openGateway(
  handlers: Handlers,
): (incoming: IncomingMessage, outgoing: ServerResponse) => Promise<void> {
  return async (incoming, outgoing) => {
    const requestId = randomUUID()
    const path = new URL(incoming.url ?? '/', 'http://local').pathname
    const match = matchRoute(incoming.method ?? 'GET', path)
    if (!match) return send(outgoing, problem('not-found', requestId))

    const body = await readBody(incoming)
    if (body === 'too-large') return send(outgoing, problem('body-too-large', requestId))

    const event = lambdaEvent(incoming, match, { requestId, at: new Date(), body })
    send(outgoing, await handlers[match.context](event))
  }
}

/** A refusal that never reaches a Lambda. */
export function problem(code: ProblemCode, requestId: string): APIGatewayProxyStructuredResultV2 {
  const body = problemBody({ problem: code }, requestId)
  const headers = { 'content-type': 'application/problem+json; charset=utf-8', 'cache-control': 'no-store' }
  return { statusCode: body.status, headers, body: JSON.stringify(body) }
}

export function send(outgoing: ServerResponse, result: APIGatewayProxyStructuredResultV2): void {
  const body = Buffer.from(result.body ?? '', result.isBase64Encoded ? 'base64' : 'utf8')
  const headers = Object.entries(result.headers ?? {}).map(([name, value]) => [name, String(value)] as const)
  outgoing.writeHead(result.statusCode ?? 200, {
    ...Object.fromEntries(headers),
    ...(result.cookies && { 'set-cookie': result.cookies }),
    ...(result.statusCode !== 204 && { 'content-length': body.length }),
  })
  outgoing.end(body)
}
