import { randomUUID } from 'node:crypto'
import { DeleteCommand } from '@aws-sdk/lib-dynamodb'
import type { DynamoDBRecord } from 'aws-lambda'
import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { PutItemCommand } from 'dynamodb-toolbox/entity/actions/put'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyFunnel, funnelSteps, mostVisitFacts, type Funnel } from '@gongyou/shared/domain/insight/funnel'
import { days } from '@gongyou/shared/kernel/time'
import { admittedDriver } from '../../testing/admitted'
import { freshCode, submissionRecord, visitRecord } from '../../testing/funnel-records'
import { inventedMembership, openRecordWriter, takenBack } from '../../testing/membership-records'
import { organizerOf } from '../../testing/organizers'
import { consumptionOf, succeeded } from '../../testing/running-town'
import { codes } from '../../testing/small-town'
import { takeTown } from '../../testing/take-town'
import { factKey, funnelDayEntity } from '../table/insight.entities'
import { openTableStream } from '../table/testing/table-stream'
import { codeEntity } from '../table/unions.entities'
import { wireStream } from './lambda'

const town = await takeTown()
const membershipRecord = openRecordWriter(town.table)

const fold = (Records: readonly DynamoDBRecord[], surroundings = town.surroundings) =>
  wireStream(surroundings)({ Records: [...Records] })

const [monday, tuesday] = ['2026-11-16', '2026-11-17'] as const
const counted = (item: Partial<Funnel> | undefined): Funnel =>
  Object.fromEntries(funnelSteps.map((step) => [step, item?.[step] ?? 0])) as Record<keyof Funnel, number>

async function totalOf(code: string): Promise<Funnel> {
  return counted((await codeEntity(town.table).build(GetItemCommand).key({ code }).send()).Item)
}

async function dayOf(code: string, on: string): Promise<Funnel> {
  return counted((await funnelDayEntity(town.table).build(GetItemCommand).key({ code, on }).send()).Item)
}

/** How far somebody came through a code, and on which day. */
const walks = fc.record({
  code: fc.nat(1),
  on: fc.constantFrom(monday, tuesday),
  reached: fc.constantFrom(...funnelSteps, 'taken-back' as const),
  expired: fc.boolean(),
})
type Walk = typeof walks extends fc.Arbitrary<infer Each> ? Each : never

let people = 0

/** Everything that the stream brings of somebody's way: facts, and beside them changes and expiries that are none. */
function recordsOf({ on, reached, expired }: Walk, code: string): DynamoDBRecord[] {
  people += 1
  const visitId = `visit-${people}`
  const applicationId = `application-${people}`
  const member = inventedMembership(100_000 + people, { on, code })
  const steps = reached === 'taken-back' ? funnelSteps : funnelSteps.slice(0, funnelSteps.indexOf(reached) + 1)
  const told = steps.flatMap((step): DynamoDBRecord[] => {
    switch (step) {
      case 'seen':
      case 'started':
        return [
          visitRecord({ code, visitId, step, on }),
          ...(expired ? [visitRecord({ code, visitId, step, on }, 'REMOVE')] : []),
        ]
      case 'submitted':
        return [
          submissionRecord({ applicationId, unionCode: code, on }),
          submissionRecord({ applicationId, unionCode: code, on }, 'MODIFY'),
        ]
      case 'admitted':
        return [membershipRecord(member)]
    }
  })
  return reached === 'taken-back' ? [...told, membershipRecord(takenBack(member), member)] : told
}

/** What the walks themselves come to. */
function truthOf(given: readonly Walk[]): Funnel {
  const cameTo = (step: keyof Funnel) =>
    given.filter(({ reached }) =>
      reached === 'taken-back' ? step !== 'admitted' : funnelSteps.indexOf(reached) >= funnelSteps.indexOf(step),
    ).length
  return {
    seen: cameTo('seen'),
    started: cameTo('started'),
    submitted: cameTo('submitted'),
    admitted: cameTo('admitted'),
  }
}

/** Records in any order, some of them before, in any portions. */
const deliveriesOf = (records: readonly DynamoDBRecord[]) =>
  fc.record({
    replayed: fc.array(fc.shuffledSubarray([...records], { minLength: 1 }), { maxLength: 3 }),
    all: fc.shuffledSubarray([...records], { minLength: records.length }),
    portion: fc.integer({ min: 1, max: 7 }),
  })

describe('the funnels', () => {
  it('equal the events after a replayed and reordered stream, for every code and every day', async () => {
    const runs = fc.array(walks, { minLength: 1, maxLength: 10 }).chain((given) => {
      const names = [randomUUID(), randomUUID()] as const
      const records = given.flatMap((walk) => recordsOf(walk, names[walk.code] ?? names[0]))
      return fc.record({ given: fc.constant(given), names: fc.constant(names), delivery: deliveriesOf(records) })
    })

    await fc.assert(
      fc.asyncProperty(runs, async ({ given, names, delivery: { replayed, all, portion } }) => {
        for (const code of names)
          await codeEntity(town.table)
            .build(PutItemCommand)
            .item({ ...codes.fast, code })
            .send()
        for (const batch of replayed) await fold(batch)
        for (let from = 0; from < all.length; from += portion) await fold(all.slice(from, from + portion))

        for (const [index, code] of names.entries()) {
          const own = given.filter((walk) => walk.code === index)
          expect(await totalOf(code)).toEqual(truthOf(own))
          for (const on of [monday, tuesday]) {
            expect(await dayOf(code, on)).toEqual(truthOf(own.filter((walk) => walk.on === on)))
          }
        }
      }),
      { numRuns: 30 },
    )
  })

  it('count once when two instances are given the same batch at the same moment', async () => {
    const code = await freshCode(town.table)
    const records = Array.from({ length: 30 }, () =>
      visitRecord({ code, visitId: randomUUID(), step: 'seen', on: monday }),
    )
    await Promise.all([fold(records), fold(records.slice(10)), fold([...records].reverse())])
    expect(await totalOf(code)).toEqual({ ...emptyFunnel, seen: 30 })
  })

  it('hold nothing of a code that nobody minted, and what stands beside it is counted', async () => {
    const code = await freshCode(town.table)
    const visits = ['NOBODYS', code].map((each) =>
      visitRecord({ code: each, visitId: randomUUID(), step: 'seen', on: monday }),
    )
    expect(await fold(visits)).toEqual({ batchItemFailures: [] })
    expect([await totalOf(code), await totalOf('NOBODYS')].map(({ seen }) => seen)).toEqual([1, 0])
    expect((await town.stored('code')).map((each) => each['code'])).not.toContain('NOBODYS')
  })

  it('stop counting visits once a machine has filled the day, and never the people who join', async () => {
    const code = await freshCode(town.table)
    const facts = new Set(Array.from({ length: mostVisitFacts }, (_, index) => factKey(String(index))))
    const full = { code, on: monday, seen: mostVisitFacts, revision: 1, facts }
    await funnelDayEntity(town.table).build(PutItemCommand).item(full).send()
    await fold([
      visitRecord({ code, visitId: randomUUID(), step: 'seen', on: monday }),
      submissionRecord({ applicationId: randomUUID(), unionCode: code, on: monday }),
    ])
    expect(await dayOf(code, monday)).toEqual({ ...emptyFunnel, seen: mostVisitFacts, submitted: 1 })
  })
})

describe('what people really did at a motorway exit', () => {
  it('stands in the list of codes and by days on the code itself, through whatever the stream brings of it', async () => {
    const stream = await openTableStream(town.surroundings.tableName)
    const { code } = codes.fast
    const tell = async (visitId: string, step: 'seen' | 'started') =>
      succeeded(await town.call('code.visit', { code, visitId, step }))
    const visits = [randomUUID(), randomUUID(), randomUUID()] as const
    for (const visitId of visits) await tell(visitId, 'seen')
    for (const visitId of visits.slice(1)) await tell(visitId, 'started')
    await tell(visits[0], 'seen')
    await admittedDriver(town)
    town.advance(days(4))
    const Key = { pk: `VISIT#${code}#${visits[0]}`, sk: 'SEEN' }
    await town.documents.send(new DeleteCommand({ TableName: town.surroundings.tableName, Key }))

    const records = await stream.records()
    stream.close()
    await fold(records)
    await fold(records.slice(2))
    const organizer = await organizerOf('district', town)
    const { items } = succeeded(await organizer.call('code.list', { id: 'freight-union', limit: 100 })).body
    expect(items.find((each) => each.code === code)?.funnel).toEqual({ seen: 3, started: 2, submitted: 1, admitted: 1 })

    const shown = succeeded(await organizer.call('code.show', { code })).body
    const inTheWeek = { seen: 3, started: 2, submitted: 1, admitted: 1 }
    expect([shown.today, shown.week, shown.code.funnel]).toEqual([emptyFunnel, inTheWeek, inTheWeek])
    town.advance(days(3))
    const later = succeeded(await (await organizerOf('district', town)).call('code.show', { code })).body
    expect([later.week, later.code.funnel]).toEqual([emptyFunnel, inTheWeek])
  })
})

describe('what the funnels cost', () => {
  it('is at most 3 written and 1 read for each record, in batches of a hundred over twenty-five codes', async () => {
    const names: string[] = []
    for (let each = 0; each < 25; each += 1) names.push(await freshCode(town.table))
    const batch = (round: number) =>
      Array.from({ length: 100 }, (_, index) => {
        const code = names[index % names.length] ?? ''
        const id = `${round}-${index}`
        if (index % 4 < 2) return visitRecord({ code, visitId: id, step: index % 4 ? 'started' : 'seen', on: monday })
        if (index % 4 === 2) return submissionRecord({ applicationId: id, unionCode: code, on: monday })
        return membershipRecord(inventedMembership(500_000 + round * 100 + index, { on: monday, code }))
      })
    const rounds = 3
    const consumed = await consumptionOf(async () => {
      for (let round = 0; round < rounds; round += 1) await fold(batch(round))
    })
    const [read, write] = [consumed.read / rounds / 100, consumed.write / rounds / 100]
    console.info(`a record folded: ${write.toFixed(2)} written, ${read.toFixed(2)} read`)
    expect(write).toBeLessThanOrEqual(3)
    expect(read).toBeLessThanOrEqual(1)
  })
})
