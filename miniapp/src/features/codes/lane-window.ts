import type { StaffCode } from '@gongyou/shared/contracts/contract'
import { problems } from '@gongyou/shared/contracts/problems'
import type { Instant } from '@gongyou/shared/kernel/time'
import { momentWords } from '../../session/calendar'
import { momentDigits, typedMoment } from '../../session/typed-date'

/** When the fast lane is open, as typed: always, or between two moments. */
export interface WindowDraft {
  readonly limited: boolean
  readonly from: string
  readonly until: string
}

export const always: WindowDraft = { limited: false, from: '', until: '' }

type Window = StaffCode['fastLaneWindow']

/** The window on the wire; nothing where the lane is always open, or while one of the moments is none. */
export function windowOf({ limited, from, until }: WindowDraft): Window {
  const [opens, closes] = [typedMoment(from), typedMoment(until)]
  return limited && opens && closes ? { from: opens, until: closes } : undefined
}

export function windowDraft(window: Window): WindowDraft {
  return window ? { limited: true, from: momentDigits(window.from), until: momentDigits(window.until) } : always
}

/** What is wrong with it before anything is sent. */
export function wrongWindow(window: WindowDraft): string | undefined {
  return window.limited && !windowOf(window) ? problems['field-invalid'].says : undefined
}

/** `2026年11月30日 08:00 到 2026年11月30日 18:00`. */
export function windowWords({ from, until }: NonNullable<Window>): string {
  return `${momentWords(from as Instant)} 到 ${momentWords(until as Instant)}`
}
