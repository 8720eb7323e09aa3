import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import type { FileReply } from '@gongyou/shared/contracts/contract'
import { rememberedContracts, type PageOf, type Refused, type RouteContract } from '@gongyou/shared/contracts/kit'
import { methodsOf, routeNames, routeOf, type Context, type RouteName } from '@gongyou/shared/contracts/routes'
import type { AccountAlone } from '../table/account-alone'
import type { Actors } from '../table/actors.repository'
import { measured } from '../table/capacity'
import type { Requests } from '../table/requests.repository'
import { authenticate } from './authenticate'
import { fileReply } from './file-reply'
import type { Log } from './log'
import { isOverload } from './overload'
import { problemBody } from './problem'
import { readInput } from './read-request'
import type { Seal } from './sealed'
import type { Sessions } from './sessions'
import { once, tapOf, type Answer, type AnyKeyedUseCase } from './once'
import type { Actor, Circumstances, DepsOf, OnlyRoutesOf, UseCase, UseCasesOf } from './use-case'

/** What the edge itself needs to understand a request and to answer it once. */
export interface Edge {
  readonly sessions: Sessions
  readonly actors: Actors
  /** For the routes where nothing asks for roles. */
  readonly accountAlone: AccountAlone
  readonly requests: Requests
  readonly seal: Seal
  readonly log: Log
}

export type HttpHandler = (event: APIGatewayProxyEventV2) => Promise<APIGatewayProxyStructuredResultV2>

// The compiler has checked each use case against its own route; from here on the routes are treated alike.
type AnyUseCase = UseCase<RouteName, unknown>

/**
 * Makes the Lambda of one context from its use cases. Understands the event, knows the actor, lets each write happen
 * once for its key, parses the reply on the way out, and turns refusals into problems. Faults are logged by name and
 * answered 500 or, where the table was too busy, 503; what they say never leaves.
 */
export function serve<C extends Context, U extends UseCasesOf<C>>(
  page: PageOf<C>,
  useCases: U & OnlyRoutesOf<C, U>,
  deps: DepsOf<U>,
  edge: Edge,
): HttpHandler {
  const byRouteKey = new Map(
    routeNames
      .filter((name) => routeOf(name).context === page.context)
      .flatMap((name) => methodsOf(routeOf(name)).map((method) => [`${method} ${routeOf(name).path}`, name])),
  )
  const contractFor = rememberedContracts(page)

  return async (event) => {
    const { requestId } = event.requestContext
    const name = byRouteKey.get(event.routeKey)
    if (!name) return problemReply({ problem: 'not-found' }, requestId)
    try {
      const useCase = (useCases as unknown as Record<RouteName, AnyUseCase | AnyKeyedUseCase>)[name]
      const asked = { name, contract: await contractFor(name), useCase }
      const { result, consumed } = await measured(() => answer(asked, event, deps, edge))
      const code = 'problem' in result ? result.problem : undefined
      edge.log('request.answered', { route: name, requestId, code, read: consumed.read, write: consumed.write })
      return 'problem' in result ? problemReply(result, requestId) : reply(asked, result, requestId)
    } catch (fault) {
      edge.log('request.failed', { route: name, requestId, fault: nameOf(fault), at: placeOf(fault) })
      return problemReply({ problem: isOverload(fault) ? 'busy' : 'unexpected', ...wait(fault) }, requestId)
    }
  }
}

/** The route that was asked for, with what stands for it. */
interface AskedRoute {
  readonly name: RouteName
  readonly contract: RouteContract
  readonly useCase: AnyUseCase | AnyKeyedUseCase
}

async function answer(
  { name, contract, useCase }: AskedRoute,
  event: APIGatewayProxyEventV2,
  deps: unknown,
  edge: Edge,
): Promise<Answer | Refused> {
  const route = routeOf(name)
  const actor = await authenticate(event.headers['authorization'], route, edge)
  if (actor && 'problem' in actor) return actor
  const read = readInput(contract, event)
  if ('problem' in read) return read

  const circumstances = circumstancesOf(event, edge.seal)
  const asked = { input: read.input, actor: withPerson(actor), circumstances } as Parameters<AnyUseCase>[0]
  if (typeof useCase === 'function') return useCase(asked, deps)
  const tap = tapOf(name, event, asked, edge.seal)
  return tap ? once(tap, useCase, deps, edge.requests) : { problem: 'idempotency-key-needed' }
}

function withPerson(actor: Actor | undefined): (Actor & { personId?: string }) | undefined {
  return actor && { ...actor, personId: actor.account.personId }
}

function circumstancesOf(event: APIGatewayProxyEventV2, seal: Seal): Circumstances {
  const { requestId, http } = event.requestContext
  return { requestId, address: seal.digest('address', http.sourceIp) }
}

function reply(
  { name, contract }: AskedRoute,
  { status, body }: Answer,
  requestId: string,
): APIGatewayProxyStructuredResultV2 {
  const schema = contract.replies[status]
  if (!schema) throw new Error(`${name} answered ${status}, which is not in its contract`)
  if (routeOf(name).gives) return fileReply(status, schema.parse(body) as FileReply, requestId)
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    'x-request-id': requestId,
  }
  if (status === 204) return { statusCode: 204, headers }
  return { statusCode: status, headers, body: JSON.stringify(schema.parse(body)) }
}

function problemReply(refused: Refused, requestId: string): APIGatewayProxyStructuredResultV2 {
  const body = problemBody(refused, requestId)
  return {
    statusCode: body.status,
    headers: {
      'content-type': 'application/problem+json; charset=utf-8',
      'cache-control': 'no-store',
      'x-request-id': requestId,
      ...(body.retryAfter !== undefined && { 'retry-after': String(body.retryAfter) }),
    },
    body: JSON.stringify(body),
  }
}

function wait(fault: unknown): { retryAfter?: number } {
  return isOverload(fault) ? { retryAfter: 2 } : {}
}

function nameOf(fault: unknown): string {
  return fault instanceof Error ? fault.name : typeof fault
}

/** Where a fault came from, without what it says: messages may quote what somebody typed. */
function placeOf(fault: unknown): string | undefined {
  return fault instanceof Error
    ? fault.stack
        ?.split('\n')
        .find((line) => line.trim().startsWith('at '))
        ?.trim()
    : undefined
}
