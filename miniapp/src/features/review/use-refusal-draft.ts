import type { ReviewReason } from '@gongyou/shared/contracts/words'
import { useState } from 'react'

/** A return or a rejection in the making. */
export interface RefusalDraft {
  readonly picked: readonly ReviewReason[]
  readonly ownWords: string
  /** For a rejection: that the reviewer means it. */
  readonly sure: boolean
}

const nothing: RefusalDraft = { picked: [], ownWords: '', sure: false }
const mostReasons = 5

/** What was picked and typed, kept while its sheet is closed and while the sending fails. */
export function useRefusalDraft() {
  const [draft, setDraft] = useState(nothing)
  const toggle = (reason: ReviewReason) =>
    setDraft(({ picked, ...rest }) => ({
      ...rest,
      picked: picked.includes(reason)
        ? picked.filter((one) => one !== reason)
        : [...picked, reason].slice(0, mostReasons),
    }))
  return {
    draft,
    toggle,
    write: (ownWords: string) => setDraft((before) => ({ ...before, ownWords })),
    makeSure: () => setDraft((before) => ({ ...before, sure: !before.sure })),
    clear: () => setDraft(nothing),
  }
}
