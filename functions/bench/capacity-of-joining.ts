import { consumptionOf, fastForm, reviewedForm, runTown, staffMember, succeeded, worker } from '../testing/running-town'
import { codes } from '../testing/small-town'
import type { Figure } from './figures'

/** What the requests of joining consume of the table, against the budgets of functions/docs/data-model.md. */
export async function capacityOfJoining(): Promise<Figure[]> {
  const town = await runTown()
  try {
    const rider = await worker(town)
    const driver = await worker(town)
    const reviewer = await staffMember(town)
    // Settings and divisions are remembered by an instance; what is measured is one that has worked before.
    const earlier = await worker(town)
    succeeded(await earlier.call('application.submit', reviewedForm(earlier.nationalId)))
    const found: Figure[] = []
    const measure = async (name: string, budget: { write: number; read: number }, work: () => Promise<unknown>) => {
      const { read, write } = await consumptionOf(work)
      found.push({ name, value: write, budget: budget.write, unit: 'write units' })
      found.push({ name, value: read, budget: budget.read, unit: 'read units' })
    }

    await measure('landing', { write: 0, read: 1 }, () => town.call('code.landing', { code: codes.fast.code }))
    await measure('submit', { write: 14, read: 4 }, () =>
      rider.call('application.submit', reviewedForm(rider.nationalId)),
    )
    await measure('submit and be admitted', { write: 18, read: 5 }, () =>
      driver.call('application.submit', fastForm(driver.nationalId)),
    )
    await measure('session with home and landing', { write: 2, read: 4 }, () =>
      town.signIn(driver.openid, codes.fast.code),
    )
    const queue = succeeded(await reviewer.call('review.queue', { union: 'joint-union' })).body
    const first = queue.items[0]?.application
    if (!first) throw new Error('the queue of the bench is empty')
    await measure('a page of the queue', { write: 0, read: 6 }, () =>
      reviewer.call('review.queue', { union: 'joint-union' }),
    )
    await measure('approve', { write: 18, read: 4 }, () =>
      reviewer.call('review.decide', { id: first.id, version: first.version, decision: 'approve' }),
    )
    return found
  } finally {
    await town.close()
  }
}
