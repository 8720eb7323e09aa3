import type { Duration, Instant } from '@gongyou/shared/kernel/time'
import { toMillis } from '@gongyou/shared/kernel/time'
import { tc3Authorization } from './tc3-signature'
import type { Tc3Key } from './tc3-signature'

/** One action of one product, such as `PhoneVerification` of `faceid`. */
export interface TencentCloudCall {
  service: string
  action: string
  version: string
  parameters: Readonly<Record<string, unknown>>
}

export interface TencentCloudSettings extends Tc3Key {
  /** `https://faceid.tencentcloudapi.com`, or where a stand-in of it stands. */
  endpoint: string
  now: () => Instant
  fetch?: typeof fetch
  /** How long the provider may take, its whole answer included. */
  timeout?: Duration
}

/**
 * `answered` with what stands in `Response`; `refused` with the provider's code, such as
 * `AuthFailure.SignatureFailure`; `busy` where it gave no answer in time, none that can be read, or said to be busy.
 */
export type TencentCloudAnswer =
  | { kind: 'answered'; response: Readonly<Record<string, unknown>> }
  | { kind: 'refused'; code: string }
  | { kind: 'busy'; code: string }

/** The callers wait three seconds before they go on without an answer. */
const defaultTimeout = 2500 as Duration
const passing = /^(RequestLimitExceeded|LimitExceeded|InternalError|ServiceUnavailable)(\.|$)/
const contentType = 'application/json; charset=utf-8'

/** Calls an action of Tencent Cloud API 3.0, once: most of them are paid for. Never throws. */
export async function askTencentCloud(
  { service, action, version, parameters }: TencentCloudCall,
  { endpoint, secretId, secretKey, now, timeout = defaultTimeout, ...settings }: TencentCloudSettings,
): Promise<TencentCloudAnswer> {
  const payload = JSON.stringify(parameters)
  const timestamp = Math.floor(toMillis(now()) / 1000)
  const signed = { 'content-type': contentType, host: new URL(endpoint).host, 'x-tc-action': action }
  const authorization = tc3Authorization(
    { method: 'POST', query: '', headers: signed, payload, service, timestamp },
    { secretId, secretKey },
  )
  const headers = {
    authorization,
    'content-type': contentType,
    'x-tc-action': action,
    'x-tc-version': version,
    'x-tc-timestamp': String(timestamp),
  }
  try {
    const signal = AbortSignal.timeout(timeout)
    const reply = await (settings.fetch ?? fetch)(endpoint, { method: 'POST', headers, body: payload, signal })
    return understand(await reply.text())
  } catch {
    return { kind: 'busy', code: 'no-answer' }
  }
}

function understand(text: string): TencentCloudAnswer {
  const response = memberOf(parsed(text), 'Response')
  if (!response) return { kind: 'busy', code: 'unreadable' }
  const error = memberOf(response, 'Error')
  if (!error) return { kind: 'answered', response }
  const code = String(error.Code)
  return { kind: passing.test(code) ? 'busy' : 'refused', code }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The object under a key of what may be an object. */
function memberOf(value: unknown, key: string): Record<string, unknown> | undefined {
  const member: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined
  return typeof member === 'object' && member !== null ? { ...member } : undefined
}
