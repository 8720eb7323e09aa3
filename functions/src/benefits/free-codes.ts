import type { VoucherCodeRecord } from '../table/voucher-codes.entities'

/** Free codes lie in so many partitions, so that thousands who look at theirs at once do not all ask one. */
export const freePartitions = 16

export function freeOf(campaignId: string, partition: number): string {
  return `FREE#${campaignId}#${partition}`
}

/** A code that nobody has yet, where those that are free are looked for. A digest is as good as random. */
export function freeCode(code: Pick<VoucherCodeRecord, 'campaignId' | 'digest' | 'sealed'>): VoucherCodeRecord {
  const partition = (Buffer.from(code.digest, 'base64url')[0] ?? 0) % freePartitions
  return { ...code, voucherPk: freeOf(code.campaignId, partition), voucherSk: code.digest }
}
