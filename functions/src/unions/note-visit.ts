import { localDateOf, type Instant } from '@gongyou/shared/kernel/time'
import type { UseCase } from '../platform/use-case'
import { codeAskedFor, type AskingDeps } from './code-asked-for'
import type { Visits } from './visits.repository'

interface Deps extends AskingDeps {
  readonly visits: Visits
  readonly now: () => Instant
}

/**
 * A phone says that it has shown the page behind a code, or has begun the form. Nothing tells whose phone it is. A visit
 * counts once for its own id, however often the phone says so; what one address may say in a minute is limited.
 */
export const noteVisit: UseCase<'code.visit', Deps> = async ({ input, circumstances }, deps) => {
  const { limits } = await deps.settings()
  const told = await deps.counters.add(`visit#${circumstances.address}`)
  if (told > limits.visits) return { problem: 'too-many-requests', retryAfter: 60 }
  const found = await codeAskedFor(input.code, circumstances, deps)
  if ('problem' in found) return found

  const { visitId, step } = input
  await deps.visits.note({ code: found.code.code, visitId, step, on: localDateOf(deps.now()) })
  return { status: 204, body: null }
}
