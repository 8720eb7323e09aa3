import type { Directory } from '../../src/table/directory.repository'
import type { CityPlan } from './city-plan'

/** A planned city as sorting looks at a real one. */
export function planDirectory({ unions, codes, regions, seats }: CityPlan): Directory {
  const unionById = new Map(unions.map((union) => [union.unionId, union]))
  const codeByText = new Map(codes.map((code) => [code.code, code]))
  const regionByCode = new Map(regions.map((region) => [region.code as string, region]))
  const seatHolders = new Map(seats.map(({ region, seat, unionId }) => [`${region} ${seat}`, unionId]))

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
    seatsOf: async (region) => ({
      onlineHome: seatHolders.get(`${region} online-home`),
      pool: seatHolders.get(`${region} pool`),
    }),
  }
}
