export type SettlingRefusal = 'vouchers-still-live'

/** What may still become of a campaign's claims after it has closed. */
export interface OpenClaims {
  /** Vouchers that can be used, or whose use a device without a network may still report. */
  readonly live: number
  /** Entries not drawn and requests not decided. */
  readonly undecided: number
}

/** Why a closed campaign cannot be settled (结算) yet; nothing where its redemptions can change no more. */
export function settlingRefused({ live, undecided }: OpenClaims): SettlingRefusal | undefined {
  return live + undecided > 0 ? 'vouchers-still-live' : undefined
}
