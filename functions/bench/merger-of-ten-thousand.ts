import { addMembers } from '../testing/many-members'
import { consumptionOf, reviewedForm, runTown, succeeded, worker } from '../testing/running-town'
import { announce, carryOut, waitForTheDay } from '../testing/tree-town'
import type { Figure } from './figures'

const members = 10_000
/** Riders who apply to the union while its members are carried over. */
const applicants = 40

/** What carrying one member over costs when a union of ten thousand is merged while people go on applying to it. */
export async function mergerOfTenThousand(): Promise<Figure[]> {
  const town = await runTown()
  try {
    // Every other one is put into the riders' union.
    await addMembers(town, 0, members * 2)
    await announce(town, { id: 'joint-union', into: 'sibling-union' })
    waitForTheDay(town)
    const riders = await Promise.all(Array.from({ length: applicants }, () => worker(town)))
    const startedAt = performance.now()
    let moved = 0
    const consumed = consumptionOf(async () => {
      moved = (await carryOut(town)).moved
    })
    for (const rider of riders) succeeded(await rider.call('application.submit', reviewedForm(rider.nationalId)))
    const { read, write } = await consumed
    const seconds = (performance.now() - startedAt) / 1000
    console.log(`a merger of ${members}: ${moved} moved in ${seconds.toFixed(0)} s, ${applicants} applied meanwhile`)
    if (moved < members) throw new Error(`only ${moved} were carried over`)
    return [
      { name: 'a member carried over by a merger', value: write / moved, budget: 4, unit: 'write units' },
      { name: 'a member carried over by a merger', value: read / moved, budget: 2, unit: 'read units' },
    ]
  } finally {
    await town.close()
  }
}
