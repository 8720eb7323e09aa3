import { generateNationalId } from '@gongyou/shared/domain/identity/national-id'
import type { NationalId, Sex } from '@gongyou/shared/domain/identity/national-id'
import type { LocalDate } from '@gongyou/shared/kernel/time'
import { addDays } from '@gongyou/shared/kernel/time'
import type { Random } from './random'

/** How old somebody is, in completed years, from the first to the last. */
export interface Ages {
  readonly from: number
  readonly to: number
}

export interface InventedIdentity {
  readonly nationalId: NationalId
  readonly sex: Sex
}

/**
 * Gives out ID numbers of nobody, each once. Numbers of a day and sex are counted from 300 up, and from 400 up for the
 * members of the other base; those who try the demo out count from 1.
 */
export function identityRegister(
  today: LocalDate,
  firstSequence: 300 | 400,
): (random: Random, ages: Ages) => InventedIdentity {
  const taken = new Map<string, number>()
  return (random, { from, to }) => {
    const sex: Sex = random.chance(0.7) ? 'male' : 'female'
    const bornOn = addDays(today, -Math.floor((from + random.next() * (to + 1 - from)) * 365.2425) - 1)
    const key = `${bornOn}${sex}`
    const sequence = (taken.get(key) ?? firstSequence - 1) + 1
    if (sequence >= firstSequence + 99) throw new RangeError(`too many people born on ${bornOn}`)
    taken.set(key, sequence)
    return { nationalId: generateNationalId({ bornOn, sex, sequence }), sex }
  }
}

/** A number that readMobile takes and no operator gives out: 160 is unassigned, and four zeros follow. */
export function inventedMobile(index: number): string {
  return `1600000${String(index).padStart(4, '0')}`
}
