import { expect, it } from 'vitest'
import { addMembers } from '../../testing/many-members'
import { consumptionOf, runTown } from '../../testing/running-town'
import { announce, carryOut, waitForTheDay } from '../../testing/tree-town'

/** Units for each member carried over, as the data model grants them; `npm run bench` asks it of ten thousand. */
const budget = { write: 4, read: 2 }

it('a merger carries five hundred members over for a few units each', async () => {
  const town = await runTown()
  // Every other one is put into the riders' union.
  await addMembers(town, 0, 1000)
  await announce(town, { id: 'joint-union', into: 'sibling-union' })
  waitForTheDay(town)
  let moved = 0
  const { read, write } = await consumptionOf(async () => {
    moved = (await carryOut(town)).moved
  })
  console.log(`${moved} moved, for each ${(write / moved).toFixed(2)} written and ${(read / moved).toFixed(2)} read`)
  expect(moved).toBeGreaterThanOrEqual(500)
  expect(write / moved).toBeLessThanOrEqual(budget.write)
  expect(read / moved).toBeLessThanOrEqual(budget.read)
  await town.close()
})
