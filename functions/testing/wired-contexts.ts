import { randomUUID } from 'node:crypto'
import type { APIGatewayProxyEventV2 } from 'aws-lambda'
import type { Incoming, Outgoing } from '@gongyou/shared/contracts/call'
import {
  methodsOf,
  routeNames,
  routeOf,
  type Context,
  type Method,
  type RouteName,
} from '@gongyou/shared/contracts/routes'
import { wire as wireAbout } from '../src/about/lambda'
import { wire as wireBenefits } from '../src/benefits/lambda'
import { wire as wireChecks } from '../src/checks/lambda'
import { wire as wireEnrolment } from '../src/enrolment/lambda'
import { wire as wireInsight } from '../src/insight/lambda'
import { wire as wireMembership } from '../src/membership/lambda'
import { wire as wirePeople } from '../src/people/lambda'
import { wire as wirePosters } from '../src/posters/lambda'
import { withPatience, type AskChecks } from '../src/platform/ask'
import type { HttpHandler } from '../src/platform/serve'
import type { AskingSurroundings, Surroundings } from '../src/platform/surroundings'
import { apart } from '../src/table/capacity'
import { wire as wireUnions } from '../src/unions/lambda'

/** An answer as the wire carries it. */
export interface Arrived extends Incoming {
  readonly headers: Readonly<Record<string, string>>
  /** What a file consists of; its `body` is then empty, since there is no JSON in it. */
  readonly bytes?: Uint8Array
}

export type SendRaw = (request: Outgoing) => Promise<Arrived>

/** Asks `checks` by a function call; what it consumes is on nobody's meter, as that of another Lambda. */
export function askingChecks(surroundings: Surroundings): AskChecks {
  const checks = wireChecks(surroundings)
  return withPatience((question) => apart(() => checks(question)))
}

/** Every context in this process, on the events that API Gateway would hand them. */
export function wireContexts(surroundings: AskingSurroundings): SendRaw {
  const handlers: Readonly<Record<Context, HttpHandler>> = {
    about: wireAbout(surroundings),
    benefits: wireBenefits(surroundings),
    people: wirePeople(surroundings),
    unions: wireUnions(surroundings),
    enrolment: wireEnrolment(surroundings),
    membership: wireMembership(surroundings),
    insight: wireInsight(surroundings),
    posters: wirePosters(surroundings),
  }
  return async (request) => {
    const { event, context } = eventFor(request)
    const { statusCode: status = 200, body = '', headers: sent = {}, isBase64Encoded } = await handlers[context](event)
    const headers = sent as Readonly<Record<string, string>>
    return isBase64Encoded
      ? { status, body: '', headers, bytes: Buffer.from(body, 'base64') }
      : { status, body, headers }
  }
}

function eventFor({ method, path, headers, body }: Outgoing) {
  const url = new URL(path, 'http://town')
  const name = routeNames.find((each) => answersTo(each, method) && patternOf(each).test(url.pathname))
  if (!name) throw new Error(`no route for ${method} ${url.pathname}`)
  const { path: route, context } = routeOf(name)
  const event = {
    version: '2.0',
    routeKey: `${method} ${route}`,
    rawPath: url.pathname,
    rawQueryString: url.search.slice(1),
    headers: { ...headers },
    queryStringParameters: Object.fromEntries(url.searchParams),
    pathParameters: decoded(patternOf(name).exec(url.pathname)?.groups ?? {}),
    requestContext: { requestId: randomUUID(), http: { method, path: url.pathname, sourceIp: '127.0.0.1' } },
    body,
    isBase64Encoded: false,
  } as unknown as APIGatewayProxyEventV2
  return { event, context }
}

function answersTo(name: RouteName, method: string): boolean {
  return methodsOf(routeOf(name)).includes(method as Method)
}

function patternOf(name: RouteName): RegExp {
  return new RegExp(`^${routeOf(name).path.replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`)
}

function decoded(groups: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(groups).map(([name, value]) => [name, decodeURIComponent(value)]))
}
