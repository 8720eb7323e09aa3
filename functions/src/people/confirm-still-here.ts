import { confirmed } from '@gongyou/shared/domain/identity/freshness'
import { localDateOf } from '@gongyou/shared/kernel/time'
import { repeated, type KeyedUseCase } from '../platform/use-case'
import type { Actors } from '../table/actors.repository'
import { freshnessPart } from '../table/freshness-keys'
import { freshAgain, type FreshnessDeps } from './note-alive'

const mostTries = 3

/** One tap: still here, nothing has changed. The question goes, and nothing counts against the member. */
export const confirmStillHere: KeyedUseCase<'me.confirm', FreshnessDeps & { readonly actors: Actors }> = {
  async run({ actor, request }, deps) {
    const { freshData } = await deps.settings()
    const today = localDateOf(deps.now())
    const part = freshnessPart(actor.accountId, confirmed(today), freshData)
    for (let attempt = 1; attempt <= mostTries; attempt += 1) {
      const account = attempt === 1 ? actor.account : (await deps.actors.withId(actor.accountId))?.account
      if (!account) return { problem: 'signed-out' }
      const saved = await deps.freshnesses.confirm(account, part, request, await freshAgain(account, deps))
      if (saved === 'repeated') return repeated
      if (saved === 'saved') return { status: 200, body: { confirmedOn: today } }
    }
    return { problem: 'busy', retryAfter: 1 }
  },
  repeat: async (_, __, deps) => ({ status: 200, body: { confirmedOn: localDateOf(deps.now()) } }),
}
