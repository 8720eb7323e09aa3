import { timingSafeEqual } from 'node:crypto'
import { toMillis } from '@gongyou/shared/kernel/time'
import { tc3Authorization } from '../../src/checks/tc3-signature'
import type { HangUp, StandInReply, StandInRequest } from './exchange'
import { fieldsOf, json } from './exchange'
import { randomHex } from './surroundings'
import type { Surroundings } from './surroundings'

type Fields = Readonly<Record<string, unknown>>

/** An action of a product of Tencent Cloud. */
export interface Action {
  service: string
  name: string
  version: string
  /** The parameters that must be there, and those that may. */
  required: readonly string[]
  optional: readonly string[]
  /** What stands in `Response`, beside the request's id. */
  answer: (parameters: Fields, around: Surroundings) => Promise<Fields | HangUp>
}

/** The clocks of both sides may differ by five minutes. */
const mostSkew = 300

/** A stand-in for one action: Tencent Cloud API 3.0 with its signature checked, always with HTTP 200. */
export async function answerAction(
  action: Action,
  request: StandInRequest,
  around: Surroundings,
): Promise<StandInReply | HangUp> {
  const refusal = requestRefusal(action, request, around) ?? parameterRefusal(action, fieldsOf(request.body))
  if (refusal) return actionReply({ Error: refusal }, around)
  const response = await action.answer(fieldsOf(request.body) ?? {}, around)
  return response === 'hang-up' ? response : actionReply(response, around)
}

/** `Response` as Tencent Cloud wraps it. */
export function actionReply(response: Fields, around: Surroundings): StandInReply {
  const id = randomHex(around, 16).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
  return json({ Response: { ...response, RequestId: id } })
}

export interface Refusal {
  Code: string
  Message: string
}

function requestRefusal(action: Action, request: StandInRequest, around: Surroundings): Refusal | undefined {
  const { headers } = request
  if (request.method !== 'POST') return { Code: 'InvalidRequest', Message: 'The stand-in takes POST requests only.' }
  const timestamp = Number(headers['x-tc-timestamp'])
  if (!(Math.abs(timestamp - toMillis(around.now()) / 1000) <= mostSkew)) {
    return { Code: 'AuthFailure.SignatureExpire', Message: 'The timestamp is more than five minutes off.' }
  }
  const signature = signatureRefusal(action.service, timestamp, request, around)
  if (signature) return signature
  if (headers['x-tc-action'] !== action.name) {
    return { Code: 'InvalidAction', Message: `The action is not ${action.name}.` }
  }
  if (headers['x-tc-version'] !== action.version) {
    return { Code: 'NoSuchVersion', Message: `The version is not ${action.version}.` }
  }
  return undefined
}

/** Signs anew what has arrived, with the headers that the request says it has signed, and compares. */
function signatureRefusal(
  service: string,
  timestamp: number,
  { method, headers, body }: StandInRequest,
  { credentials }: Surroundings,
): Refusal | undefined {
  const given = headers.authorization ?? ''
  const [, secretId, names] =
    /^TC3-HMAC-SHA256 Credential=([^/]+)\/\S+ SignedHeaders=([a-z\d;-]+), Signature=[\da-f]{64}$/.exec(given) ?? []
  const signed = names?.split(';') ?? []
  if (!secretId || !signed.includes('host') || !signed.includes('content-type')) {
    return { Code: 'AuthFailure.InvalidAuthorization', Message: 'The Authorization header is malformed.' }
  }
  if (secretId !== credentials.secretId) {
    return { Code: 'AuthFailure.SecretIdNotFound', Message: 'The SecretId is not found.' }
  }
  const signedHeaders = Object.fromEntries(signed.map((name) => [name, headers[name] ?? '']))
  const request = { method, query: '', headers: signedHeaders, payload: body, service, timestamp } as const
  const expected = tc3Authorization({ ...request, method: 'POST' }, credentials)
  const isRight = given.length === expected.length && timingSafeEqual(Buffer.from(given), Buffer.from(expected))
  return isRight ? undefined : { Code: 'AuthFailure.SignatureFailure', Message: 'The signature does not match.' }
}

function parameterRefusal({ required, optional }: Action, parameters: Fields | undefined): Refusal | undefined {
  if (!parameters) return { Code: 'InvalidParameter', Message: 'The body is not a JSON object.' }
  const missing = required.find((name) => parameters[name] === undefined || parameters[name] === '')
  if (missing) return { Code: 'MissingParameter', Message: `The request is missing the parameter ${missing}.` }
  const unknown = Object.keys(parameters).find((name) => ![...required, ...optional].includes(name))
  return unknown ? { Code: 'UnknownParameter', Message: `The parameter ${unknown} is not recognised.` } : undefined
}
