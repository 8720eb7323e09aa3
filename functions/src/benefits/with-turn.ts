import type { ClaimTurn } from '@gongyou/shared/domain/benefits/claim-history'
import type { ClaimRecord } from '../table/benefits.entities'

/** A claim with one more line of what others have made of it. */
export function withTurn(claim: ClaimRecord, turn: ClaimTurn): ClaimRecord {
  return { ...claim, turns: [...(claim.turns ?? []), turn] }
}
