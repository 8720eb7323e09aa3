/** What the picture of a voucher holds: `G1.<voucherId>.<8 digits>`, or the digits alone as somebody typed them. */
export type ShownVoucher =
  | { readonly kind: 'scanned'; readonly voucherId: string; readonly digits: string }
  | { readonly kind: 'typed'; readonly digits: string }

const scanned = /^G1\.([\w-]{8,80})\.(\d{8})$/
const typed = /^\d{8}$/

/** Reads what a clerk scanned or typed; digits may stand in groups. Nothing where it is no voucher. */
export function readVoucherCode(text: string): ShownVoucher | undefined {
  const [, voucherId, digits] = scanned.exec(text.trim()) ?? []
  if (voucherId !== undefined && digits !== undefined) return { kind: 'scanned', voucherId, digits }
  const bare = text.replace(/[\s-]/g, '')
  return typed.test(bare) ? { kind: 'typed', digits: bare } : undefined
}

/** The text of the picture. */
export function writeVoucherCode(voucherId: string, digits: string): string {
  return `G1.${voucherId}.${digits}`
}

/** The steps of a rotating code are this long (RFC 6238). */
export const rotationSeconds = 30
/** Enough that guessing within five attempts a minute is hopeless. */
export const rotationDigits = 8
