import type { Brand } from '../../kernel/ids'
import type { LocalDate } from '../../kernel/time'
import { isLocalDate } from '../../kernel/time'
import { ungrouped } from '../../kernel/typed-text'

/** Eighteen characters, the last one a digit or a capital X. */
export type NationalId = Brand<string, 'NationalId'>

/** The cards that carry an eighteen-character number: residents' own, residence permits, and the "five-star card". */
export type NationalIdKind = 'resident' | 'hong-kong-permit' | 'macao-permit' | 'taiwan-permit' | 'permanent-residence'

export type Sex = 'male' | 'female'

export type NationalIdFault = 'length' | 'characters' | 'province' | 'date' | 'checksum'

export type NationalIdReading =
  | { kind: 'valid'; id: NationalId; papers: NationalIdKind; bornOn: LocalDate; sex: Sex }
  | { kind: 'invalid'; because: NationalIdFault }
  /** A passport, a travel permit or the old fifteen-character residence card: a person helps on the phone. */
  | { kind: 'other-papers' }

/** GB/T 2260. Counties change and old numbers keep theirs, so no more than the province is ever checked. */
const provinces = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71'.split(' '),
)

const permits: Readonly<Record<string, NationalIdKind>> = {
  '81': 'hong-kong-permit',
  '82': 'macao-permit',
  '83': 'taiwan-permit',
}

/** Passports, Hong Kong and Macao travel permits, permanent residence cards issued before December 2023. */
const otherPapers = /^[A-Z]{1,3}\d{6,12}$/

const earliestBirth = '1900-01-01'

/**
 * Reads a national ID as people type it: a small x, full-width digits and groups are welcome. `today` rules out births
 * to come. The first fault found is named, in the order of `NationalIdFault`.
 *
 * GB 11643: six digits of place, eight of birth, three of sequence (odd for men), one check character. A permanent
 * residence card begins with 9 and holds province and country in the place of the place.
 */
export function readNationalId(typed: string, today: LocalDate): NationalIdReading {
  const text = ungrouped(typed)
  if (otherPapers.test(text)) return { kind: 'other-papers' }
  if (text.length !== 18) return { kind: 'invalid', because: 'length' }
  if (!/^\d{17}[\dX]$/.test(text)) return { kind: 'invalid', because: 'characters' }

  const papers = papersOf(text)
  if (!papers) return { kind: 'invalid', because: 'province' }

  const bornOn = `${text.slice(6, 10)}-${text.slice(10, 12)}-${text.slice(12, 14)}`
  if (!isLocalDate(bornOn) || bornOn < earliestBirth || bornOn > today) return { kind: 'invalid', because: 'date' }
  if (text[17] !== checkCharacterOf(text)) return { kind: 'invalid', because: 'checksum' }

  const sex = Number(text[16]) % 2 === 1 ? 'male' : 'female'
  return { kind: 'valid', id: text as NationalId, papers, bornOn, sex }
}

/** Fourteen stars and the last four: place and birthday stay hidden, or a mask and a birthday would make the whole. */
export function maskNationalId(id: NationalId): string {
  return '*'.repeat(14) + id.slice(14)
}

export interface InventedPerson {
  bornOn: LocalDate
  sex: Sex
  /** 1 to 499; each day, sex and prefix has so many numbers. */
  sequence: number
  /** Six digits; the default is a county that does not exist, so no real person can hold the number. */
  prefix?: string
}

/** A number that checks out and belongs to nobody, for demonstrations and tests. Throws a RangeError beyond 499. */
export function generateNationalId({ bornOn, sex, sequence, prefix = '330299' }: InventedPerson): NationalId {
  if (!Number.isInteger(sequence) || sequence < 1 || sequence > 499) {
    throw new RangeError(`not a sequence from 1 to 499: ${sequence}`)
  }
  const ordinal = sex === 'male' ? sequence * 2 - 1 : sequence * 2
  const text = prefix + bornOn.replace(/-/g, '') + String(ordinal).padStart(3, '0')
  return (text + checkCharacterOf(text)) as NationalId
}

function papersOf(text: string): NationalIdKind | undefined {
  if (text.startsWith('9')) return provinces.has(text.slice(1, 3)) ? 'permanent-residence' : undefined
  const place = text.slice(0, 2)
  return provinces.has(place) ? 'resident' : permits[place]
}

/** ISO 7064 MOD 11-2 over the first seventeen digits, as GB 11643 prescribes. */
function checkCharacterOf(text: string): string {
  const sum = [...text.slice(0, 17)].reduce((carried, digit) => ((carried + Number(digit)) * 2) % 11, 0)
  return '0123456789X'.charAt((12 - sum) % 11)
}
