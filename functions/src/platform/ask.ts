import type { Mobile } from '@gongyou/shared/domain/identity/mobile'
import type { NationalId } from '@gongyou/shared/domain/identity/national-id'

/** What `checks` is asked: does this name hold this ID number and this phone? */
export interface RealNameQuestion {
  /** Keyed-hash text that stands for the request, so that a repeat is not paid for twice. */
  readonly requestKey: string
  readonly name: string
  readonly nationalId: NationalId
  readonly phone: Mobile
}

export type RealNameAnswer = 'matched' | 'mismatched' | 'unchecked'

/**
 * The one way between contexts that is not the table: `enrolment`, `people` and `membership` ask `checks`. Never
 * rejects and never waits longer than three seconds: no answer in time is `unchecked`, and a person looks.
 */
export type AskChecks = (question: RealNameQuestion) => Promise<RealNameAnswer>

const patience = 3000

/** Puts the limit of patience around any way of asking. */
export function withPatience(ask: AskChecks, milliseconds: number = patience): AskChecks {
  return async (question) => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const tooLate = new Promise<RealNameAnswer>((resolve) => {
      timer = setTimeout(() => resolve('unchecked'), milliseconds)
    })
    try {
      return await Promise.race([ask(question), tooLate])
    } catch {
      return 'unchecked'
    } finally {
      clearTimeout(timer)
    }
  }
}
