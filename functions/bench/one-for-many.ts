import { randomUUID } from 'node:crypto'
import type { Outcome } from '@gongyou/shared/contracts/call'
import { clerkAt } from '../testing/benefit-staff'
import { addCampaign, drinksFor, tappingMembers, type Tapper } from '../testing/benefit-town'
import { voucherOf } from '../testing/outlet-phone'
import { runTown } from '../testing/running-town'
import { startServerProcess, type ServerProcess } from '../testing/server-process'
import type { Figure } from './figures'

const atOnce = 64
const scansAtOnce = 50

/** Everybody at once on what only one can have, over HTTP and two server processes: the last unit, and one voucher. */
export async function oneForMany(): Promise<Figure[]> {
  const town = await runTown()
  const servers = await Promise.all([startServerProcess(town), startServerProcess(town)])
  const callOf = (turn: number) => (servers[turn % servers.length] as ServerProcess).callOverHttp
  try {
    const { token } = await clerkAt(town, 'station-1')
    const [holder, ...others] = (await tappingMembers(town, 0, atOnce + 1)) as [Tapper, ...Tapper[]]
    await addCampaign(town, 'only-one', drinksFor(town, 1))
    const taps = others.map((each, turn) => each.claim('only-one', randomUUID(), { call: callOf(turn) }))
    const claims = await Promise.all(taps)
    await addCampaign(town, 'drinks', drinksFor(town, 10))
    const scan = { voucherCode: (await voucherOf(town, holder, 'drinks')).code(), outletId: 'station-1' }
    const scans = Array.from({ length: scansAtOnce }, (_, turn) =>
      callOf(turn)('redemption.make', scan, { token, idempotencyKey: randomUUID() }),
    )
    const redemptions = await Promise.all(scans)
    return [
      figureOf(`claims of ${atOnce} at once on one unit`, claims, 'sold-out'),
      figureOf(`redemptions of one voucher by ${scansAtOnce} at once`, redemptions, 'already-redeemed'),
    ]
  } finally {
    for (const server of servers) await server.close()
    await town.close()
  }
}

/** How often it was done; throws where nobody could, or where somebody was told anything but the truth. */
function figureOf(
  name: string,
  outcomes: readonly Outcome<'benefit.claim' | 'redemption.make'>[],
  truth: string,
): Figure {
  const refused = outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome.problem.code]))
  const untrue = refused.filter((code) => code !== truth)
  if (untrue.length > 0) throw new Error(`${name}: answered ${[...new Set(untrue)].join(', ')}`)
  const done = outcomes.length - refused.length
  if (done === 0) throw new Error(`${name}: none`)
  return { name, value: done, budget: 1, unit: 'times' }
}
