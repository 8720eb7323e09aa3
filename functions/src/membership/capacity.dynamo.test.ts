import { PutItemCommand } from 'dynamodb-toolbox/entity/actions/put'
import { days, plus } from '@gongyou/shared/kernel/time'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { admittedDriver } from '../../testing/admitted'
import { addMembers } from '../../testing/many-members'
import { inventedMembership } from '../../testing/membership-records'
import {
  consumptionOf,
  runTown,
  staffMember,
  succeeded,
  type RunningTown,
  type Worker,
} from '../../testing/running-town'
import { staff } from '../../testing/small-town'
import { inParallel } from '../platform/concurrency'
import type { Consumed } from '../table/capacity'
import { inMembersList } from '../table/members-list'
import { membershipEntity } from '../table/people.entities'
import { recoveryEntity, recoveryInItsLists } from '../table/recovery.entities'
import { tripEntity, tripsOf } from '../table/trips.entities'
import { wireSweep } from './lambda'

/** What the data model grants a page of 25; and of the rest no more than was measured when it was written. */
const budgets = {
  'a page of 25 recoveries': { write: 0, read: 6 },
  'a page of 25 members in doubt': { write: 0, read: 6 },
  'a page of 25 trips': { write: 0, read: 6 },
  'a loss of work': { write: 6, read: 4 },
  'the export of my data': { write: 0, read: 13 },
  'the look-up of a day’s endings, once an hour': { write: 0, read: 130 },
  'an erasure': { write: 24, read: 18 },
} as const satisfies Record<string, Consumed>

type Operation = keyof typeof budgets
type Bill = Record<Operation, Consumed>

let town: RunningTown
let amongThirty: Bill
let amongHundreds: Bill

beforeAll(async () => {
  town = await runTown()
  await addRows(0, 30)
  amongThirty = await bill()
  await addMembers(town, 0, 200)
  await addRows(30, 100)
  amongHundreds = await bill()
  console.info(
    operations.map((each) => `${each}: ${amongHundreds[each].read} / ${amongHundreds[each].write}`).join('; '),
  )
})
afterAll(() => town.close())

/** The `from`th to the `to`th recovery that waits, member in doubt, and trip of the riders' union. */
async function addRows(from: number, to: number): Promise<void> {
  const { table, now } = town
  const indexes = Array.from({ length: to - from }, (_, index) => from + index)
  await inParallel(indexes, 8, async (index) => {
    const doubted = { ...inventedMembership(index), unionId: 'joint-union', unverified: { since: now() } }
    await Promise.all([
      membershipEntity(table).build(PutItemCommand).item(inMembersList(doubted)).send(),
      recoveryEntity(table)
        .build(PutItemCommand)
        .item(recoveryInItsLists(recovery(index)))
        .send(),
      tripEntity(table).build(PutItemCommand).item(trip(index)).send(),
    ])
  })
}

function recovery(index: number): Parameters<typeof recoveryInItsLists>[0] {
  const [personId, at] = [`invented-${index}`, town.now()]
  const move = { fromAccountId: 'a'.repeat(43), toAccountId: 'b'.repeat(43), memberNumber: '310000000017' }
  return {
    ...{ personId, recoveryId: `${personId}.${'c'.repeat(36)}`, name: '张三', responsibleUnionId: 'joint-union' },
    move: { ...move, dueAt: plus(at, days(3)) },
    ...{ state: 'waiting', waitingSince: at, reasons: [], version: 1 },
    phone: { sealed: 'd'.repeat(90), masked: '199****0001', digest: 'e'.repeat(43) },
  }
}

function trip(index: number) {
  const personId = `invented-${index}`
  const move = {
    memberNumber: '310000000017',
    from: '2026-11-01',
    where: '新疆维吾尔自治区喀什地区',
    reachBy: 'own-phone' as const,
  }
  const listed = { queuePk: tripsOf('joint-union'), queueSk: `${move.from}#${personId}#1` }
  return { personId, sequence: 1, unionId: 'joint-union', name: '张三', move, version: 1, ...listed }
}

/** Every operation once. */
async function bill(): Promise<Bill> {
  const one = await admittedDriver(town)
  const reviewer = await staffMember(town, staff.jointReviewer)
  const union = { union: 'joint-union', limit: 25 }
  const recoveries = () => reviewer.call('recovery.list', union)
  const doubts = () => reviewer.call('identity.list', union)
  const trips = () => reviewer.call('trip.ledger', union)
  const shown = [succeeded(await recoveries()), succeeded(await doubts()), succeeded(await trips())]
  expect(shown.map(({ body }) => body.items.length)).toEqual([25, 25, 25])
  return {
    'a page of 25 recoveries': await consumptionOf(recoveries),
    'a page of 25 members in doubt': await consumptionOf(doubts),
    'a page of 25 trips': await consumptionOf(trips),
    'a loss of work': await consumptionOf(async () => succeeded(await one.call('membership.loseWork', {}))),
    'the export of my data': await consumptionOf(async () => succeeded(await one.call('me.export', {}))),
    ...(await erasureOf(one)),
  }
}

/** The hour in which somebody is erased, and the same hour without. */
async function erasureOf(one: Worker) {
  const { leaving } = succeeded(await one.call('leaving.ask', {})).body
  const chair = await staffMember(town, staff.freightChair)
  succeeded(await chair.call('leaving.confirm', { id: leaving.id, version: leaving.version }))
  const sweep = wireSweep(town.surroundings)
  town.advance(days(29))
  const idle = await consumptionOf(sweep)
  town.advance(days(1))
  let erased = 0
  const busy = await consumptionOf(async () => (erased = (await sweep()).erased))
  expect(erased).toBe(1)
  return {
    'the look-up of a day’s endings, once an hour': idle,
    'an erasure': { read: busy.read - idle.read, write: busy.write - idle.write },
  }
}

const operations = Object.keys(budgets) as Operation[]

describe('what the life of a membership costs of the table', () => {
  it.each(operations)('is within its budget for %s', (operation) => {
    expect(amongHundreds[operation].write).toBeLessThanOrEqual(budgets[operation].write)
    expect(amongHundreds[operation].read).toBeLessThanOrEqual(budgets[operation].read)
  })

  it.each(operations)('is the same among hundreds as among thirty, give or take a tenth, for %s', (operation) => {
    const { read, write } = amongThirty[operation]
    expect(Math.abs(amongHundreds[operation].read - read)).toBeLessThanOrEqual(read / 10)
    expect(Math.abs(amongHundreds[operation].write - write)).toBeLessThanOrEqual(write / 10)
  })
})
