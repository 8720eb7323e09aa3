import type { DynamoDBRecord } from 'aws-lambda'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Answer, Request } from '@gongyou/shared/contracts/contract'
import { days } from '@gongyou/shared/kernel/time'
import {
  fastForm,
  refusalOf,
  reviewedForm,
  runTown,
  someone,
  staffMember,
  succeeded,
  worker,
  type RunningTown,
} from '../../testing/running-town'
import { staff } from '../../testing/small-town'
import { openTableStream } from '../table/testing/table-stream'
import { wireStream } from './lambda'

type Joins = Extract<Answer<'insight.joins'>, { status: 200 }>['body']

let town: RunningTown
let records: DynamoDBRecord[]

/**
 * Three drivers join at a motorway exit on Monday and one the day after; the chair strikes one of Monday's. Of two
 * riders one is approved, and one is approved by mistake, which is undone.
 */
beforeAll(async () => {
  town = await runTown()
  const stream = await openTableStream(town.surroundings.tableName)
  const [, , struck] = [await drive(), await drive(), await drive()]
  await approveTwoAndUndoOne()
  town.advance(days(1))
  await drive()
  await strike(struck?.memberNumber ?? '')
  records = await stream.records()
  stream.close()
  await deliver(records)
})
afterAll(() => town.close())

async function drive() {
  const driver = await worker(town)
  const { status, body } = succeeded(await driver.call('application.submit', fastForm(driver.nationalId)))
  return status === 201 ? body.membership : undefined
}

async function approveTwoAndUndoOne() {
  const reviewer = await staffMember(town, staff.jointReviewer)
  for (const isMistake of [false, true]) {
    const rider = await worker(town)
    const sent = succeeded(await rider.call('application.submit', reviewedForm(rider.nationalId))).body.application
    const decisions = [{ applicationId: sent.id, version: sent.version, decision: 'approve' as const }]
    const { batchId } = succeeded(await reviewer.call('review.decideMany', { decisions })).body
    if (isMistake) succeeded(await reviewer.call('review.undo', { batchId }))
  }
}

async function strike(memberNumber: string) {
  const chair = await staffMember(town, staff.freightChair)
  const [list] = succeeded(await chair.call('admission.lists', { union: 'freight-union' })).body.items
  succeeded(await chair.call('admission.confirm', { id: list?.id ?? '', struck: [memberNumber] }))
}

/** The consumer is given so many records at a time, as Lambda gives them. */
async function deliver(all: readonly DynamoDBRecord[], size = 100, handle = wireStream(town.surroundings)) {
  for (let from = 0; from < all.length; from += size) {
    expect(await handle({ Records: all.slice(from, from + size) })).toEqual({ batchItemFailures: [] })
  }
}

async function joinsOf(union: string, rest: Partial<Request<'insight.joins'>> = {}): Promise<Joins> {
  const auditor = await staffMember(town, staff.auditor)
  return succeeded(await auditor.call('insight.joins', { union, ...rest })).body
}

const truth: Joins = {
  total: 4,
  byDay: { '2026-11-16': 3, '2026-11-17': 1 },
  byRegion: { '330206006': 4 },
  byOccupation: { 'truck-driver': 3, 'delivery-rider': 1 },
  byChannel: { scan: 4 },
  byCodeKind: { 'motorway-exit': 3, station: 1 },
}

describe('the joinings of a city', () => {
  it('are everybody who joined and was not taken back, each on their day', async () => {
    expect(await joinsOf('city-union')).toEqual(truth)
  })

  it('are seen by every union for itself and all below it', async () => {
    const [freight, joint, township, district] = await Promise.all(
      ['freight-union', 'joint-union', 'township-union', 'district-union'].map((union) => joinsOf(union)),
    )
    expect([freight?.total, joint?.total, township?.total, district?.total]).toEqual([3, 1, 1, 4])
    expect(joint).toMatchObject({ byCodeKind: { station: 1 }, byOccupation: { 'delivery-rider': 1 } })
  })

  it('are shown for the days that were asked for', async () => {
    expect(await joinsOf('city-union', { from: '2026-11-17', to: '2026-11-17' })).toMatchObject({ total: 1 })
    expect(await joinsOf('city-union', { from: '2026-11-01', to: '2026-11-15' })).toMatchObject({ total: 0, byDay: {} })
  })

  it('are refused for days that end before they begin, or that are too many', async () => {
    const auditor = await staffMember(town, staff.auditor)
    const asked = (from: string, to: string) => auditor.call('insight.joins', { union: 'city-union', from, to })
    expect(refusalOf(await asked('2026-11-17', '2026-11-16'))).toBe('period-backwards')
    expect(refusalOf(await asked('2026-01-01', '2026-11-16'))).toBe('period-too-long')
    expect(refusalOf(await asked('2026-02-30', '2026-03-01'))).toBe('invalid-request')
  })
})

describe('whoever may see them', () => {
  const asks = async (who: keyof typeof staff, union: string) => {
    const outcome = await (await staffMember(town, staff[who])).call('insight.joins', { union })
    return outcome.ok ? 'shown' : refusalOf(outcome)
  }

  it('is a reviewer, an organizer or an auditor of that union or of one above it', async () => {
    expect(await asks('organizer', 'joint-union')).toBe('shown')
    expect(await asks('jointReviewer', 'joint-union')).toBe('shown')
    expect(await asks('townshipReviewer', 'joint-union')).toBe('shown')
  })

  it('is nobody of a union beside it or below it, and for them the figures do not exist', async () => {
    expect(await asks('siblingReviewer', 'joint-union')).toBe('not-found')
    expect(await asks('organizer', 'township-union')).toBe('not-found')
    expect(await asks('jointReviewer', 'no-such-union')).toBe('not-found')
  })

  it('is no worker', async () => {
    const rider = await someone(town, 'somebody-without-a-role')
    expect(refusalOf(await rider.call('insight.joins', { union: 'joint-union' }))).toBe('not-found')
  })
})

describe('a batch that is delivered again', () => {
  it('changes nothing, wherever it begins and ends', async () => {
    await deliver(records)
    await deliver(records.slice(Math.floor(records.length / 2)))
    await deliver(records.slice(3), 7)
    expect(await joinsOf('city-union')).toEqual(truth)
  })
})
