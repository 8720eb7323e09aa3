/** A request as a stand-in sees it: plain values, so that a stand-in can be mounted in any server or called directly. */
export interface StandInRequest {
  method: string
  /** The path below the server's root, without the query: `/__wechat/api/sns/jscode2session`. */
  path: string
  query: Readonly<Record<string, string>>
  /** Headers by their names in lower case. */
  headers: Readonly<Record<string, string>>
  body: string
}

export interface StandInReply {
  status: number
  headers: Readonly<Record<string, string>>
  body: string | Uint8Array
}

/** The connection is left open and nothing is ever said, until the caller gives up. */
export type HangUp = 'hang-up'

export function json(body: unknown, status = 200): StandInReply {
  return { status, headers: { 'content-type': 'application/json; charset=utf-8' }, body: JSON.stringify(body) }
}

/** How the stand-ins' own controls answer to what they don't understand. */
export function misunderstood(why: string, status = 400): StandInReply {
  return json({ error: why }, status)
}

/** The members of a JSON object; undefined for everything else. */
export function fieldsOf(body: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(body)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined
  } catch {
    return undefined
  }
}

/** A member that has to be a text with something in it. */
export function textIn(fields: Readonly<Record<string, unknown>>, name: string): string | undefined {
  const value = fields[name]
  return typeof value === 'string' && value !== '' ? value : undefined
}
