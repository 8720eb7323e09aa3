import { parseScanned } from '@gongyou/shared/domain/codes/union-code'
import type { ReadSettings } from '../table/settings.repository'
import type { UseCase } from '../platform/use-case'
import type { Directory } from '../table/directory.repository'
import { renderLanding } from '../table/landing.rendering'
import type { MinuteCounters } from './minute-counters.repository'

interface Deps {
  readonly directory: Directory
  readonly counters: MinuteCounters
  readonly settings: ReadSettings
}

/**
 * The page behind a code, for anybody. A code that nobody minted counts against the address that asked: whoever tries
 * codes one after another is stopped, and a rider who mistyped twice is not.
 */
export const showLanding: UseCase<'code.landing', Deps> = async ({ input, circumstances }, deps) => {
  const text = parseScanned({ scene: input.code, q: input.code, text: input.code })
  const code = text && (await deps.directory.code(text))
  const union = code && (await deps.directory.union(code.unionId))
  if (code && union) return { status: 200, body: renderLanding(code, union, 'stranger') }

  const { limits } = await deps.settings()
  const tries = await deps.counters.add(`unknown-code#${circumstances.address}`)
  if (tries > limits.unknownCodes) return { problem: 'too-many-requests', retryAfter: 60 }
  return { problem: 'code-unknown' }
}
