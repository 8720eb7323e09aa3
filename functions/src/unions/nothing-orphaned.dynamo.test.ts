import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { isMembershipHeld } from '@gongyou/shared/domain/membership/states'
import { dyingTable, Died } from '../../testing/dying-table'
import { addMembers } from '../../testing/many-members'
import { fastForm, reviewedForm, runTown, worker, type RunningTown, type Worker } from '../../testing/running-town'
import { startServerProcess, type ServerProcess } from '../../testing/server-process'
import { codes, staff } from '../../testing/small-town'
import { announce, carryOut, waitForTheDay, type Ending } from '../../testing/tree-town'
import type { ApplicationRecord } from '../table/enrolment.entities'
import type { GrantRecord, MembershipRecord } from '../table/people.entities'
import { queueOf } from '../table/queue-keys'
import type { CodeRecord, UnionRecord } from '../table/unions.entities'
import { wireChanges } from './lambda'

/** Members put there before; every other one in each of the two unions that end first. */
const membersBefore = 30

/** What may be announced, in this order; later ones end what earlier ones led to. */
const endings: readonly Ending[] = [
  { id: 'joint-union', into: 'sibling-union' },
  { id: 'freight-union', into: 'lapsed-union' },
  { id: 'sibling-union', into: 'township-union' },
]

interface Act {
  readonly what:
    'applies' | 'joins' | 'is decided on' | 'withdraws' | 'corrects' | 'is undone' | 'is carried out' | 'dies' | 'twice'
  readonly who: number
  readonly at: number
  readonly decision: 'approve' | 'return' | 'reject'
  /** After how many commands the machine fails. */
  readonly commands: number
}

const anyAct: fc.Arbitrary<Act> = fc.record({
  what: fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom('applies' as const, 'joins' as const) },
    { weight: 4, arbitrary: fc.constant('is decided on' as const) },
    { weight: 2, arbitrary: fc.constantFrom('withdraws' as const, 'corrects' as const, 'is undone' as const) },
    { weight: 3, arbitrary: fc.constantFrom('is carried out' as const, 'dies' as const, 'twice' as const) },
  ),
  who: fc.nat(5),
  at: fc.nat(1),
  decision: fc.constantFrom('approve', 'approve', 'return', 'reject'),
  commands: fc.integer({ min: 1, max: 120 }),
})

let servers: readonly ServerProcess[]
beforeAll(async () => {
  const town = await runTown()
  servers = await Promise.all([startServerProcess(town), startServerProcess(town)])
  await town.close()
})
afterAll(() => Promise.all(servers.map((server) => server.close())))

interface City {
  readonly town: RunningTown
  readonly workers: readonly Worker[]
  readonly reviewer: string
  readonly batches: string[]
}

const keyed = (token: string) => ({ token, idempotencyKey: randomUUID() })

async function carryOn(act: Act, city: City): Promise<void> {
  const [who, server] = [city.workers[act.who], servers[act.at]]
  if (!who || !server) throw new Error('nobody there')
  switch (act.what) {
    case 'is carried out':
      return void (await server.carryOut())
    case 'dies':
      return diesWithin(city.town, act.commands)
    case 'twice':
      return void (await Promise.all(servers.map((each) => each.carryOut())))
    case 'applies':
      return answered(server.call('application.submit', reviewedForm(who.nationalId), keyed(who.token)))
    case 'joins':
      return answered(server.call('application.submit', fastForm(who.nationalId), keyed(who.token)))
    case 'is undone':
      return undoLatest(server, city)
    default:
      return changeLatest(act, { who, server }, city)
  }
}

/** Whatever two who are at it at once are told, it is no fault. */
async function answered(call: Promise<{ ok: boolean; problem?: { status: number } }>): Promise<void> {
  const { problem } = await call
  if (problem) expect(problem.status).toBeLessThan(500)
}

async function undoLatest({ call }: ServerProcess, { reviewer, batches }: City): Promise<void> {
  const batchId = batches.pop()
  if (batchId !== undefined) await answered(call('review.undo', { batchId }, keyed(reviewer)))
}

/** What a worker or the reviewer does to the worker's latest application. */
async function changeLatest(
  { what, decision }: Act,
  { who, server: { call } }: { readonly who: Worker; readonly server: ServerProcess },
  city: City,
): Promise<void> {
  const seen = await latestOf(who, city)
  if (!seen) return
  if (what === 'withdraws') return answered(call('application.withdraw', seen, keyed(who.token)))
  if (what === 'corrects') return answered(call('application.correct', { ...seen, name: '李四' }, keyed(who.token)))
  const row = { applicationId: seen.id, version: seen.version, decision, reasons: ['id-wrong'] }
  const outcome = await call('review.decideMany', { decisions: [row] }, keyed(city.reviewer))
  if (outcome.ok) city.batches.push(outcome.body.batchId)
}

async function latestOf({ accountId }: Worker, { town }: City) {
  const mine = (await town.stored('application')).filter((each) => each['accountId'] === accountId)
  const [latest] = mine.sort((a, b) => String(b['waitingSince']).localeCompare(String(a['waitingSince'])))
  return latest && { id: String(latest['applicationId']), version: Number(latest['version']) }
}

/** A run of the schedule whose machine fails somewhere in the middle. */
async function diesWithin(town: RunningTown, commands: number): Promise<void> {
  const surroundings = { ...town.surroundings, documents: dyingTable(commands) }
  await wireChanges(surroundings)().catch((fault: unknown) => {
    if (!(fault instanceof Died)) throw fault
  })
}

async function recordsIn({ town }: City) {
  const of = async <R>(entity: string) => (await town.stored(entity)) as unknown as R[]
  const [unions, memberships, applications, grants, hung] = await Promise.all([
    of<UnionRecord>('union'),
    of<MembershipRecord>('membership'),
    of<ApplicationRecord>('application'),
    of<GrantRecord>('grant'),
    of<CodeRecord>('code'),
  ])
  return { unions: new Map(unions.map((union) => [union.unionId, union])), memberships, applications, grants, hung }
}

type Records = Awaited<ReturnType<typeof recordsIn>>

/** What a union has become, as every reader follows it. */
function became(unionId: string, { unions }: Records): UnionRecord | undefined {
  const union = unions.get(unionId)
  return union?.mergedInto === undefined ? union : became(union.mergedInto, { unions } as Records)
}

/** What must be so at every moment, whatever is under way. */
async function examine(city: City): Promise<void> {
  const records = await recordsIn(city)
  const leadsSomewhere = (unionId: string) => expect(became(unionId, records)?.status).toBe('active')
  const held = records.memberships.filter(({ state }) => isMembershipHeld(state))
  expect(new Set(held.map(({ personId }) => personId)).size).toBe(held.length)
  for (let index = 0; index < membersBefore; index += 1) {
    expect(held.filter(({ personId }) => personId === `member-${index}`)).toHaveLength(1)
  }
  const stateOf = new Map(records.applications.map(({ applicationId, state }) => [applicationId, state]))
  for (const { unionId, membersPk, applicationId } of held) {
    leadsSomewhere(unionId)
    expect(membersPk).toBe(unionId)
    expect(['admitted', 'closed', undefined]).toContain(stateOf.get(applicationId))
  }
  for (const { unionId } of [...records.grants, ...records.hung]) {
    if (unionId !== 'dissolved-union') leadsSomewhere(unionId)
  }
  for (const { state, responsibleUnionId, queuePk } of records.applications) {
    expect(queuePk).toBe(state === 'open' ? queueOf(responsibleUnionId) : undefined)
    if (state === 'open') leadsSomewhere(responsibleUnionId)
  }
}

/** What must be so when the work is done: nothing stands at a union that has ended, not even by another name. */
async function examineWhenDone(city: City, ended: readonly string[]): Promise<void> {
  const records = await recordsIn(city)
  const { unions, memberships, applications, grants } = records
  for (const id of ended) expect(unions.get(id)?.status).toMatch(/merged|dissolved/)
  const isActive = (unionId: string | undefined) => unions.get(unionId ?? '')?.status === 'active'
  expect(memberships.filter(({ state, unionId }) => isMembershipHeld(state) && !isActive(unionId))).toEqual([])
  expect(
    applications.filter(({ state, responsibleUnionId }) => state === 'open' && !isActive(responsibleUnionId)),
  ).toEqual([])
  expect(grants.filter(({ unionId }) => !isActive(unionId))).toEqual([])
  const standing = [...unions.values()].filter(({ status }) => status === 'active')
  for (const { parentId, hostId } of standing) {
    expect(parentId === undefined || isActive(parentId)).toBe(true)
    expect(hostId === undefined || isActive(hostId)).toBe(true)
  }
  for (const { code } of Object.values(codes)) {
    const landing = await city.town.call('code.landing', { code })
    if (landing.ok) expect(isActive(landing.body.union.id) || landing.body.union.id === 'dissolved-union').toBe(true)
  }
}

const someEndings = fc.subarray([...endings], { minLength: 1 })
const someRounds = fc.array(fc.array(anyAct, { minLength: 1, maxLength: 3 }), { minLength: 4, maxLength: 8 })

it('nobody and nothing is orphaned, whoever joins, decides or undoes while unions merge, and whenever a machine fails', async () => {
  await fc.assert(
    fc.asyncProperty(someEndings, someRounds, async (ending, rounds) => {
      const town = await runTown()
      await addMembers(town, 0, membersBefore)
      for (const each of ending) await announce(town, each)
      waitForTheDay(town)
      await Promise.all(servers.map((server) => server.moveTo(town)))
      const { token: reviewer } = await town.signIn(staff.districtReviewer.openid)
      const workers = await Promise.all(Array.from({ length: 6 }, () => worker(town)))
      const city: City = { town, workers, reviewer, batches: [] }
      for (const round of rounds) {
        await Promise.all(round.map((act) => carryOn(act, city)))
        await examine(city)
      }
      for (let run = 0; run < 4; run += 1) await carryOut(town)
      expect(await carryOut(town)).toEqual({ moved: 0 })
      await examine(city)
      await examineWhenDone(
        city,
        ending.map(({ id }) => id),
      )
      await town.close()
    }),
    { numRuns: 6 },
  )
})
