import { PutItemCommand } from 'dynamodb-toolbox/entity/actions/put'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Request } from '@gongyou/shared/contracts/contract'
import { rebuildSearch } from '../../commands/search-rebuilding'
import { madeFiles } from '../../local/made-files'
import { consumptionOf, refusalOf, staffMember, succeeded } from '../../testing/running-town'
import { staff, unions, type StaffMember } from '../../testing/small-town'
import { streamConsumer } from '../../testing/stream-consumer'
import { takeTown } from '../../testing/take-town'
import { unionRecordOf } from '../../testing/union-records'
import { readReadings } from '../table/readings'
import { searchPlaceOf, unpackEntries } from '../table/search-entry'
import { unionEntity, type UnionRecord } from '../table/unions.entities'

const town = await takeTown()
const readings = readReadings(await (await madeFiles())('pinyin.json'))
const rebuild = () => rebuildSearch({ documents: town.documents, tableName: town.surroundings.tableName, readings })
await rebuild()

const page = async (question: Request<'union.find'>) => succeeded(await town.call('union.find', question)).body
const find = async (question: Request<'union.find'>) => (await page(question)).items.map(({ id }) => id)

/** Stores a union and gives the stream's record of it to the consumer. */
const store = (union: UnionRecord) => unionEntity(town.table).build(PutItemCommand).item(union).send()
const recordOf = (after: UnionRecord, before?: UnionRecord) => unionRecordOf(town.table, after, before)
const deliver = (...records: readonly ReturnType<typeof recordOf>[]) =>
  streamConsumer(town.surroundings)({ Records: [...records] })
const change = async (after: UnionRecord, before?: UnionRecord) => {
  await store(after)
  await deliver(recordOf(after, before))
}

/** Every entry of a union, in whatever document it stands. */
const entriesOf = async (unionId: string) => {
  const documents = await town.stored('searchDocument')
  return documents.flatMap(({ packed }) => unpackEntries(String(packed))).filter(({ id }) => id === unionId)
}

describe('finding a union', () => {
  it.each([
    ['xgqs', 'joint-union'],
    ['小港骑手', 'joint-union'],
    ['xiaogangqishou', 'joint-union'],
    ['jika', 'freight-union'],
    ['chaiqiao', 'township-union'],
  ])('finds by %s', async (q, id) => {
    expect(await find({ q })).toContain(id)
  })

  it('never shows a dissolved union, nor a pool, which is no union to choose', async () => {
    expect(await find({ q: '已撤' })).toEqual([])
    expect(await find({ q: '新就业' })).toEqual([])
  })

  it('shows what a merged union became, and under which name it was found', async () => {
    const { items } = await page({ q: 'yb' })
    expect(items).toEqual([
      { id: 'joint-union', name: unions.joint.name, kind: 'joint', region: '330206006', foundAs: unions.merged.name },
    ])
  })

  it('keeps to a place and to whom a union takes', async () => {
    expect(await find({ region: '330206005' })).toContain('sibling-union')
    expect(await find({ region: '330206005' })).not.toContain('joint-union')
    expect(await find({ occupation: 'courier' })).not.toContain('freight-union')
  })

  it('goes on page by page, every union once, and takes no cursor of another question', async () => {
    const all = await find({ limit: 100 })
    const first = await page({ limit: 3 })
    const second = await page({ limit: 100, cursor: first.nextCursor })
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(all)
    expect(second.nextCursor).toBeUndefined()
    expect(refusalOf(await town.call('union.find', { q: '会', cursor: first.nextCursor }))).toBe('invalid-request')
  })

  it('costs one read once a server is warm, and nothing is written', async () => {
    await find({ q: 'kd' })
    const { read, write } = await consumptionOf(() => find({ q: 'kd' }))
    expect(write).toBe(0)
    expect(read).toBeLessThanOrEqual(1)
  })
})

describe('unions to choose from', () => {
  const chosen = async (by: StaffMember, question: Request<'union.list'>) => {
    const someone = await staffMember(town, by)
    return succeeded(await someone.call('union.list', question)).body.items.map(({ id }) => id)
  }

  it('are at first those for which one holds a role, then what stands below them', async () => {
    expect(await chosen(staff.districtAdmin, {})).toEqual(['district-union'])
    expect((await chosen(staff.districtAdmin, { under: 'district-union' })).sort()).toEqual(
      ['district-pool', 'freight-union', 'lapsed-union', 'sibling-union', 'township-union'].sort(),
    )
    const admin = await staffMember(town, staff.districtAdmin)
    expect(refusalOf(await admin.call('union.list', { under: 'city-union' }))).toBe('not-found')
  })

  it('are found by name within reach alone, also below one of them', async () => {
    expect(await chosen(staff.districtAdmin, { q: '总工会' })).not.toContain('city-union')
    expect(await chosen(staff.cityAdmin, { q: '总工会' })).toContain('city-union')
    expect(await chosen(staff.districtAdmin, { q: 'gh', under: 'township-union' })).toEqual(
      expect.arrayContaining(['joint-union']),
    )
    expect(await chosen(staff.organizer, { q: '总工会' })).toEqual([])
  })
})

describe('what is found follows the unions', () => {
  const founded: UnionRecord = { ...unions.joint, unionId: 'harbour-union', name: '穿山港快递工会（演示）', version: 1 }

  it('when one is founded and renamed', async () => {
    await change(founded)
    expect(await find({ q: 'csgkd' })).toEqual(['harbour-union'])
    const renamed = { ...founded, name: '大榭岛快递工会（演示）', aliases: ['穿山港快递工会（演示）'], version: 2 }
    await change(renamed, founded)
    expect(await find({ q: 'daxie' })).toEqual(['harbour-union'])
    expect((await page({ q: 'csgkd' })).items[0]?.foundAs).toBe('穿山港快递工会（演示）')
  })

  it('when one moves to another district: out of one document, into the other', async () => {
    const here = { ...founded, unionId: 'moving-union', name: '流动车队工会（演示）', regions: ['330206'] }
    const there = { ...here, regions: ['330203'], version: 2 }
    await change(here)
    await change(there, here)
    expect(await find({ q: '流动车队', region: '330203' })).toEqual(['moving-union'])
    expect(await find({ q: '流动车队', region: '330206' })).toEqual([])
    await change({ ...there, name: '安家车队工会（演示）', version: 3 }, there)
    expect(await find({ q: '流动车队' })).toEqual([])
    expect(await entriesOf('moving-union')).toHaveLength(1)
  })

  it('when one is dissolved', async () => {
    const ending = { ...founded, unionId: 'ending-union', name: '短命工会（演示）' }
    await change(ending)
    expect(await find({ q: '短命' })).toEqual(['ending-union'])
    await change({ ...ending, status: 'dissolved', version: 2 }, ending)
    expect(await find({ q: '短命' })).toEqual([])
  })

  it('to the same end in whatever order, portions and repetitions the records come', async () => {
    const lives = fc.array(fc.constantFrom('330206', '330203', '330206006'), { minLength: 2, maxLength: 4 })
    let count = 0
    await fc.assert(
      fc.asyncProperty(lives, fc.infiniteStream(fc.nat()), async (regions, picks) => {
        count += 1
        const union = { ...founded, unionId: `restless-union-${count}`, name: `第${count}号漂流工会（演示）` }
        const states = regions.map((region, index) => ({ ...union, regions: [region], version: index + 1 }))
        const records = states.map((state, index) => recordOf(state, states[index - 1]))
        for (const state of states) await store(state)
        const shuffled = [...records, ...records].sort(() => ((picks.next().value ?? 0) % 2 === 0 ? 1 : -1))
        await deliver(...shuffled.slice(0, 2))
        await deliver(...shuffled.slice(2))
        await deliver(...shuffled)
        const { items } = await page({ q: union.name })
        expect(items.map(({ id, region }) => [id, region])).toEqual([[union.unionId, regions.at(-1)]])
      }),
      { numRuns: 12 },
    )
  })

  it('when two are changed in the same document at the same moment', async () => {
    const { shard } = searchPlaceOf(founded)
    const many = Array.from({ length: 120 }, (_, index) => ({ ...founded, unionId: `neighbour-union-${index}` }))
    const neighbours = many.filter((union) => searchPlaceOf(union).shard === shard).slice(0, 4)
    expect(neighbours).toHaveLength(4)
    await Promise.all(neighbours.map(store))
    await Promise.all(neighbours.map((union) => deliver(recordOf(union))))
    for (const { unionId } of neighbours) expect(await entriesOf(unionId)).toHaveLength(1)
  })

  it('and a rebuilding of the documents leaves what the stream had left', async () => {
    const before = await find({ limit: 100 })
    await rebuild()
    expect(await find({ limit: 100 })).toEqual(before)
  })
})
