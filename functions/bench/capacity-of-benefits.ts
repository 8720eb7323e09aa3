import { clerkAt } from '../testing/benefit-staff'
import { addCampaign, drinksFor, tappingMembers, type Tapper } from '../testing/benefit-town'
import { outletPhone, voucherOf } from '../testing/outlet-phone'
import { consumptionOf, runTown, succeeded } from '../testing/running-town'
import type { Figure } from './figures'

/** What claiming and redeeming consume of the table, against the budgets of functions/docs/data-model.md. */
export async function capacityOfBenefits(): Promise<Figure[]> {
  const town = await runTown()
  try {
    const [ofOneUnion, ofAnother, ...others] = await tappingMembers(town, 0, 5)
    const clerk = await clerkAt(town, 'station-1')
    await addCampaign(town, 'drinks', drinksFor(town, 3000))
    // Settings and unions are remembered by an instance; what is measured is one that has worked before.
    succeeded(await (ofOneUnion as Tapper).claim('drinks'))
    const earlier = await voucherOf(town, ofAnother as Tapper, 'drinks')
    succeeded(await clerk.call('redemption.make', { voucherCode: earlier.code(), outletId: 'station-1' }))
    const found: Figure[] = []
    const measure = async (name: string, budget: { write: number; read: number }, work: () => Promise<unknown>) => {
      const { read, write } = await consumptionOf(work)
      found.push({ name, value: write, budget: budget.write, unit: 'write units' })
      found.push({ name, value: read, budget: budget.read, unit: 'read units' })
    }

    const [claiming, redeeming, scanned] = others as [Tapper, Tapper, Tapper]
    await measure('a claim', { write: 5, read: 3 }, async () => succeeded(await claiming.claim('drinks')))
    const voucher = await voucherOf(town, redeeming, 'drinks')
    const input = { voucherCode: voucher.code(), outletId: 'station-1' }
    await measure('a redemption', { write: 3, read: 3 }, async () =>
      succeeded(await clerk.call('redemption.make', input)),
    )
    const phone = await outletPhone(clerk, 'station-1')
    const scan = phone.scan(town, (await voucherOf(town, scanned, 'drinks')).code())
    await measure('a redemption made without a network', { write: 12, read: 8 }, () => phone.sync([scan]))
    return found
  } finally {
    await town.close()
  }
}
