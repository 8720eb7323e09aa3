import type { Moves } from '../../kernel/lifecycle'
import { isBefore, type Instant } from '../../kernel/time'

/** Where a campaign stands. `closed`: no more claims, vouchers live on; `ended`: settled. */
export const campaignStates = [
  'draft',
  'in-review',
  'scheduled',
  'open',
  'paused',
  'sold-out',
  'closed',
  'ended',
] as const
export type CampaignState = (typeof campaignStates)[number]

/** Who moves a campaign: its editor, a second person, its window, or its stock. */
export type CampaignParty = 'editor' | 'second-person' | 'window' | 'stock'

export const campaignMoves = {
  schedule: { by: 'editor', from: ['draft'], to: 'scheduled' },
  submit: { by: 'editor', from: ['draft'], to: 'in-review' },
  confirm: { by: 'second-person', from: ['in-review'], to: 'scheduled' },
  sendBack: { by: 'second-person', from: ['in-review'], to: 'draft' },
  withdraw: { by: 'editor', from: ['in-review', 'scheduled'], to: 'draft' },
  open: { by: 'window', from: ['scheduled'], to: 'open' },
  sellOut: { by: 'stock', from: ['open'], to: 'sold-out' },
  restock: { by: 'stock', from: ['sold-out'], to: 'open' },
  pause: { by: 'editor', from: ['open', 'sold-out'], to: 'paused' },
  resume: { by: 'editor', from: ['paused'], to: 'open' },
  close: { by: 'window', from: ['open', 'paused', 'sold-out'], to: 'closed' },
  finish: { by: 'editor', from: ['open', 'paused', 'sold-out'], to: 'closed' },
  settle: { by: 'editor', from: ['closed'], to: 'ended' },
} as const satisfies Moves<CampaignState, CampaignParty>

export type CampaignMove = keyof typeof campaignMoves

/** What people have decided, which is what is stored: the window and the stock decide the rest at every instant. */
export const decidedStates = ['draft', 'in-review', 'scheduled', 'paused', 'closed', 'ended'] as const
export type DecidedState = (typeof decidedStates)[number]

/** When claims are taken: from an instant up to, and not including, another. */
export interface Window {
  readonly opensAt: Instant
  readonly closesAt: Instant
}

/**
 * Where a campaign stands now. Opening and closing need nobody and no schedule: what was scheduled is open from the
 * first instant of its window on, and closed from the last.
 */
export function campaignStateAt(
  { state, window }: { readonly state: DecidedState; readonly window: Window },
  soldOut: boolean,
  now: Instant,
): CampaignState {
  if (state === 'draft' || state === 'in-review' || state === 'closed' || state === 'ended') return state
  if (!isBefore(now, window.closesAt)) return 'closed'
  if (state === 'paused') return 'paused'
  if (isBefore(now, window.opensAt)) return 'scheduled'
  return soldOut ? 'sold-out' : 'open'
}

/** What is stored after a move of a person; the window and the stock store nothing. */
export function decidedBy(move: Exclude<CampaignMove, 'open' | 'sellOut' | 'restock' | 'close'>): DecidedState {
  const { to } = campaignMoves[move]
  return to === 'open' ? 'scheduled' : to
}
