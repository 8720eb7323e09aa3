import type { Journal } from './journal'

/** How the worker, or WeChat's own settings, answer when the app asks to send messages. */
export type Subscribing = 'accept' | 'reject' | 'main-switch-off'

interface Asking {
  readonly answer: () => Subscribing
  readonly journal: Journal
  /** Whether this happens within a tap: WeChat opens its sheet at no other time. */
  readonly isTapping: () => boolean
}

/** `wx.requestSubscribeMessage`: a word for each template, or a failure with WeChat's number. */
export function askToSubscribe({ answer, journal, isTapping }: Asking, tmplIds: readonly string[]): object {
  if (!isTapping()) throw new Error('can only be invoked by user TAP gesture.')
  journal.note({ kind: 'asked-to-notify', answer: answer() })
  if (answer() === 'main-switch-off') {
    throw Object.assign(new Error('The main switch is switched off'), { errCode: 20004 })
  }
  return Object.fromEntries(tmplIds.map((id) => [id, answer()]))
}
