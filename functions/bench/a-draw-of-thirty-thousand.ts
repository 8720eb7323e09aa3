import { createHash } from 'node:crypto'
import { BatchPutRequest } from 'dynamodb-toolbox/entity/actions/batchPut'
import { BatchWriteCommand, execute } from 'dynamodb-toolbox/table/actions/batchWrite'
import { drawMismatches } from '@gongyou/shared/domain/benefits/draw'
import { days, plus, type Duration } from '@gongyou/shared/kernel/time'
import { wireDueDraws } from '../src/benefits/lambda'
import { inParallel } from '../src/platform/concurrency'
import { claimEntity } from '../src/table/benefits.entities'
import { inVoucherIndex } from '../src/table/voucher-index'
import { addDraw } from '../testing/benefit-draw'
import { benefitsOfficer } from '../testing/benefit-staff'
import { claimsIn, takenOf } from '../testing/benefit-town'
import { consumptionOf, runTown, succeeded, type RunningTown } from '../testing/running-town'
import type { Figure } from './figures'

const entries = 30_000
const units = 3_000
const toABatch = 25

/**
 * A draw of thirty thousand entries, closed and drawn by the minute's work as the schedule starts it: with its real time
 * limit, so that a slow machine needs several runs. What came of it is recomputed from what is published.
 */
export async function drawOfThirtyThousand(): Promise<Figure[]> {
  const town = await runTown()
  try {
    await addDraw(town, 'grand', units)
    await addEntries(town, 'grand')
    const closing = await worked(town, ({ closed }) => closed === 1)
    await giveValue(town, 'grand')
    const drawing = await worked(town, ({ drawn }) => drawn === 1)
    await mustAgree(town, 'grand')
    console.log(`a draw of ${entries}: closed in ${told(closing)}, drawn in ${told(drawing)}`)
    return [
      { name: 'an entry counted at the close', value: closing.write / entries, budget: 0.1, unit: 'write units' },
      { name: 'an entry counted at the close', value: closing.read / entries, budget: 1.5, unit: 'read units' },
      { name: 'an entry drawn', value: drawing.write / entries, budget: 3, unit: 'write units' },
      { name: 'an entry drawn', value: drawing.read / entries, budget: 2.5, unit: 'read units' },
      { name: 'memory for a draw of thirty thousand', value: drawing.megabytes, budget: 400, unit: 'MB' },
    ]
  } finally {
    await town.close()
  }
}

/** Puts the entries into the table as thirty thousand taps have left them. */
async function addEntries(town: RunningTown, campaignId: string): Promise<void> {
  const claims = claimEntity(town.table)
  const entryOf = (index: number) => ({
    holder: `PERSON#member-${index}`,
    campaignId,
    row: 'campaign',
    number: 1,
    state: 'entered' as const,
    at: town.now(),
    accountId: `account-of-member-${index}`,
    unionId: 'joint-union',
    name: '老**',
    tail: String(index % 10_000).padStart(4, '0'),
    requestKey: `tap-${index}`,
    bodyDigest: sha256(`body ${index}`),
    units: [],
    ticket: sha256(`ticket ${index}`).slice(0, 16),
    version: 1,
  })
  const batches = Array.from({ length: entries / toABatch }, (_, batch) => batch * toABatch)
  await inParallel(batches, 4, async (first) => {
    const items = Array.from({ length: toABatch }, (_, place) => inVoucherIndex(entryOf(first + place), undefined))
    await execute(
      town.table.build(BatchWriteCommand).requests(...items.map((item) => claims.build(BatchPutRequest).item(item))),
    )
  })
  town.advance(days(2))
}

type Work = Awaited<ReturnType<ReturnType<typeof wireDueDraws>>>

interface Worked {
  readonly runs: number
  readonly seconds: number
  readonly megabytes: number
  readonly write: number
  readonly read: number
}

/** Runs the minute's work until it is through, each run by a clock that goes on as this machine's does. */
async function worked(town: RunningTown, isThrough: (done: Work) => boolean): Promise<Worked> {
  const startedAt = performance.now()
  const now = () => plus(town.now(), Math.round(performance.now() - startedAt) as Duration)
  const work = wireDueDraws({ ...town.surroundings, now })
  const memory = watchedMemory()
  let runs = 0
  const { read, write } = await consumptionOf(async () => {
    for (let done: Work | undefined; !done || !isThrough(done); runs += 1) done = await work()
  })
  const seconds = (performance.now() - startedAt) / 1000
  return { runs, seconds, megabytes: memory.most(), read, write }
}

/** By how much the heap has grown at its largest since now. */
function watchedMemory() {
  const before = process.memoryUsage().heapUsed
  let most = before
  const timer = setInterval(() => {
    most = Math.max(most, process.memoryUsage().heapUsed)
  }, 50)
  return {
    most: () => {
      clearInterval(timer)
      return (most - before) / 1_000_000
    },
  }
}

const told = ({ runs, seconds }: Worked) => `${seconds.toFixed(0)} s over ${runs} ${runs === 1 ? 'run' : 'runs'}`

/** Two officers type the same value. */
async function giveValue(town: RunningTown, id: string): Promise<void> {
  const on = town.now().slice(0, 10)
  for (const [openid, unionId] of [
    ['bench-first', 'joint-union'],
    ['bench-second', 'township-union'],
  ] as const) {
    const officer = await benefitsOfficer(town, openid, unionId)
    const { version } = succeeded(await officer.call('draw.inspect', { id })).body.draw
    succeeded(await officer.call('draw.giveValue', { id, version, on, value: '3,245.17' }))
  }
}

async function mustAgree(town: RunningTown, id: string): Promise<void> {
  const published = succeeded(await town.call('draw.published', { id })).body
  const mismatches = drawMismatches(published, sha256)
  const claims = await claimsIn(town, id)
  const won = claims.filter(({ state }) => state === 'won').length
  const lost = claims.filter(({ state }) => state === 'lost').length
  const taken = await takenOf(town, id)
  const told = `${published.tickets.length} tickets, ${won} won, ${lost} lost, ${taken} taken, wrong: ${mismatches.join(', ') || 'nothing'}`
  console.log(`the draw: ${told}`)
  const isRight = published.tickets.length === entries && won === units && lost === entries - units && taken === units
  if (!isRight || mismatches.length > 0) throw new Error(told)
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
