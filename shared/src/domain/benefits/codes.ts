/**
 * Codes from elsewhere (a cinema's, an insurer's): a list that staff bring in, of which every claim gets one. There is a
 * unit for each code, so whoever has a claim has a code. One that somebody has seen is used up: who gives the claim back
 * may have written it down, and its unit does not return.
 */

/** Letters, digits and dashes as printers use them; spaces between groups are left out. */
const codeForm = /^[\w./=:+-]{4,64}$/

/** A code as it is handed out; nothing where the line is none. */
export function readVoucherLine(line: string): string | undefined {
  const bare = line.replace(/\s+/g, '')
  return codeForm.test(bare) ? bare : undefined
}

export type CodeLineProblem = 'voucher-code-malformed' | 'voucher-code-twice'
