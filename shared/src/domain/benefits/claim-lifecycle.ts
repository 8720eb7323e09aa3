import type { Moves } from '../../kernel/lifecycle'

/** Where a claim stands. `held`: its voucher is live, or its place on a list is sure. */
export const claimStates = [
  'entered',
  'won',
  'lost',
  'requested',
  'declined',
  'held',
  'redeemed',
  'expired',
  'voided',
] as const
export type ClaimState = (typeof claimStates)[number]

/** Who moves a claim: the member, the union's staff, an outlet, a draw, or the calendar. */
export type ClaimParty = 'member' | 'staff' | 'outlet' | 'draw' | 'calendar'

export const claimMoves = {
  win: { by: 'draw', from: ['entered'], to: 'won' },
  lose: { by: 'draw', from: ['entered'], to: 'lost' },
  grant: { by: 'staff', from: ['requested'], to: 'held' },
  decline: { by: 'staff', from: ['requested'], to: 'declined' },
  redeem: { by: 'outlet', from: ['held', 'won'], to: 'redeemed' },
  undoRedemption: { by: 'outlet', from: ['redeemed'], to: 'held' },
  expire: { by: 'calendar', from: ['held', 'won'], to: 'expired' },
  giveBack: { by: 'member', from: ['held', 'won', 'entered', 'requested'], to: 'voided' },
  takeBack: { by: 'staff', from: ['held', 'won'], to: 'voided' },
} as const satisfies Moves<ClaimState, ClaimParty>

export type ClaimMove = keyof typeof claimMoves

/** Whether a claim in this state has a unit of the stock: it does from the moment it is sure until it is given back. */
export function takesUnit(state: ClaimState): boolean {
  return state === 'held' || state === 'won' || state === 'redeemed'
}

/**
 * Whether ending a claim in this state gives its unit back. One whose holder was shown a code from elsewhere does not:
 * whoever has seen it can still use it.
 */
export function returnsUnit(state: ClaimState, codeShown: boolean): boolean {
  return takesUnit(state) && !codeShown
}

/** Whether it counts towards what one person may have; what was lost, declined or given back does not. */
export function countsForLimit(state: ClaimState): boolean {
  return state !== 'voided' && state !== 'declined' && state !== 'lost'
}

export const voucherStates = ['live', 'redeemed', 'expired', 'voided'] as const
export type VoucherState = (typeof voucherStates)[number]

/** The voucher of a claim, which is the claim as an outlet sees it; none while nothing is sure. */
export function voucherStateOf(state: ClaimState, expired: boolean): VoucherState | undefined {
  switch (state) {
    case 'held':
    case 'won':
      return expired ? 'expired' : 'live'
    case 'redeemed':
    case 'expired':
    case 'voided':
      return state
    default:
      return undefined
  }
}
