/**
 * What stands on a poster beside its code and is said over the telephone: `P0123`. Numbers are given one after the other
 * in the whole city, so that one number is one poster; it opens nothing, and so may be guessed.
 */
export function posterNumber(sequence: number): string {
  return `P${String(sequence).padStart(4, '0')}`
}
