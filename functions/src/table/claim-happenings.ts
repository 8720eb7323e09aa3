import type { ClaimTurn } from '@gongyou/shared/domain/benefits/claim-history'
import { claimSortKey, type ClaimRecord } from './benefits.entities'
import type { Happening } from './happenings'

/** Which claim of its holder's something happened to. */
export type ClaimName = Pick<ClaimRecord, 'campaignId' | 'row' | 'number'>

/** What a draw or the union's staff made of one claim, with the title of its benefit. */
export function claimHappening(claim: ClaimName, { at, what, reason }: ClaimTurn, title: string): Happening {
  return {
    id: `${claimSortKey(claim)}.${what}.${at}`,
    at,
    what,
    by: what.startsWith('benefit') ? 'union' : 'system',
    unionName: '',
    reasons: [title, ...(reason === undefined ? [] : [reason])],
  }
}
