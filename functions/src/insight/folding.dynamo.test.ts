import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import type { DynamoDBRecord } from 'aws-lambda'
import { PutItemCommand } from 'dynamodb-toolbox/entity/actions/put'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addCounts, noJoins, type JoinCounts } from '@gongyou/shared/domain/insight/join-counts'
import { addDays, type LocalDate } from '@gongyou/shared/kernel/time'
import { freshCode } from '../../testing/funnel-records'
import { inventedMembership, openRecordWriter, takenBack } from '../../testing/membership-records'
import { consumptionOf, staffMember, succeeded } from '../../testing/running-town'
import { staff, unions } from '../../testing/small-town'
import { takeTown } from '../../testing/take-town'
import { unionEntity } from '../table/unions.entities'
import { openJoinCounts } from './join-counts.repository'
import { wireStream } from './lambda'

const town = await takeTown()
const recordOf = openRecordWriter(town.table)

let lastDay = '2027-01-01' as LocalDate
/** Every test counts on days of its own. */
const nextDay = () => (lastDay = addDays(lastDay, 1))

const fold = (Records: readonly DynamoDBRecord[], surroundings = town.surroundings) =>
  wireStream(surroundings)({ Records: [...Records] })

/** What a union saw on one day. */
async function seen(unionId: string, on: LocalDate): Promise<JoinCounts> {
  const days = await openJoinCounts(town.table, town.documents).between(unionId, on, on)
  return days.reduce((sum, { counts }) => addCounts(sum, counts), noJoins)
}

let people = 0
const joins = (count: number, joined: Parameters<typeof inventedMembership>[1]) =>
  Array.from({ length: count }, () => inventedMembership((people += 1), joined))

describe('however the records are delivered', () => {
  it('come to the same figures: in any order, in any portions, any of them any number of times', async () => {
    const regions = ['330206006', '330206005']
    const deliveries = fc
      .array(fc.record({ region: fc.constantFrom(...regions), revoked: fc.boolean() }), { minLength: 1, maxLength: 8 })
      .chain((lives) => {
        const on = nextDay()
        const records = lives.flatMap(({ region, revoked }) => {
          const [joined = inventedMembership(0)] = joins(1, { on, region })
          const back = takenBack(joined)
          return revoked ? [recordOf(joined), recordOf(back, joined)] : [recordOf(joined)]
        })
        const kept = lives.filter(({ revoked }) => !revoked)
        const batch = fc.shuffledSubarray(records, { minLength: 1 })
        const batches = fc.array(batch, { maxLength: 4 })
        return fc.record({
          on: fc.constant(on),
          kept: fc.constant(kept),
          batches,
          rest: fc.shuffledSubarray(records, { minLength: records.length }),
        })
      })

    await fc.assert(
      fc.asyncProperty(deliveries, async ({ on, kept, batches, rest }) => {
        for (const batch of [...batches, rest]) await fold(batch)
        const figures = await seen('city-union', on)
        expect(figures.total).toBe(kept.length)
        for (const region of regions) {
          expect(figures.byRegion[region] ?? 0).toBe(kept.filter((life) => life.region === region).length)
        }
      }),
      { numRuns: 40 },
    )
  })

  it('count once when two instances are given the same batch at the same moment', async () => {
    const on = nextDay()
    const records = joins(30, { on }).map((each) => recordOf(each))
    await Promise.all([fold(records), fold(records.slice(10)), fold([...records].reverse())])
    expect((await seen('city-union', on)).total).toBe(30)
  })

  it('count once when a batch was counted and the answer never came, and is then given again in halves', async () => {
    const on = nextDay()
    const records = joins(10, { on }).map((each) => recordOf(each))
    await expect(fold(records, { ...town.surroundings, documents: answerLost(town.documents) })).rejects.toThrow('lost')
    await fold(records.slice(5))
    await fold(records.slice(0, 5))
    expect((await seen('city-union', on)).total).toBe(10)
  })

  it('count in full when a transaction takes fewer unions than the batch is about', async () => {
    const on = nextDay()
    const many = await foundUnions(120)
    const records = many.flatMap((unionId) => joins(1, { on, unionId })).map((each) => recordOf(each))
    await fold(records)
    await fold(records.slice(50))
    expect((await seen('district-union', on)).total).toBe(120)
    expect((await seen(many[119] ?? '', on)).total).toBe(1)
  })
})

describe('a joining', () => {
  it('is counted out where it was counted, though its union has since moved under another', async () => {
    const on = nextDay()
    const [unionId = ''] = await foundUnions(1, 'township-union')
    const [member = inventedMembership(0)] = joins(1, { on, unionId })
    await fold([recordOf(member)])
    await foundUnions(1, 'sibling-union', [unionId])
    await fold([recordOf(takenBack(member), member)])
    const figures = await Promise.all(
      [unionId, 'township-union', 'sibling-union', 'city-union'].map((id) => seen(id, on)),
    )
    expect(figures.map(({ total }) => total)).toEqual([0, 0, 0, 0])
  })

  it('is seen by the trade-line union as well', async () => {
    const on = nextDay()
    const line = { ...unions.city, unionId: 'transport-line', kind: 'industrial' as const }
    const fleet = { ...unions.freight, unionId: 'line-fleet', lineId: line.unionId }
    await Promise.all([line, fleet].map((union) => unionEntity(town.table).build(PutItemCommand).item(union).send()))
    await fold(joins(2, { on, unionId: fleet.unionId }).map((each) => recordOf(each)))
    const figures = await Promise.all(['transport-line', 'city-union'].map((id) => seen(id, on)))
    expect(figures.map(({ total }) => total)).toEqual([2, 2])
  })

  it('keeps no name and no number of the member', async () => {
    const on = nextDay()
    const [member = inventedMembership(0)] = joins(1, { on })
    await fold([recordOf(member)])
    const [day] = await openJoinCounts(town.table, town.documents).between('freight-union', on, on)
    expect(JSON.stringify(day)).not.toContain(member.memberNumber)
  })
})

describe('a record', () => {
  it('that cannot be read is named, and those around it are counted', async () => {
    const on = nextDay()
    const [first, broken, last] = joins(3, { on }).map((each) => recordOf(each))
    if (!first || !broken?.dynamodb || !last) throw new Error('three were asked for')
    delete broken.dynamodb.NewImage?.['state']
    const { batchItemFailures } = await fold([first, broken, last])
    expect(batchItemFailures).toEqual([{ itemIdentifier: broken.dynamodb.SequenceNumber }])
    expect((await seen('city-union', on)).total).toBe(2)
  })

  it('of what nobody counts is passed over', async () => {
    const other = { dynamodb: { SequenceNumber: '1', NewImage: { et: { S: 'account' } } } }
    expect(await fold([other])).toEqual({ batchItemFailures: [] })
  })
})

describe('what the figures cost', () => {
  const townships = Array.from({ length: 18 }, (_, index) => `3302060${String(index + 10)}`)
  const occupations = ['truck-driver', 'courier', 'delivery-rider', 'ride-hailing-driver', 'domestic-worker']
  const kinds = ['motorway-exit', 'service-area', 'station', 'mall', 'online', 'logistics-park']
  const pick = (list: readonly string[], index: number) => list[index % list.length] ?? ''
  const spread = (on: LocalDate, unionIds: readonly string[], count: number, codes?: readonly string[]) =>
    Array.from({ length: count }, (_, index) => {
      const [member = inventedMembership(0)] = joins(1, {
        on,
        unionId: pick(unionIds, index * 7),
        region: pick(townships, index),
        occupation: pick(occupations, index),
        codeKind: pick(kinds, index),
        code: codes && pick(codes, index * 7),
      })
      return recordOf(member)
    })

  it('is at most 3 written and 1 read for each joining, in batches of a hundred over forty unions with a code each', async () => {
    const on = nextDay()
    const unionIds = await foundUnions(40, 'township-union')
    const codes = await Promise.all(unionIds.map(() => freshCode(town.table)))
    const consumed = await consumptionOf(async () => {
      for (let batch = 0; batch < 3; batch += 1) await fold(spread(on, unionIds, 100, codes))
    })
    console.info(`a joining folded: ${consumed.write / 300} written, ${consumed.read / 300} read`)
    expect(consumed.write / 300).toBeLessThanOrEqual(3)
    expect(consumed.read / 300).toBeLessThanOrEqual(1)
  })

  it('is at most 10 read for a district’s thirty days', async () => {
    const from = '2026-10-18' as LocalDate
    const unionIds = await foundUnions(10, 'township-union')
    for (let day = 0; day < 30; day += 1) await fold(spread(addDays(from, day), unionIds, 40))
    const reviewer = await staffMember(town, staff.districtReviewer)
    const consumed = await consumptionOf(async () => {
      const { body } = succeeded(await reviewer.call('insight.joins', { union: 'district-union' }))
      expect(body.total).toBe(40 * 30)
    })
    expect(consumed.read).toBeLessThanOrEqual(10)
    expect(consumed.write).toBe(0)
  })
})

let founded = 0
/** Unions below one of the town's; or the same again, moved there. */
async function foundUnions(count: number, parentId = 'district-union', same?: readonly string[]): Promise<string[]> {
  const entity = unionEntity(town.table)
  const unionIds = same ?? Array.from({ length: count }, () => `founded-${(founded += 1)}`)
  await Promise.all(
    unionIds.map((unionId) =>
      entity
        .build(PutItemCommand)
        .item({ ...unions.joint, unionId, parentId })
        .send(),
    ),
  )
  return [...unionIds]
}

/** Lets transactions happen, and loses what the table answers. */
function answerLost(documents: DynamoDBDocumentClient): DynamoDBDocumentClient {
  const lossy = Object.create(documents) as DynamoDBDocumentClient
  lossy.send = (async (command: Parameters<typeof documents.send>[0]) => {
    const answer = await documents.send(command)
    if (command.constructor.name === 'TransactWriteCommand') throw new Error('lost')
    return answer
  }) as typeof documents.send
  return lossy
}
