import type { Duration } from '@gongyou/shared/kernel/time'
import { limits, overloaded } from './errcodes'
import { wholePicture, type Picture } from './picture'

/** One call of WeChat's server API. The query may hold a secret: a call is never logged. */
export interface Call {
  method: 'GET' | 'POST'
  path: string
  query: Readonly<Record<string, string>>
  body?: Readonly<Record<string, unknown>>
}

/** WeChat spoke; `errcode` 0 is success, and a success may leave the number out. */
export interface Answer {
  kind: 'answered'
  errcode: number
  /** Empty where a picture came. */
  fields: Readonly<Record<string, unknown>>
  /** What a call for a picture is answered with in the place of JSON, whole. */
  picture?: Picture
  /** WeChat's id of the request, which its support asks for. */
  requestId?: string
}

/**
 * Nothing was decided, and a later try may succeed. `limited` is a limit per minute or day; after `timed-out`,
 * `unreachable` (the connection broke) and `unreadable` (a server error page, half an answer) the call may have
 * taken effect nevertheless.
 */
export interface Busy {
  kind: 'busy'
  because: 'overloaded' | 'limited' | 'timed-out' | 'unreachable' | 'unreadable'
}

/** The way to WeChat for one operation: what every call of it shares. */
export interface Line {
  /** Where the API stands, without a slash at the end: `https://api.weixin.qq.com`. */
  host: string
  fetch: typeof fetch
  /** A number from 0 up to 1, for the jitter. */
  random: () => number
  wait: (time: Duration) => Promise<void>
  /** How long one attempt may take, the body included. */
  attempt: Duration
  /** Ends the whole operation, however many calls and attempts it has made. */
  patience: AbortSignal
}

/**
 * How often a call is made again, by what went wrong. An overload was said by WeChat itself, which so did nothing.
 * After the others it may have done its work and lost only the answer. Repeating is harmless even for a login or phone
 * code, which works once: whichever of the two attempts came second, all it can hear is that the code is spent, and the
 * phone fetches another. Once is enough, because a worker at a roadside is waiting.
 */
const repeats: Readonly<Record<Busy['because'], number>> = {
  overloaded: 3,
  limited: 0,
  'timed-out': 1,
  unreachable: 1,
  unreadable: 1,
}

/** Makes a call, again where that can help, and gives back WeChat's answer or that it is busy. Never throws. */
export async function ask(call: Call, line: Line): Promise<Answer | Busy> {
  for (let attempt = 1; ; attempt++) {
    const heard = await askOnce(call, line)
    if (heard.kind === 'answered' || attempt > repeats[heard.because] || line.patience.aborted) return heard
    await line.wait(backOff(attempt, line.random()))
  }
}

/** Doubles from 200 ms; between half of it and the whole, so that many servers don't come back in step. */
function backOff(attempt: number, random: number): Duration {
  return (200 * 2 ** (attempt - 1) * (0.5 + random / 2)) as Duration
}

async function askOnce(call: Call, line: Line): Promise<Answer | Busy> {
  const signal = AbortSignal.any([line.patience, AbortSignal.timeout(line.attempt)])
  try {
    const response = await line.fetch(`${line.host}${call.path}?${new URLSearchParams(call.query)}`, {
      method: call.method,
      signal,
      ...(call.body && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(call.body) }),
    })
    return understand(new Uint8Array(await response.arrayBuffer()), response.ok)
  } catch {
    return { kind: 'busy', because: signal.aborted ? 'timed-out' : 'unreachable' }
  }
}

/**
 * The content decides, not its type: code2Session sends its JSON as text/plain, and a call for a picture fails in JSON.
 * An HTTP error counts only where the body doesn't say what happened.
 */
function understand(body: Uint8Array, ok: boolean): Answer | Busy {
  const picture = ok ? wholePicture(body) : undefined
  if (picture) return { kind: 'answered', errcode: 0, fields: {}, picture }
  const fields = objectIn(new TextDecoder().decode(body))
  if (!fields || (!ok && typeof fields.errcode !== 'number')) return { kind: 'busy', because: 'unreadable' }
  const errcode = typeof fields.errcode === 'number' ? fields.errcode : 0
  if (errcode === overloaded) return { kind: 'busy', because: 'overloaded' }
  if (limits.includes(errcode)) return { kind: 'busy', because: 'limited' }
  const requestId = /rid: ([\da-f]{8}(?:-[\da-f]{8}){2})/.exec(String(fields.errmsg))?.[1]
  return { kind: 'answered', errcode, fields, requestId }
}

function objectIn(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? { ...value } : undefined
  } catch {
    return undefined
  }
}
