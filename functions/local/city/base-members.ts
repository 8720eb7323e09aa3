import { generateNationalId } from '@gongyou/shared/domain/identity/national-id'
import { addDays } from '@gongyou/shared/kernel/time'
import type { LocalDate } from '@gongyou/shared/kernel/time'
import type { BaseMember } from './city-plan'
import { identityRegister } from './invented-people'
import { inventedBrand } from './names'
import type { Random } from './random'
import type { RegionTable } from './region-table'
import { invented } from './union-record'

/** Three whose numbers are told to whoever tries the demo out: they are members already, and are led to their union. */
export const knownBaseMembers = ['1970-01-01', '1980-01-01', '1990-01-01'].map((bornOn) =>
  generateNationalId({ bornOn: bornOn as LocalDate, sex: 'male', sequence: 99 }),
)

/** The members of whom the city has no more than a keyed hash, a union and a date. */
export function baseMembers(table: RegionTable, count: number, today: LocalDate, random: Random): BaseMember[] {
  const districts = table.at('district')
  const unions = Array.from({ length: 150 }, () =>
    invented(`${random.pick(districts).name}${inventedBrand(random)}${random.pick(works)}工会`),
  )
  const identity = identityRegister(today, 400)
  return Array.from({ length: count }, (_, index) => ({
    nationalId: knownBaseMembers[index] ?? identity(random, { from: 22, to: 58 }).nationalId,
    unionName: random.pick(unions),
    joinedOn: addDays(today, -random.between(300, 7000)),
  }))
}

const works = ['机械制造有限公司', '纺织服装有限公司', '电子科技有限公司', '建设集团', '医院', '学校', '港务公司']
