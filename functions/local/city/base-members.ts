import { generateNationalId } from '@gongyou/shared/domain/identity/national-id'
import { addDays } from '@gongyou/shared/kernel/time'
import type { LocalDate } from '@gongyou/shared/kernel/time'
import type { UnionRecord } from '../../src/table/unions.entities'
import type { BaseMember } from './city-plan'
import { identityRegister } from './invented-people'
import type { Random } from './random'

/** Three whose numbers are told to whoever tries the demo out: they are members already, and are led to their union. */
export const knownBaseMembers = ['1970-01-01', '1980-01-01', '1990-01-01'].map((bornOn) =>
  generateNationalId({ bornOn: bornOn as LocalDate, sex: 'male', sequence: 99 }),
)

/** The members of whom the city has no more than a keyed hash, a union at work or of a trade, and a date. */
export function baseMembers(
  unions: readonly UnionRecord[],
  count: number,
  today: LocalDate,
  random: Random,
): BaseMember[] {
  const theirs = unions.filter(({ kind }) => kind === 'employer' || kind === 'joint')
  const identity = identityRegister(today, 400)
  return Array.from({ length: count }, (_, index) => {
    const { unionId, name: unionName } = random.pick(theirs)
    return {
      nationalId: knownBaseMembers[index] ?? identity(random, { from: 22, to: 58 }).nationalId,
      unionId,
      unionName,
      joinedOn: addDays(today, -random.between(300, 7000)),
    }
  })
}
