import type { ClaimRecord } from './benefits.entities'

/**
 * Where a claim lies in the index of vouchers, which follows from its state: under its campaign while its voucher is
 * live, by the last four digits that are typed beside its code; under its outlet and day once it is redeemed; under the
 * draw while it is an entry; with the campaign's requests while a person has to decide.
 */
export function inVoucherIndex(claim: ClaimRecord, day: string | undefined): ClaimRecord {
  const { voucherPk: _pk, voucherSk: _sk, ...bare } = claim
  const { state, campaignId, tail = '0000', expiresAt = '', at, ticket, redeemed, holder, number } = bare
  const last = `${holder}#${claim.row}#${number}`
  switch (state) {
    case 'held':
    case 'won':
      return { ...bare, voucherPk: liveVouchersOf(campaignId, tail), voucherSk: `${tail}#${expiresAt}#${last}` }
    case 'redeemed':
      return redeemed && day !== undefined
        ? { ...bare, voucherPk: redeemedAt(redeemed.outletId, day), voucherSk: `${redeemed.at}#${campaignId}#${last}` }
        : bare
    case 'entered':
      return { ...bare, voucherPk: entriesOf(campaignId, ticket ?? ''), voucherSk: `${ticket}` }
    case 'requested':
      return { ...bare, voucherPk: requestsFor(campaignId), voucherSk: `${at}#${last}` }
    default:
      return bare
  }
}

/** Ten partitions for a campaign, so that its busiest second does not fall upon one. */
export function liveVouchersOf(campaignId: string, tail: string): string {
  return `LIVE#${campaignId}#${tail.slice(-1)}`
}

/** The partition of what an outlet redeemed on one day. */
export function redeemedAt(outletId: string, day: string): string {
  return `REDEEMED#${outletId}#${day}`
}

/** The first digits of tickets, by which entries are spread. */
export const entryPartitions: readonly string[] = [...'0123456789abcdef']

/** Sixteen partitions, by the ticket's first digit. */
export function entriesOf(campaignId: string, ticket: string): string {
  return `ENTRIES#${campaignId}#${ticket.slice(0, 1)}`
}

/** The partition of what a person has to decide for a campaign. */
export function requestsFor(campaignId: string): string {
  return `REQUESTED#${campaignId}`
}
