import type { APIGatewayProxyEventV2 } from 'aws-lambda'
import type { Refused } from '@gongyou/shared/contracts/kit'
import type { RouteName } from '@gongyou/shared/contracts/routes'
import type { Requests } from '../table/requests.repository'
import type { Seal } from './sealed'
import type { Actor, KeyedUseCase, RequestIdentity, SelfRecordedUseCase } from './use-case'

/** What a use case answers when it does not refuse; its status and body have been checked by the compiler. */
export interface Answer {
  readonly status: number
  readonly body: unknown
}

export type AnyKeyedUseCase = KeyedUseCase<RouteName, unknown> | SelfRecordedUseCase<RouteName, unknown>
type Asked = Parameters<KeyedUseCase<RouteName, unknown>['repeat']>[1]

/** One tap on one button by one account, as its repeats carry it too. */
export interface Tap {
  readonly asked: Asked
  readonly request: RequestIdentity
}

const keyForm = /^[\w-]{8,100}$/

/**
 * Who tapped what, from the request: scoped by actor, route, path and key. The digest of the body is keyed, because a
 * body may hold an ID number. Nothing where the request carries no usable key.
 */
export function tapOf(name: RouteName, event: APIGatewayProxyEventV2, asked: Asked, seal: Seal): Tap | undefined {
  const key = event.headers['idempotency-key']
  if (!key || !keyForm.test(key)) return undefined
  const actorId = (asked.actor as Actor | undefined)?.accountId ?? 'anyone'
  const requestKey = seal.digest('request', `${actorId}\n${name}\n${event.rawPath}\n${key}`)
  return { asked, request: { requestKey, bodyDigest: seal.digest('body', JSON.stringify(asked.input)) } }
}

/**
 * Lets a keyed write happen once: a repeat of the same tap answers what the first one did. The first look may miss what
 * was saved a moment ago. Then either the transaction says so, or the use case refuses because of the very change that
 * the tap has made; so a refusal counts only once it is sure that the tap has changed nothing.
 */
export async function once(
  { asked, request }: Tap,
  useCase: AnyKeyedUseCase,
  deps: unknown,
  requests: Requests,
): Promise<Answer | Refused> {
  if ('recordsItself' in useCase) return useCase.run({ ...asked, request }, deps)
  const repeat = async (reading: 'lately' | 'now'): Promise<Answer | Refused | undefined> => {
    const outcome = await requests.outcomeOf(request.requestKey, reading)
    if (!outcome) return undefined
    if (outcome.bodyDigest !== request.bodyDigest) return { problem: 'idempotency-key-reused' }
    return useCase.repeat(outcome, asked, deps)
  }

  const before = await repeat('lately')
  if (before) return before
  const done = await useCase.run({ ...asked, request }, deps)
  if (!('repeated' in done) && !('problem' in done)) return done
  const first = await repeat('now')
  if (first) return first
  if ('repeated' in done) throw new Error('a repeated request left no outcome')
  return done
}
