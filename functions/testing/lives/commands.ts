import fc from 'fast-check'
import { expect } from 'vitest'
import { days, hours } from '@gongyou/shared/kernel/time'
import type { AnyOutcome } from '../running-town'
import type { Work } from '../schedule'
import { startServerProcess } from '../server-process'
import { examine, observe } from './examine'
import { goOn, isMergerDone } from './mergers'
import { lifeOf, type Model } from './model'
import { askForNewAccount } from './recovery'
import { readTable, traceOf } from './table'
import { likelyActs, likelyBenefitActs, tapFor } from './taps'
import { passTime, serverAt, type World } from './world'

type Command = fc.AsyncCommand<Model, World>

type Run = (model: Model, world: World, say: (what: string) => void) => Promise<void>

/** A command after which everything is looked at; it says what came of it once it has run. */
function command(says: string, run: Run, check?: (model: Model) => boolean): Command {
  const said: string[] = []
  return {
    check: (model) => check?.(model) ?? true,
    run: async (model, world) => {
      said.length = 0
      await run(model, world, (what) => void said.push(what))
      await examine(model, world)
    },
    toString: () => [says, ...said].join(' '),
  }
}

/** One of them does something that suggests itself. */
interface Doing {
  readonly who: number
  readonly pick: number
  /** With a benefit, and not with the membership. */
  readonly isOfBenefits: boolean
  /** Of a transfer: where to. */
  readonly to: string
}

/** A refusal is no fault; what was tried too often, because others were faster each time, may be tried again later. */
function expectNoFault(outcome: AnyOutcome): void {
  if (!outcome.ok && outcome.problem.code !== 'busy') expect(outcome.problem.status).toBeLessThan(500)
}

async function tapNow(
  { who, pick, isOfBenefits, to }: Doing,
  model: Model,
  { town }: World,
  say: (what: string) => void,
) {
  const life = lifeOf(model, who)
  const seen = traceOf(life, town, await readTable(town))
  const likely = isOfBenefits ? likelyBenefitActs(life) : likelyActs(life, seen)
  const act = likely[pick % likely.length] ?? 'joins'
  say(`${who} ${act}${act === 'transfers' ? ` to ${to}` : ''}`)
  return tapFor(act, to, life, seen)
}

function does(doing: Doing, at: number): Command {
  return command(`@${at}`, async (model, world, say) => {
    const tap = await tapNow(doing, model, world, say)
    if (!tap) return
    const outcome = await tap.send(world, at)
    expectNoFault(outcome)
    tap.learn(outcome)
    world.last = { tap, outcome }
  })
}

/** Two taps of one person at the same moment, one on each server: two devices, or a member and a reviewer. */
function doAtOnce(one: Doing, another: Doing): Command {
  const other = { ...another, who: one.who }
  return command('at once', async (model, world, say) => {
    const taps = await Promise.all([one, other].map((doing) => tapNow(doing, model, world, say)))
    const outcomes = await Promise.all(taps.map(async (tap, at) => tap?.send(world, at)))
    for (const outcome of outcomes) if (outcome) expectNoFault(outcome)
    await observe(model, world)
    world.last = undefined
  })
}

/** Somebody taps on one server while the other carries out a merger. */
function doMeanwhile(doing: Doing, at: number): Command {
  return command(`@${at}, while the merger goes on @${1 - at}`, async (model, world, say) => {
    const tap = await tapNow(doing, model, world, say)
    const merging = serverAt(world.servers, 1 - at).carryOut('unions')
    const [outcome] = await Promise.all([tap?.send(world, at), merging])
    if (outcome) expectNoFault(outcome)
    await observe(model, world)
    await isMergerDone(model, world)
    world.last = undefined
  })
}

/** The same tap once more, to the other server: the same status, the same ids, and nothing happens. */
function retry(at: number): Command {
  return command(`the same tap again @${at}`, async (_, world) => {
    if (!world.last) return
    const { tap, outcome } = world.last
    const again = await tap.send(world, at)
    if (outcome.ok) expect([again.ok, idsIn(again)]).toEqual([true, idsIn(outcome)])
    else expectNoFault(again)
  })
}

function idsIn(outcome: AnyOutcome): unknown {
  if (!outcome.ok) return outcome.problem.code
  const body = (outcome.body ?? {}) as Record<string, { id?: string; memberNumber?: string } | undefined>
  const { application, transfer, membership, leaving, claim, redemption } = body
  const ids = [application, transfer, leaving, claim, redemption].map((each) => each?.id)
  return [outcome.status, ...ids, membership?.memberNumber, body['batchId']]
}

/** Proposes, confirms or carries on a merger, whatever its next step is. */
function mergerGoesOn(at: number): Command {
  return command(`the merger goes on @${at}`, (model, world) => goOn(model, world, at), isMergerLeft)
}

function theHour(work: Work, at: number): Command {
  return command(`the hour of ${work} @${at}`, async (model, world) => {
    await serverAt(world.servers, at).carryOut(work)
    if (work === 'unions') await isMergerDone(model, world)
  })
}

/** A process is killed (SIGKILL) amid a merger while somebody taps on it; another starts, and the tap is sent again. */
function dies(doing: Doing, at: number, killedAfter: number): Command {
  const run: Run = async (model, world, say) => {
    model.killsLeft -= 1
    const tap = await tapNow(doing, model, world, say)
    const [end] = await Promise.all([
      serverAt(world.servers, at).dieAmid({ work: 'unions', killedAfter }),
      tap?.send(world, at).catch(() => undefined),
    ])
    if (end === 'dead') world.servers[at] = await startServerProcess(world.town)
    if (tap) expectNoFault(await tap.send(world, 1 - at))
    world.last = undefined
    await observe(model, world)
  }
  return command(
    `server ${at} dies after ${killedAfter} commands while`,
    run,
    ({ stage, killsLeft }) => stage === 'due' && killsLeft > 0,
  )
}

function isMergerLeft({ merger, mergers }: Model): boolean {
  return merger < mergers.length
}

const at = fc.nat(1)
const doing: fc.Arbitrary<Doing> = fc.record({
  who: fc.nat(3),
  pick: fc.nat(50),
  isOfBenefits: fc.constantFrom(true, false, false),
  to: fc.constantFrom('district-pool', 'district-pool', 'freight-union', 'joint-union', 'sibling-union'),
})
const time = fc.constantFrom(hours(1), hours(25), days(8))
const work = fc.constantFrom<Work>('unions', 'transfers', 'applications', 'recoveries')

/** What may happen, the commoner the more. */
export const commands: readonly fc.Arbitrary<Command>[] = [
  ...Array.from({ length: 5 }, () => fc.tuple(doing, at).map((each) => does(...each))),
  ...Array.from({ length: 2 }, () => fc.tuple(doing, doing).map((each) => doAtOnce(...each))),
  ...Array.from({ length: 2 }, () => at.map(mergerGoesOn)),
  fc.tuple(doing, at).map((each) => doMeanwhile(...each)),
  at.map(retry),
  fc.tuple(doing, at, fc.integer({ min: 1, max: 90 })).map((each) => dies(...each)),
  fc.tuple(work, at).map((each) => theHour(...each)),
  time.map((span) => command(`${span / 3_600_000} hours pass`, (_, world) => passTime(world, span))),
  fc
    .tuple(fc.nat(3), at)
    .map(([who, where]) =>
      command(`${who} has a new WeChat @${where}`, (model, world) =>
        askForNewAccount(lifeOf(model, who), world, where),
      ),
    ),
]
