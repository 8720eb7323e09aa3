import { checkCharacter, decimalDigits, isChecked } from '../../kernel/damm'
import type { MemberNumber } from '../../kernel/ids'

export type { MemberNumber }

/** Eleven digits without a leading 0 begin here, and there are so many of them. */
const smallest = 10_000_000_000
const possible = 90_000_000_000

/** With eight bytes no number is noticeably likelier than another: one part in two hundred million. */
const enoughBytes = 8

/** A new number from eight or more random bytes: eleven digits, not guessable, and a check digit. */
export function mintMemberNumber(randomBytes: Uint8Array): MemberNumber {
  if (randomBytes.length < enoughBytes) throw new RangeError(`a member number needs ${enoughBytes} random bytes`)
  const random = randomBytes.reduce((rest, byte) => (rest * 256 + byte) % possible, 0)
  const digits = String(smallest + random)
  return (digits + checkCharacter(digits, decimalDigits)) as MemberNumber
}

/** Whether a text is a member number: twelve digits, the first not 0, the last checking the others. */
export function isMemberNumber(text: string): text is MemberNumber {
  return /^[1-9]\d{11}$/.test(text) && isChecked(text, decimalDigits)
}
