import type { Moves } from '../../kernel/lifecycle'

/** How a code stands. A paused or replaced one still leads whoever scans it somewhere useful. */
export const codeStates = ['active', 'paused', 'replaced'] as const
export type CodeState = (typeof codeStates)[number]

export type CodeParty = 'organizer'

export const codeMoves = {
  pause: { by: 'organizer', from: ['active'], to: 'paused' },
  resume: { by: 'organizer', from: ['paused'], to: 'active' },
  replace: { by: 'organizer', from: ['active', 'paused'], to: 'replaced' },
} as const satisfies Moves<CodeState, CodeParty>

export type CodeMove = keyof typeof codeMoves
