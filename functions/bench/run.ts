import startEngine from '../src/table/testing/engine.setup'
import { capacityOfJoining } from './capacity-of-joining'
import { claimsInARush } from './claims-in-a-rush'
import { costOfAnApplication } from './cost-of-an-application'
import { searchOfACity } from './search-of-a-city'
import { figures, type Figure } from './figures'
import { mergerOfTenThousand } from './merger-of-ten-thousand'

/** `npm run bench`: capacity units, bytes and ratios, all within one run. Fails above a stated budget. */
async function run(): Promise<void> {
  const stopEngine = await startEngine()
  try {
    const all: Figure[] = [
      ...(await capacityOfJoining()),
      ...(await costOfAnApplication()),
      ...(await searchOfACity()),
      ...(await mergerOfTenThousand()),
      ...(await claimsInARush()),
    ]
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
