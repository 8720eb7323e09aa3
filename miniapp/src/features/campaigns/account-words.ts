import { yuanWords } from './amounts'

interface Counted {
  readonly redemptions: number
  readonly offline: number
  /** Absent where whoever looks is told of no money. */
  readonly fen?: number
}

/** `12张，216元`; those without a network are said, because they came in later. */
export function countedWords({ redemptions, offline, fen }: Counted): string {
  const later = offline > 0 ? `（其中没网时核销${offline}张）` : ''
  return `${redemptions}张${later}${fen === undefined ? '' : `，${yuanWords(fen)}`}`
}
