import { mayMove, type Moves } from '../../kernel/lifecycle'
import { days, isBefore, plus, type Instant } from '../../kernel/time'

/**
 * Expulsion (开除会籍): the charter's steps, each recorded by a person. The group discusses, the committee decides, the
 * union above keeps the record; the member is told at each step and may have the union above look again. No schedule and
 * no rule ever takes one of these steps.
 */
export const expulsionStates = ['proposed', 'withdrawn', 'decided', 'second-look', 'upheld', 'lifted'] as const
export type ExpulsionState = (typeof expulsionStates)[number]

/** Who takes a step: one of two reviewers of the union, the member, or a reviewer of the union above. */
export type ExpulsionParty = 'reviewer' | 'second-reviewer' | 'member' | 'reviewer-above'

export const expulsionMoves = {
  withdraw: { by: 'reviewer', from: ['proposed'], to: 'withdrawn' },
  confirm: { by: 'second-reviewer', from: ['proposed'], to: 'decided' },
  askSecondLook: { by: 'member', from: ['decided'], to: 'second-look' },
  uphold: { by: 'reviewer-above', from: ['second-look'], to: 'upheld' },
  lift: { by: 'reviewer-above', from: ['second-look'], to: 'lifted' },
} as const satisfies Moves<ExpulsionState, ExpulsionParty>

/** What of an expulsion stands in its member's history. */
export type ExpulsionEvent =
  | 'expulsion-proposed'
  | 'expulsion-withdrawn'
  | 'expelled'
  | 'expulsion-second-look'
  | 'expulsion-upheld'
  | 'expulsion-lifted'

/** How long an expelled member may ask for the second look: less than until anything of theirs is erased. */
export const secondLookWithin = days(15)

/** Whether the member may still ask the union above to look again. */
export function mayAskSecondLook(state: ExpulsionState, decidedAt: Instant | undefined, now: Instant): boolean {
  const inTime = decidedAt !== undefined && !isBefore(plus(decidedAt, secondLookWithin), now)
  return inTime && mayMove(expulsionMoves, 'askSecondLook', state, 'member')
}
