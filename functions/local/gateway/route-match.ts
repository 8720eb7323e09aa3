import { methodsOf, routeNames, routeOf } from '@gongyou/shared/contracts/routes'
import type { Context } from '@gongyou/shared/contracts/routes'

/** A route that answers a request, as the gateway in the cloud would find it. */
export interface RouteMatch {
  readonly context: Context
  /** `POST /v1/applications/{id}/withdrawal` */
  readonly routeKey: string
  readonly pathParameters: Readonly<Record<string, string>>
}

interface Pattern {
  readonly method: string
  readonly parts: readonly string[]
  readonly context: Context
  readonly routeKey: string
}

/** Fixed parts go before parts in braces: `/v1/sessions/refresh` is no session with the id `refresh`. */
const patterns: readonly Pattern[] = routeNames
  .map((name) => routeOf(name))
  .flatMap(({ path, context, ...route }) =>
    methodsOf(route).map((method) => ({ method, parts: path.split('/'), context, routeKey: `${method} ${path}` })),
  )
  .sort((a, b) => openParts(a) - openParts(b))

/** The route for a method and a path; `undefined` for what the API does not have. */
export function matchRoute(method: string, path: string): RouteMatch | undefined {
  const parts = path.split('/')
  for (const pattern of patterns) {
    const pathParameters = pattern.method === method ? parametersIn(parts, pattern.parts) : undefined
    if (pathParameters) return { context: pattern.context, routeKey: pattern.routeKey, pathParameters }
  }
  return undefined
}

function parametersIn(parts: readonly string[], pattern: readonly string[]): Record<string, string> | undefined {
  if (parts.length !== pattern.length) return undefined
  const parameters: Record<string, string> = {}
  for (const [index, expected] of pattern.entries()) {
    const part = parts[index] ?? ''
    const name = /^\{(\w+)\}$/.exec(expected)?.[1]
    if (name === undefined ? part !== expected : part === '') return undefined
    if (name !== undefined) parameters[name] = decoded(part)
  }
  return parameters
}

function openParts({ parts }: Pattern): number {
  return parts.filter((part) => part.startsWith('{')).length
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
