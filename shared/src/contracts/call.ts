import type { Answer, Request } from './contract'
import { isProblemCode, problems, type ProblemBody, type ProblemCode } from './problems'
import { routeOf, type RouteName } from './routes'

/**
 * The typed client. It needs nothing but a way to send a request, and carries no zod: the server has parsed its reply
 * on the way out.
 */

export interface Outgoing {
  readonly method: string
  /** Path and query, percent-encoded. */
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
}

export interface Incoming {
  readonly status: number
  /** The body as JSON text; empty where there is none. */
  readonly body: string
}

/** Sends one request; rejects when no answer came (no network, time-out). */
export type Send = (request: Outgoing) => Promise<Incoming>

export interface CallOptions {
  readonly token?: string
  /** A UUID for a write; the same one for every repeat of the same tap. */
  readonly idempotencyKey?: string
}

/** An answer, or the refusal with its sentence. */
export type Outcome<R extends RouteName> =
  ({ readonly ok: true } & Answer<R>) | { readonly ok: false; readonly problem: ProblemBody }

export type Call = <R extends RouteName>(name: R, input: Request<R>, options?: CallOptions) => Promise<Outcome<R>>

/** Makes the client that calls every route by name: `call('application.submit', { … })`. */
export function makeCall(send: Send): Call {
  return async (name, input, options = {}) => {
    const reply = await send(outgoing(name, input as Readonly<Record<string, unknown>>, options))
    const { status } = reply
    const read = readJson(reply.body)
    if (status >= 200 && status < 300 && read) return { ok: true, status, body: read.json } as Outcome<typeof name>
    return { ok: false, problem: asProblem(read?.json, status) }
  }
}

/** The request itself, for a file that the phone downloads by its own means; a file has no JSON to read. */
export function requestOf<R extends RouteName>(name: R, input: Request<R>, options: CallOptions = {}): Outgoing {
  return outgoing(name, input as Readonly<Record<string, unknown>>, options)
}

/** The refusal that came in the place of a file. */
export function problemIn({ status, body }: Incoming): ProblemBody {
  return asProblem(readJson(body)?.json, status)
}

function outgoing(name: RouteName, input: Readonly<Record<string, unknown>>, options: CallOptions): Outgoing {
  const { method, path } = routeOf(name)
  const rest = { ...input }
  const filled = path.replace(/\{(\w+)\}/g, (_, part: string) => {
    const value = rest[part]
    delete rest[part]
    return encodeURIComponent(String(value))
  })
  const carriesBody = method === 'POST' || method === 'PATCH'
  return {
    method,
    path: carriesBody ? filled : filled + queryOf(rest),
    headers: {
      ...(carriesBody && { 'content-type': 'application/json' }),
      ...(options.token && { authorization: `Bearer ${options.token}` }),
      ...(options.idempotencyKey && { 'idempotency-key': options.idempotencyKey }),
    },
    ...(carriesBody && { body: JSON.stringify(rest) }),
  }
}

function queryOf(parts: Readonly<Record<string, unknown>>): string {
  const pairs = Object.entries(parts).filter(([, value]) => value !== undefined)
  if (pairs.length === 0) return ''
  return `?${pairs.map(([key, value]) => `${key}=${encodeURIComponent(String(value))}`).join('&')}`
}

/** Something between the phone and us may answer with a page of its own, which is no JSON. */
function readJson(text: string): { readonly json: unknown } | undefined {
  if (text === '') return { json: null }
  try {
    return { json: JSON.parse(text) as unknown }
  } catch {
    return undefined
  }
}

/** What a gateway or a proxy answers in our place is not in our catalogue; it becomes the nearest name that is. */
function asProblem(body: unknown, status: number): ProblemBody {
  const given = (typeof body === 'object' && body !== null ? body : {}) as Partial<ProblemBody>
  if (given.code !== undefined && isProblemCode(given.code)) return given as ProblemBody
  const code = nearestName(status)
  return {
    type: 'about:blank',
    title: code,
    status,
    detail: problems[code].says,
    code,
    requestId: given.requestId ?? '',
  }
}

function nearestName(status: number): ProblemCode {
  if (status === 413) return 'body-too-large'
  if (status === 429) return 'too-many-requests'
  return status >= 500 ? 'busy' : 'unexpected'
}
