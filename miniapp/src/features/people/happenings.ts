import type { Reply } from '@gongyou/shared/contracts/contract'
import { happeningWords, reasonSentence } from '@gongyou/shared/contracts/words'
import type { Instant } from '@gongyou/shared/kernel/time'
import type { Dated } from '../../components/dated-list'
import { dateWords, momentWords } from '../../session/calendar'

export type Happening = Reply<'me.history'>['body']['items'][number]

/** Happenings as a worker reads them: what and when, the reasons given, and the union wherever it is another. */
export function toldInOrder(happenings: readonly Happening[]): Dated[] {
  return happenings.map(({ id, at, what, unionName, reasons }, place) => {
    const union = unionName === happenings[place - 1]?.unionName ? [] : [unionName]
    return {
      key: id,
      on: momentWords(at as Instant),
      says: happeningWord(what),
      more: [...union, ...reasons.map(said)],
    }
  })
}

/** A server that is newer than this app may know happenings for which it has no words yet. */
function happeningWord(what: string): string {
  return isNamed(happeningWords, what) ? happeningWords[what] : '申请有了新进展'
}

/** Reasons are those of a placement, a day, or a reviewer's. */
function said(reason: string): string {
  return day.test(reason) ? dateWords(reason) : reasonSentence(reason)
}

const day = /^\d{4}-\d{2}-\d{2}$/

function isNamed<Name extends string>(words: Readonly<Record<Name, string>>, name: string): name is Name {
  return Object.hasOwn(words, name)
}
