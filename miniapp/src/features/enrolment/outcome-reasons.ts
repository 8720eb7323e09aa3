import type { ApplicationReply } from '@gongyou/shared/contracts/contract'
import { reasonSentence } from '@gongyou/shared/contracts/words'

/** Why an application came back or was refused, in the reviewer's words; the last word counts. */
export function outcomeReasons({ state, returned, timeline }: ApplicationReply): string[] {
  const given = state === 'returned' ? returned?.reasons : state === 'rejected' ? lastReasons(timeline) : undefined
  return (given ?? []).map(reasonSentence)
}

function lastReasons(timeline: ApplicationReply['timeline']): string[] {
  return [...timeline].reverse().find(({ reasons }) => reasons.length > 0)?.reasons ?? []
}
