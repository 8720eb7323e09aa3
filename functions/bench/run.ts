import startEngine from '../src/table/testing/engine.setup'
import { capacityOfBenefits } from './capacity-of-benefits'
import { capacityOfJoining } from './capacity-of-joining'
import { claimsInARush } from './claims-in-a-rush'
import { costOfAnApplication } from './cost-of-an-application'
import { searchOfACity } from './search-of-a-city'
import { drawOfThirtyThousand } from './a-draw-of-thirty-thousand'
import { figures, type Figure } from './figures'
import { mergerOfTenThousand } from './merger-of-ten-thousand'
import { oneForMany } from './one-for-many'

const parts = {
  'capacity-of-joining': capacityOfJoining,
  'capacity-of-benefits': capacityOfBenefits,
  'cost-of-an-application': costOfAnApplication,
  'search-of-a-city': searchOfACity,
  'merger-of-ten-thousand': mergerOfTenThousand,
  'a-draw-of-thirty-thousand': drawOfThirtyThousand,
  'one-for-many': oneForMany,
  'claims-in-a-rush': claimsInARush,
} as const satisfies Record<string, () => Promise<Figure[]>>
type Part = keyof typeof parts

/** All of them, or those that are named: `npm run bench -- claims-in-a-rush`. */
function partsWanted(named: readonly string[]): Part[] {
  const unknown = named.filter((name) => !Object.hasOwn(parts, name))
  if (unknown.length > 0) throw new Error(`no part of the bench is called ${unknown.join(', ')}`)
  return (named.length > 0 ? named : Object.keys(parts)) as Part[]
}

/**
 * `npm run bench`: capacity units, bytes and ratios, all within one run. Fails above a stated budget.
 */
async function run(): Promise<void> {
  const wanted = partsWanted(process.argv.slice(2))
  const stopEngine = await startEngine()
  try {
    const all: Figure[] = []
    for (const part of wanted) all.push(...(await parts[part]()))
    console.log(figures(all))
    const above = all.filter(({ value, budget }) => value > budget)
    if (above.length > 0) {
      console.error(`${above.length} figures above their budget: ${above.map(({ name }) => name).join(', ')}`)
      process.exitCode = 1
    }
  } finally {
    await stopEngine()
  }
}

await run()
