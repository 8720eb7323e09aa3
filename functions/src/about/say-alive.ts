import type { UseCase } from '../platform/use-case'

/** Alive: the function runs. Nothing behind it is asked, so that one slow part does not take all out of service. */
export const sayAlive: UseCase<'about.health', unknown> = async () => ({ status: 200, body: { ok: true } })
