/** Who pays for a benefit (财政 · 工会 · 会费 · 商户 · 自缴), in whole hundredths of its cost. */
export const fundingSources = ['fiscal', 'union', 'dues', 'merchant', 'self-paid'] as const
export type FundingSource = (typeof fundingSources)[number]

export interface FundingShare {
  readonly source: FundingSource
  /** 1 to 100. */
  readonly percent: number
}

/** Whether the shares say of every fen who pays it: whole, each source once, a hundred together. */
export function isFundingWhole(shares: readonly FundingShare[]): boolean {
  const sources = new Set(shares.map(({ source }) => source))
  const whole = shares.every(({ percent }) => Number.isInteger(percent) && percent > 0)
  return whole && sources.size === shares.length && shares.reduce((sum, { percent }) => sum + percent, 0) === 100
}

/**
 * An amount divided by the shares, in fen and without losing one: what is left over goes to the largest remainders, and
 * to the first named where two are alike.
 */
export function divideFen(
  fen: number,
  shares: readonly FundingShare[],
): readonly { readonly source: FundingSource; readonly fen: number }[] {
  const parts = shares.map(({ source, percent }, index) => {
    const exact = fen * percent
    return { source, index, fen: Math.floor(exact / 100), remainder: exact % 100 }
  })
  const left = fen - parts.reduce((sum, part) => sum + part.fen, 0)
  const luckiest = [...parts].sort((a, b) => b.remainder - a.remainder || a.index - b.index).slice(0, left)
  return parts.map((part) => ({ source: part.source, fen: part.fen + (luckiest.includes(part) ? 1 : 0) }))
}
