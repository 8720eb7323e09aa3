import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { claimDrink, openDrinks } from '../../testing/lives/claims'
import { commands } from '../../testing/lives/commands'
import { examine, examineWhenDone } from '../../testing/lives/examine'
import type { Model } from '../../testing/lives/model'
import type { World } from '../../testing/lives/world'
import { addMembers } from '../../testing/many-members'
import { fastForm, reviewedForm, runTown, staffMember, succeeded, worker } from '../../testing/running-town'
import { startServerProcess, type ServerProcess } from '../../testing/server-process'
import { staff } from '../../testing/small-town'
import { announce, carryOut, waitForTheDay } from '../../testing/tree-town'

/** Unions that end in this order, each while people move, join and leave. */
const mergers = [
  { id: 'joint-union', into: 'sibling-union' },
  { id: 'freight-union', into: 'lapsed-union' },
] as const

/** Members who were there before, half of them in each union that ends. */
const membersBefore = 24

let servers: ServerProcess[]
beforeAll(async () => {
  const town = await runTown()
  servers = await Promise.all([startServerProcess(town), startServerProcess(town)])
  await town.close()
})
afterAll(() => Promise.all(servers.map((server) => server.close())))

/**
 * Two drivers who have joined, of whom one has claimed a drink, a rider who waits, and one of whom nobody knows; and the
 * first merger, whose day has come.
 */
async function begin(): Promise<{ model: Model; real: World }> {
  const town = await runTown()
  await addMembers(town, 0, membersBefore)
  await openDrinks(town)
  const people = await Promise.all(Array.from({ length: 4 }, () => worker(town)))
  const [driver, other, rider] = people
  if (!driver || !other || !rider) throw new Error('nobody lives')
  for (const each of [driver, other]) succeeded(await each.call('application.submit', fastForm(each.nationalId)))
  succeeded(await rider.call('application.submit', reviewedForm(rider.nationalId)))
  const voucher = await claimDrink(driver)
  await announce(town, mergers[0])
  waitForTheDay(town)
  await staffMember(town, staff.districtReviewer)
  await Promise.all(servers.map((server) => server.moveTo(town)))
  const lives = people.map((each) => ({
    worker: each,
    openid: each.openid,
    unionId: each === driver || each === other ? 'freight-union' : undefined,
    voucher: each === driver ? voucher : undefined,
  }))
  return { model: { lives, mergers, merger: 0, stage: 'due', killsLeft: 1 }, real: { town, servers } }
}

/** The schedule goes on until nothing is left to do; then everything is looked at once more. */
async function end(model: Model, world: World): Promise<void> {
  const { town } = world
  for (let run = 0; run < 3; run += 1) await carryOut(town)
  await examine(model, world)
  await examineWhenDone(model, world)
  await town.close()
}

it('a person has exactly one membership, one number and what they claimed at every step, whatever they and their unions do and whichever machine fails', async () => {
  await fc.assert(
    fc.asyncProperty(fc.commands([...commands], { maxCommands: 36, size: 'max' }), async (steps) => {
      let begun: Awaited<ReturnType<typeof begin>> | undefined
      await fc.asyncModelRun(async () => (begun = await begin()), steps)
      if (begun) await end(begun.model, begun.real)
      servers = begun?.real.servers ?? servers
    }),
    { numRuns: 5 },
  )
  expect(servers).toHaveLength(2)
})
