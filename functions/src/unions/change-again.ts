import type { Answer } from '@gongyou/shared/contracts/contract'
import type { Refused } from '@gongyou/shared/contracts/kit'
import type { Actor } from '../platform/use-case'
import type { RequestOutcome } from '../table/requests.repository'
import type { EndingDeps } from './dependencies'
import { renderChange } from './render-change'

type UnionChange = Answer<'union.changes'>['body']['items'][number]

interface ShownChange<Status> {
  readonly status: Status
  readonly body: { readonly change: UnionChange }
}

/** Answers the repeat of a tap that proposed or decided a merger or dissolution: the change as it stands now. */
export function changeAgain<Status extends 200 | 201>(status: Status) {
  return async (
    { ids }: Pick<RequestOutcome, 'ids'>,
    { actor }: { readonly actor: Actor },
    deps: EndingDeps,
  ): Promise<ShownChange<Status> | Refused> => {
    const change = await deps.changes.withId(ids['unionId'] ?? '', ids['changeId'] ?? '')
    if (!change) return { problem: 'not-found' }
    return { status, body: { change: await renderChange(change, actor.accountId, deps) } }
  }
}
