import type { Call, CallOptions } from '@gongyou/shared/contracts/call'
import type { Answer, Request } from '@gongyou/shared/contracts/contract'
import type { ProblemBody } from '@gongyou/shared/contracts/problems'
import type { RouteName } from '@gongyou/shared/contracts/routes'

/** What became of a call: an answer, a refusal with its sentence, or no answer because there is no network. */
export type Reached<R extends RouteName> =
  | ({ readonly at: 'answered' } & Answer<R>)
  | { readonly at: 'refused'; readonly problem: ProblemBody }
  | { readonly at: 'offline' }

/** Runs one call; what rejects has no answer. */
export async function reach<R extends RouteName>(
  call: Call,
  name: R,
  input: Request<R>,
  options: CallOptions = {},
): Promise<Reached<R>> {
  try {
    const outcome = await call(name, input, options)
    return outcome.ok ? { ...outcome, at: 'answered' } : { at: 'refused', problem: outcome.problem }
  } catch {
    return { at: 'offline' }
  }
}

/** Said where no answer came; the words for refusals come with them. */
export const offlineWords = '没信号，已存手机里，连上再点一次提交'
export const offlineReadingWords = '没信号，连上网再点「再试一次」'
