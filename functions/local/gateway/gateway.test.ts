import { routeNames, routeOf } from '@gongyou/shared/contracts/routes'
import type { APIGatewayProxyEventV2 } from 'aws-lambda'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { HttpHandler } from '../../src/platform/serve'
import { listen } from '../listener'
import type { Listener } from '../listener'
import { openGateway } from './gateway'
import type { Handlers } from './gateway'

let listener: Listener
let events: APIGatewayProxyEventV2[] = []
const remember: HttpHandler = async (event) => {
  events.push(event)
  return { statusCode: 201, headers: { 'x-answered-by': 'lambda' }, body: '{"ok":true}' }
}

beforeAll(async () => {
  listener = await listen({ host: '127.0.0.1', port: 0 })
  const contexts = routeNames.map((name) => routeOf(name).context)
  listener.answerWith(openGateway(Object.fromEntries(contexts.map((context) => [context, remember])) as Handlers))
})
beforeEach(() => {
  events = []
})
afterAll(() => listener.close())

const post = (path: string, body: string | Uint8Array<ArrayBuffer>, headers = {}) =>
  fetch(listener.url + path, { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } })

describe('the gateway', () => {
  it('hands a request on as API Gateway does, and the answer back', async () => {
    const reply = await post('/v1/applications/a-1/withdrawal?a=1&b=x%20y&a=2', '{"version":1}', {
      'X-Mixed-Case': 'yes',
    })
    expect(reply.status).toBe(201)
    expect(reply.headers.get('x-answered-by')).toBe('lambda')
    expect(await reply.json()).toEqual({ ok: true })
    expect(events[0]).toMatchObject({
      version: '2.0',
      routeKey: 'POST /v1/applications/{id}/withdrawal',
      rawPath: '/v1/applications/a-1/withdrawal',
      rawQueryString: 'a=1&b=x%20y&a=2',
      queryStringParameters: { a: '1,2', b: 'x y' },
      pathParameters: { id: 'a-1' },
      headers: { 'x-mixed-case': 'yes' },
      body: '{"version":1}',
      isBase64Encoded: false,
      requestContext: { http: { method: 'POST', sourceIp: '127.0.0.1' }, stage: '$default' },
    })
    expect(events[0]?.requestContext.time).toMatch(/^\d\d\/[A-Z][a-z]{2}\/\d{4}:\d\d:\d\d:\d\d \+0000$/)
  })

  it('sends bodies that are no text as base64', async () => {
    await post('/v1/sessions', Uint8Array.of(0, 255, 1), { 'content-type': 'application/octet-stream' })
    expect(events[0]).toMatchObject({ isBase64Encoded: true, body: 'AP8B' })
  })

  it('says in words of the catalogue that a path does not exist', async () => {
    const reply = await fetch(`${listener.url}/v1/nothing`)
    expect(reply.status).toBe(404)
    expect(reply.headers.get('content-type')).toContain('application/problem+json')
    expect(await reply.json()).toMatchObject({ code: 'not-found', status: 404 })
  })

  it('refuses a body above 64 KB, and takes one of exactly so much', async () => {
    const refused = await post('/v1/sessions', 'x'.repeat(64 * 1024 + 1))
    expect(refused.status).toBe(413)
    expect(await refused.json()).toMatchObject({ code: 'body-too-large' })
    expect((await post('/v1/sessions', 'x'.repeat(5_000_000))).status).toBe(413)
    expect(events).toEqual([])
    expect((await post('/v1/sessions', 'x'.repeat(64 * 1024))).status).toBe(201)
  })
})
