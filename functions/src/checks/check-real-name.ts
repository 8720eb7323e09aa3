import type { Instant } from '@gongyou/shared/kernel/time'
import { hours, plus } from '@gongyou/shared/kernel/time'
import type { RealNameAnswer, RealNameProvider, RealNameQuestion } from './real-name-provider'

/** A question with the key of the request it belongs to: a keyed hash, from which nothing personal can be read. */
export interface RealNameCheck extends RealNameQuestion {
  requestKey: string
}

/** The answers that were given, by request key. */
export interface RealNameAnswers {
  of(requestKey: string): Promise<RealNameAnswer | undefined>
  /** Keeps an answer; `already` when one was kept for this request before, which then stands. */
  save(requestKey: string, answer: RealNameAnswer, expiresAt: Instant): Promise<'saved' | 'already'>
}

interface Deps {
  provider: RealNameProvider
  answers: RealNameAnswers
  now: () => Instant
}

/** As long as a request may be repeated under the same idempotency key. */
const kept = hours(24)

/**
 * Whether name, national ID and phone belong to one person. The answer is kept before it is given, so that a request
 * that is repeated after a fault is neither charged twice nor decided differently. Only what the provider found out is
 * kept: who was told "busy" may ask again.
 */
export async function checkRealName(
  { requestKey, ...question }: RealNameCheck,
  { provider, answers, now }: Deps,
): Promise<RealNameAnswer> {
  const known = await answers.of(requestKey)
  if (known) return known

  const answer = await provider.check(question)
  const isFinding = answer.kind !== 'unchecked' || answer.because === 'not-found'
  if (!isFinding) return answer

  const saved = await answers.save(requestKey, answer, plus(now(), kept))
  return saved === 'already' ? ((await answers.of(requestKey)) ?? answer) : answer
}
