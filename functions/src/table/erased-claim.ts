import { localDateOf, type Instant } from '@gongyou/shared/kernel/time'
import type { ClaimRecord } from './benefits.entities'
import { inVoucherIndex } from './voucher-index'

/**
 * What becomes of each field of a claim when its holder is erased. Whoever adds a field says it here, or nothing compiles:
 * what was claimed, redeemed and is settled stays, under a keyed hash that leads to nobody; what says whose it was goes.
 */
const onErasure = {
  holder: 'stays',
  campaignId: 'stays',
  row: 'stays',
  number: 'stays',
  state: 'stays',
  at: 'stays',
  accountId: 'goes',
  personId: 'goes',
  unionId: 'stays',
  name: 'goes',
  tail: 'goes',
  requestKey: 'stays',
  bodyDigest: 'stays',
  units: 'stays',
  slotId: 'stays',
  ticket: 'stays',
  passedOn: 'goes',
  codeDigest: 'stays',
  /** Staff's own words stand in them. */
  turns: 'goes',
  from: 'stays',
  expiresAt: 'stays',
  redeemed: 'stays',
  undoneRedemption: 'stays',
  version: 'stays',
  voucherPk: 'stays',
  voucherSk: 'stays',
} as const satisfies Record<keyof ClaimRecord, 'stays' | 'goes'>

const personal = Object.entries(onErasure).flatMap(([field, becomes]) => (becomes === 'goes' ? [field] : []))

/** Whether a claim still says whose it was. */
export function isPersonal(claim: ClaimRecord): boolean {
  return Object.entries(claim).some(([field, value]) => personal.includes(field) && value !== undefined && value !== '')
}

/** The claim without its holder: for the settlement, for the stock, and for a limit that outlasts the person. */
export function erasedClaim(claim: ClaimRecord): ClaimRecord {
  const kept = Object.fromEntries(Object.entries(claim).filter(([field]) => !personal.includes(field)))
  const bare = { ...(kept as Omit<ClaimRecord, 'accountId'>), accountId: '', version: claim.version + 1 }
  return inVoucherIndex(bare, claim.redeemed && localDateOf(claim.redeemed.at as Instant))
}
