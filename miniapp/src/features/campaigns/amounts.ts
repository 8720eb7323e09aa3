/** Numbers and money as a cadre types and reads them. */

/** `3000`; nothing where it is no whole number. */
export function wholeNumberIn(typed: string): number | undefined {
  return /^\d{1,7}$/.test(typed.trim()) ? Number(typed.trim()) : undefined
}

/** What was typed in yuan, with two places at most, in fen; nothing where it is no amount. */
export function fenIn(typed: string): number | undefined {
  const [, yuan, part = ''] = /^(\d{1,9})(?:\.(\d{1,2}))?$/.exec(typed.trim()) ?? []
  return yuan === undefined ? undefined : Number(yuan) * 100 + Number(part.padEnd(2, '0'))
}

/** How an amount would have been typed. */
export function yuanDigits(fen: number | undefined): string {
  if (fen === undefined) return ''
  return fen % 100 === 0 ? String(fen / 100) : (fen / 100).toFixed(2)
}

/** `18元`, `5.4万元`: short where that says it to the fen. */
export function yuanWords(fen: number): string {
  const tenThousand = 1_000_000
  const isShort = fen >= tenThousand && fen % 10_000 === 0
  return isShort ? `${fen / tenThousand}万元` : `${yuanDigits(fen)}元`
}
