import type { Directory } from '../../src/table/directory.repository'
import type { Seat } from '@gongyou/shared/domain/unions/seats'
import type { CityPlan } from './city-plan'

/** A planned city as sorting looks at a real one. */
export function planDirectory({ unions, codes, regions, seats, employerUnions }: CityPlan): Directory {
  const unionById = new Map(unions.map((union) => [union.unionId, union]))
  const codeByText = new Map(codes.map((code) => [code.code, code]))
  const regionByCode = new Map(regions.map((region) => [region.code as string, region]))
  const seatsByRegion = grouped(seats, ({ region }) => region)
  const unionsByEmployer = grouped(employerUnions, ({ employer }) => employer)

  const union: Directory['union'] = async (unionId) => unionById.get(unionId)
  return {
    union,
    code: async (text) => codeByText.get(text),
    async unions(unionIds) {
      const found = unionIds.map((id) => unionById.get(id)).filter((one) => one !== undefined)
      return new Map(found.map((one) => [one.unionId, one]))
    },
    async ancestorsOf(unionId) {
      const chain: string[] = []
      for (let id = unionById.get(unionId)?.parentId; id !== undefined; id = unionById.get(id)?.parentId) chain.push(id)
      return chain
    },
    async region(code) {
      const region = regionByCode.get(code)
      return region && { ...region, children: [] }
    },
    regionExists: async (code) => regionByCode.has(code),
    async seatsOf(region) {
      const here = seatsByRegion.get(region) ?? []
      const held = (single: Seat['seat']) => here.find(({ seat }) => seat === single)?.unionId
      const shared = here.filter(({ seat }) => seat !== 'online-home' && seat !== 'pool')
      return { onlineHome: held('online-home'), pool: held('pool'), shared }
    },
    async unionsAtEmployer(keys) {
      const found = keys.map((key) => unionsByEmployer.get(key)).find((unions) => unions !== undefined)
      return (found ?? []).map(({ unionId }) => unionId)
    },
  }
}

function grouped<T>(all: readonly T[], keyOf: (one: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const one of all) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one])
  return groups
}
