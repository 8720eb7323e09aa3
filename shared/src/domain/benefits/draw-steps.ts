import type { Moves } from '../../kernel/lifecycle'
import { minutes, type LocalDate } from '../../kernel/time'

/**
 * The way of a draw (抽签) from the promise to the result. `committed`: its seed is sealed and promised by a hash;
 * `closed`: the digest of the entries is published; `valued`: one person has given the public value; `drawing`: a second
 * one has given the same, and everything is decided; `done`: everybody's claim says so, and all of it is published.
 */
export const drawStates = ['committed', 'closed', 'valued', 'drawing', 'done'] as const
export type DrawState = (typeof drawStates)[number]

/** Who moves a draw: the calendar, the union's staff and a second one of them, or the draw's own work. */
export type DrawParty = 'calendar' | 'staff' | 'second-person' | 'work'

export const drawMoves = {
  close: { by: 'calendar', from: ['committed'], to: 'closed' },
  give: { by: 'staff', from: ['closed', 'valued'], to: 'valued' },
  confirm: { by: 'second-person', from: ['valued'], to: 'drawing' },
  finish: { by: 'work', from: ['drawing'], to: 'done' },
} as const satisfies Moves<DrawState, DrawParty>

/** An entry that was sent before the close may be a moment on its way; after this long every one has arrived. */
export const entriesArriveWithin = minutes(5)

/** What everybody can look up and nobody could know when entries closed, such as a closing figure of the day after. */
export interface PublicValue {
  /** The day it was published for. */
  readonly on: LocalDate
  readonly value: string
}

/** The public value as it goes into the draw. */
export function publicValueText({ on, value }: { readonly on: string; readonly value: string }): string {
  return `${on} ${value}`
}

/** The same figure, however it was spaced when typed. */
export function tidyValue(value: string): string {
  return value.trim().replace(/\s+/g, ' ')
}

export type ValueRefusal = 'draw-not-closed' | 'draw-decided' | 'value-too-early' | 'value-not-yet' | 'value-differs'

export type ValueDecision =
  | { readonly kind: 'given' }
  | { readonly kind: 'confirmed' }
  | { readonly kind: 'refused'; readonly because: ValueRefusal }

/** A draw as somebody who gives its public value finds it. */
export interface ValuedDraw {
  readonly state: DrawState
  /** The day on which entries closed. */
  readonly closedOn?: LocalDate
  readonly given?: PublicValue
}

/**
 * What comes of a public value that somebody types from where it was published. Two people type it, each for themselves,
 * and it counts where both have typed the same: a slip would decide who wins and could not be taken back.
 *
 * @param isSecond whether whoever types is another person than the one whose value stands there.
 */
export function decideValue(
  { state, closedOn, given }: ValuedDraw,
  typed: PublicValue & { readonly isSecond: boolean },
  today: LocalDate,
): ValueDecision {
  if (state === 'committed' || closedOn === undefined) return { kind: 'refused', because: 'draw-not-closed' }
  if (state === 'drawing' || state === 'done') return { kind: 'refused', because: 'draw-decided' }
  if (typed.on <= closedOn) return { kind: 'refused', because: 'value-too-early' }
  if (typed.on > today) return { kind: 'refused', because: 'value-not-yet' }
  if (!given || !typed.isSecond) return { kind: 'given' }
  const same = given.on === typed.on && given.value === typed.value
  return same ? { kind: 'confirmed' } : { kind: 'refused', because: 'value-differs' }
}
