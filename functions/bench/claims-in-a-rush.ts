import { fork, type ChildProcess } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import {
  addCampaign,
  addOutlet,
  claimsIn,
  drinksFor,
  signedInMembers,
  takenOf,
  tappingMembers,
  type Tapper,
} from '../testing/benefit-town'
import { benefitsOfficer } from '../testing/benefit-staff'
import { openVoucherIds } from '../src/benefits/voucher-ids'
import { runTown, succeeded, type RunningTown } from '../testing/running-town'
import { startServerProcess, type ServerProcess } from '../testing/server-process'
import { freshTable } from '../testing/table'
import type { ClaimRecord } from '../src/table/benefits.entities'
import type { BareWork } from './bare-claims'
import type { Figure } from './figures'

const people = 12_000
const taps = 30_000
const stock = 3_000
const inFlight = 256
/** So many taps, then as many bare transactions, and so on while the stock lasts. */
const round = 1000
/** A server that has just been started compiles what it runs for its first thousand claims. */
const warmUp = 2000

/** One tap that is to come: whose, and under which key. Some come twice, as taps do. */
interface PlannedTap {
  readonly tapper: Tapper
  readonly key: string
}

type Outcome = 'claimed' | 'sold-out' | 'already-claimed'

/**
 * Thirty thousand taps of twelve thousand people on three thousand units, over HTTP and two server processes; beside it,
 * in turns, what a claim writes done bare by two processes against a twin table. Then one of the two is killed amid a
 * second rush and comes back.
 */
export async function claimsInARush(): Promise<Figure[]> {
  const town = await runTown()
  const servers = await Promise.all([startServer(town), startServer(town)])
  const bare = await startBare()
  try {
    await addOutlet(town, 'station-1')
    const tappers = await tappingMembers(town, 0, people)
    await warmedUp(town, servers, tappers, bare)
    await addCampaign(town, 'rush', drinksFor(town, stock))
    const { claimsASecond, bareASecond, afterASecond } = await measuredRush(town, servers, planned(tappers), bare)
    console.log(
      `a rush: ${claimsASecond.toFixed(0)} claims a second, ${bareASecond.toFixed(0)} bare, ${afterASecond.toFixed(0)} taps a second once all is gone`,
    )
    await killedAmid(town, servers, tappers)
    await freedWhileSoldOut(town, servers, tappers)
    return [
      { name: 'bare transactions for one claim', value: bareASecond / claimsASecond, budget: 1 / 0.3, unit: 'times' },
      {
        name: 'claims for one tap after the last unit, fivefold',
        value: (5 * claimsASecond) / afterASecond,
        budget: 1,
        unit: 'times',
      },
    ]
  } finally {
    bare.close()
    for (const server of servers) await server.close()
    await town.close()
  }
}

function startServer(town: RunningTown): Promise<ServerProcess> {
  return startServerProcess(town, { ticking: true })
}

/** Everybody's two or three taps in any order; each fifth is an earlier one sent again. */
function planned(tappers: readonly Tapper[]): PlannedTap[] {
  const plan: PlannedTap[] = []
  for (let index = 0; index < taps; index += 1) {
    const tapper = tappers[(index * 7919) % tappers.length] as Tapper
    const before = plan[index - tappers.length]
    plan.push(before && index % 5 === 0 ? before : { tapper, key: randomUUID() })
  }
  return plan
}

/** As many claims of another campaign, and as many bare transactions like them, before anything is measured. */
async function warmedUp(
  town: RunningTown,
  servers: readonly ServerProcess[],
  tappers: readonly Tapper[],
  bare: Bare,
): Promise<void> {
  await addCampaign(town, 'warm-up', drinksFor(town, warmUp))
  const plan = tappers.slice(0, warmUp).map((tapper) => ({ tapper, key: randomUUID() }))
  await tapAll(plan, servers, new Set(), 'warm-up')
  const [like] = await claimsIn(town, 'warm-up')
  if (!like) throw new Error('nothing was claimed')
  bare.writeLike(like)
  await bare.run(warmUp)
}

async function measuredRush(
  town: RunningTown,
  servers: readonly ServerProcess[],
  plan: readonly PlannedTap[],
  bare: Bare,
) {
  const spent = { claiming: 0, bare: 0, after: 0 }
  const count = { claimed: 0, bare: 0, after: 0 }
  const acknowledged = new Set<string>()
  for (let first = 0; first < plan.length;) {
    const soldOut = acknowledged.size >= stock
    const size = soldOut ? round * 4 : Math.min(round, stock - acknowledged.size)
    const part = plan.slice(first, first + size)
    const before = acknowledged.size
    const seconds = await timed(() => tapAll(part, servers, acknowledged))
    first += part.length
    if (soldOut) {
      spent.after += seconds
      count.after += part.length
      continue
    }
    spent.claiming += seconds
    count.claimed += acknowledged.size - before
    spent.bare += await timed(() => bare.run(size))
    count.bare += size
  }
  await mustHold(town, 'rush', acknowledged)
  return {
    claimsASecond: count.claimed / spent.claiming,
    bareASecond: count.bare / spent.bare,
    afterASecond: count.after / spent.after,
  }
}

/** Taps them all, so many at once, half through each server; every one is answered. */
async function tapAll(
  plan: readonly PlannedTap[],
  servers: readonly ServerProcess[],
  acknowledged: Set<string>,
  id = 'rush',
) {
  const queue = plan.entries()
  const worker = async () => {
    for (const [index, { tapper, key }] of queue) {
      const outcome = await tapper.claim(id, key, overHttp(servers, index))
      if (outcome.ok) acknowledged.add(outcome.body.claim.id)
      else mustBeTrue(outcome.problem.code)
    }
  }
  await Promise.all(Array.from({ length: inFlight }, worker))
}

function mustBeTrue(code: string): asserts code is Exclude<Outcome, 'claimed'> {
  if (code !== 'sold-out' && code !== 'already-claimed') throw new Error(`a tap was answered ${code}`)
}

async function mustHold(town: RunningTown, campaignId: string, acknowledged: ReadonlySet<string>): Promise<void> {
  const claims = await claimsIn(town, campaignId)
  const holders = new Set(claims.map(({ holder }) => holder))
  const taken = await takenOf(town, campaignId)
  const told = `${claims.length} claims of ${holders.size} people, ${taken} taken, ${acknowledged.size} acknowledged`
  console.log(`${campaignId}: ${told}`)
  if (claims.length !== stock || holders.size !== stock || taken !== stock) throw new Error(told)
  const ids = openVoucherIds(town.surroundings.keyring)
  const inPlace = new Set(claims.map((claim) => ids.write(claim)))
  const lost = [...acknowledged].filter((id) => !inPlace.has(id))
  if (lost.length > 0) throw new Error(`${lost.length} acknowledged claims of ${campaignId} are gone`)
}

/** A second rush as large, in which one server is killed and another comes in its place; who got no answer taps again. */
async function killedAmid(town: RunningTown, servers: ServerProcess[], tappers: readonly Tapper[]): Promise<void> {
  await addCampaign(town, 'killed', drinksFor(town, stock))
  const acknowledged = new Set<string>()
  const plan = planned(tappers)
  const queue = plan.entries()
  const worker = async () => {
    for (const [index, tap] of queue) {
      if (index === stock / 2) servers[1]?.kill()
      await tapUntilAnswered(tap, index, servers, acknowledged)
    }
  }
  const again = servers[1]?.ended.then(async () => {
    servers[1] = await startServer(town)
  })
  await Promise.all(Array.from({ length: inFlight }, worker))
  await again
  await mustHold(town, 'killed', acknowledged)
  if (acknowledged.size !== stock) throw new Error(`${acknowledged.size} of ${stock} were acknowledged`)
}

/** A unit that comes back through one server, and one by which the stock is raised, is claimed through another. */
async function freedWhileSoldOut(town: RunningTown, servers: readonly ServerProcess[], tappers: readonly Tapper[]) {
  const [first, second, third] = (await signedInMembers(town, 0, Math.min(3, tappers.length))) as [
    Tapper,
    Tapper,
    Tapper,
  ]
  await addCampaign(town, 'freed', drinksFor(town, 1))
  const mine = succeeded(await first.claim('freed', randomUUID(), overHttp(servers, 0))).body.claim
  const refused = await second.claim('freed', randomUUID(), overHttp(servers, 1))
  if (refused.ok || refused.problem.code !== 'sold-out') throw new Error('one unit was claimed twice')
  succeeded(await first.giveBack(mine.id))
  await claimSoon(second, servers, 1)
  const editor = await benefitsOfficer(town, 'bench-editor')
  succeeded(await editor.call('campaign.raise', { id: 'freed', version: 1, units: 2 }))
  await claimSoon(third, servers, 0)
  console.log('a unit given back and one raised while all was gone: claimed through another process')
}

/** What a server knows of a stock is a moment old; of a campaign a second. */
async function claimSoon(tapper: Tapper, servers: readonly ServerProcess[], turn: number): Promise<void> {
  for (let wait = 0; wait < 20; wait += 1) {
    if ((await tapper.claim('freed', randomUUID(), overHttp(servers, turn))).ok) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('a unit that is there was not claimed')
}

async function tapUntilAnswered(
  { tapper, key }: PlannedTap,
  index: number,
  servers: readonly ServerProcess[],
  acknowledged: Set<string>,
): Promise<void> {
  for (let turn = index; ; turn += 1) {
    // Where the server was killed, no answer comes: the other one is asked, with the same key.
    const outcome = await tapper.claim('killed', key, overHttp(servers, turn)).catch(() => undefined)
    if (!outcome) continue
    if (outcome.ok) acknowledged.add(outcome.body.claim.id)
    else mustBeTrue(outcome.problem.code)
    return
  }
}

/** The one or the other server, by its gateway and over connections that are kept. */
function overHttp(servers: readonly ServerProcess[], turn: number): Pick<ServerProcess, 'call'> {
  return { call: (servers[turn % servers.length] as ServerProcess).callOverHttp }
}

interface Bare {
  /** What a claim looks like; to be told before it runs. */
  writeLike(claim: ClaimRecord): void
  run(transactions: number): Promise<void>
  close(): void
}

/** Two processes that write what claims write, and do nothing else. */
async function startBare(): Promise<Bare> {
  const { tableName } = await freshTable()
  const script = fileURLToPath(new URL('bare-claims.ts', import.meta.url))
  const children = [1, 2].map(() => fork(script, { execArgv: ['--import', 'tsx'] }))
  let like: ClaimRecord | undefined
  const ask = (child: ChildProcess, transactions: number) =>
    new Promise<void>((resolve) => {
      if (!like) throw new Error('nobody said what a claim looks like')
      child.once('message', () => resolve())
      child.send({ tableName, like, transactions, atOnce: inFlight / 2, shards: 30 } satisfies BareWork)
    })
  const run = async (transactions: number) => {
    await Promise.all(children.map((child) => ask(child, transactions / 2)))
  }
  const writeLike = (claim: ClaimRecord) => {
    like = claim
  }
  return { writeLike, run, close: () => children.forEach((child) => child.kill()) }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now()
  await work()
  return (performance.now() - startedAt) / 1000
}
