import type { Moves } from '../../kernel/lifecycle'

/** Where a union stands; `merging` and `dissolving` last while its people are carried over. */
export const unionStatuses = ['active', 'merging', 'merged', 'dissolving', 'dissolved'] as const
export type UnionStatus = (typeof unionStatuses)[number]

/** A merger or a dissolution on its way: proposed by one admin, confirmed by another, then carried out after the notice. */
export const unionChangeStates = ['proposed', 'announced', 'under-way', 'settling', 'done', 'withdrawn'] as const
export type UnionChangeState = (typeof unionChangeStates)[number]

export type UnionChangeParty = 'admin' | 'system'

export const unionChangeMoves = {
  confirm: { by: 'admin', from: ['proposed'], to: 'announced' },
  withdraw: { by: 'admin', from: ['proposed', 'announced'], to: 'withdrawn' },
  begin: { by: 'system', from: ['announced'], to: 'under-way' },
  settle: { by: 'system', from: ['under-way'], to: 'settling' },
  finish: { by: 'system', from: ['settling'], to: 'done' },
} as const satisfies Moves<UnionChangeState, UnionChangeParty>

export type UnionChangeKind = 'merge' | 'dissolve'

/** What a union is while its people are carried over, and after. */
export const statusDuring = { merge: 'merging', dissolve: 'dissolving' } as const satisfies Record<
  UnionChangeKind,
  UnionStatus
>
export const statusAfter = { merge: 'merged', dissolve: 'dissolved' } as const satisfies Record<
  UnionChangeKind,
  UnionStatus
>
