import type { Instant } from '@gongyou/shared/kernel/time'
import type { UseCase } from '../platform/use-case'
import { renderLanding } from '../table/landing.rendering'
import { codeAskedFor, type AskingDeps } from './code-asked-for'

interface Deps extends AskingDeps {
  readonly now: () => Instant
}

/** The page behind a code, for anybody. */
export const showLanding: UseCase<'code.landing', Deps> = async ({ input, circumstances }, deps) => {
  const found = await codeAskedFor(input.code, circumstances, deps)
  return 'problem' in found ? found : { status: 200, body: renderLanding(found, 'stranger', deps.now()) }
}
