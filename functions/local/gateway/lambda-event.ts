import type { IncomingMessage } from 'node:http'
import type { APIGatewayProxyEventV2 } from 'aws-lambda'
import type { RouteMatch } from './route-match'

/** What the gateway knows of a request beside what the caller sent. */
export interface Arrival {
  readonly requestId: string
  readonly at: Date
  readonly body: Buffer
}

/**
 * A request as API Gateway hands it to a Lambda, payload format 2.0: header names in lower case, repeated query
 * parameters joined by commas, bodies that are not text in base64.
 */
export function lambdaEvent(incoming: IncomingMessage, match: RouteMatch, arrival: Arrival): APIGatewayProxyEventV2 {
  const url = new URL(incoming.url ?? '/', 'http://local')
  const headers = headersOf(incoming)
  const cookies = headers['cookie']?.split(/;\s*/)
  const isText = isTextual(headers['content-type'])
  const query = queryOf(url.searchParams)
  return {
    version: '2.0',
    routeKey: match.routeKey,
    rawPath: url.pathname,
    rawQueryString: url.search.slice(1),
    ...(cookies && { cookies }),
    headers,
    ...(query && { queryStringParameters: query }),
    ...(Object.keys(match.pathParameters).length > 0 && { pathParameters: match.pathParameters }),
    requestContext: contextOf(incoming, url.pathname, match, arrival),
    ...(arrival.body.length > 0 && { body: arrival.body.toString(isText ? 'utf8' : 'base64') }),
    isBase64Encoded: arrival.body.length > 0 && !isText,
  }
}

function contextOf(
  incoming: IncomingMessage,
  path: string,
  { routeKey }: RouteMatch,
  { requestId, at }: Arrival,
): APIGatewayProxyEventV2['requestContext'] {
  const domainName = incoming.headers.host ?? 'localhost'
  return {
    accountId: 'anonymous',
    apiId: 'local',
    domainName,
    domainPrefix: domainName.split('.')[0] ?? domainName,
    http: {
      method: incoming.method ?? 'GET',
      path,
      protocol: `HTTP/${incoming.httpVersion}`,
      sourceIp: incoming.socket.remoteAddress ?? '127.0.0.1',
      userAgent: incoming.headers['user-agent'] ?? '',
    },
    requestId,
    routeKey,
    stage: '$default',
    time: clfTime(at),
    timeEpoch: at.getTime(),
  }
}

function headersOf(incoming: IncomingMessage): Record<string, string> {
  const headers = Object.entries(incoming.headers).map(([name, value]) => [name, [value].flat().join(',')] as const)
  return Object.fromEntries(headers)
}

function queryOf(parameters: URLSearchParams): Record<string, string> | undefined {
  const names = [...new Set(parameters.keys())]
  if (names.length === 0) return undefined
  return Object.fromEntries(names.map((name) => [name, parameters.getAll(name).join(',')]))
}

/** The gateway takes these for text; a body without a type is JSON, as it always is here. */
function isTextual(contentType = 'application/json'): boolean {
  return /^text\/|^application\/(json|javascript|xml|x-www-form-urlencoded)|[+](json|xml)/i.test(contentType)
}

/** `22/Nov/2026:08:43:11 +0000` */
function clfTime(at: Date): string {
  const [, day = '', month = '', year = '', time = ''] = /, (\d+) (\w+) (\d+) ([\d:]+)/.exec(at.toUTCString()) ?? []
  return `${day}/${month}/${year}:${time} +0000`
}
