import { describe, expect, it } from 'vitest'
import { generateNationalId } from '@gongyou/shared/domain/identity/national-id'
import type { LocalDate } from '@gongyou/shared/kernel/time'
import { madeFiles } from '../local/made-files'
import { readReadings } from '../src/table/readings'
import { succeeded, worker } from '../testing/running-town'
import { unions } from '../testing/small-town'
import { takeTown } from '../testing/take-town'
import { loadBase, type RowFault } from './base-loading'
import { rebuildSearch } from './search-rebuilding'

const numberOf = (sequence: number) =>
  generateNationalId({ bornOn: '1979-04-05' as LocalDate, sex: 'female', sequence })

const town = await takeTown()
const readings = readReadings(await (await madeFiles())('pinyin.json'))
await rebuildSearch({ ...town.surroundings, readings })

async function load(lines: readonly string[], from?: number) {
  const wrong: [number, RowFault][] = []
  const progress: number[] = []
  const loaded = await loadBase(streamed(lines), {
    ...town.surroundings,
    digestOf: (nationalId) => town.seal.digest('national-id', nationalId),
    today: '2026-11-16' as LocalDate,
    from,
    onWrong: (row, because) => wrong.push([row, because]),
    onProgress: (row) => progress.push(row),
  })
  return { loaded, wrong, progress }
}

async function* streamed(lines: readonly string[]) {
  yield* lines
}

const adoption = (nationalId: string) => ({ name: '王小云', nationalId, consents: { sensitiveData: true } })

describe('loading a city’s existing base', () => {
  it('takes each row by itself: what is wrong is told by its number, the rest is loaded and nothing personal written', async () => {
    const { loaded, wrong, progress } = await load([
      'nationalId,union,joinedOn',
      `${numberOf(1)},${unions.sibling.name},2011-03-04`,
      '12345,joint-union,2011-03-04',
      `${numberOf(2)},没有这家工会,2011-03-04`,
      `${numberOf(3)},joint-union`,
      `${numberOf(4)},joint-union,2027-01-01`,
      '',
      `${numberOf(5)}\tjoint-union\t1999-12-31`,
    ])
    expect(loaded).toEqual({ rows: 6, loaded: 2, adopted: 0, wrong: 4 })
    expect(Object.fromEntries(wrong)).toEqual({ 3: 'national-id', 4: 'union-unknown', 5: 'columns', 6: 'joined-on' })
    expect(progress).toEqual([8])
    const stored = await town.stored('baseMember')
    expect(stored.map(({ unionId }) => unionId).sort()).toEqual(['joint-union', 'sibling-union'])
    expect(JSON.stringify(stored)).not.toContain(numberOf(1))
  })

  it('may be run again, whole or from where it broke off; what was adopted stays adopted', async () => {
    const lines = [6, 7].map((sequence) => `${numberOf(sequence)},joint-union,2015-06-01`)
    expect((await load(lines, 2)).loaded).toMatchObject({ rows: 1, loaded: 1 })
    expect((await load(lines)).loaded).toMatchObject({ rows: 2, loaded: 2 })

    const member = await worker(town)
    const { membership } = succeeded(await member.call('adoption.adopt', adoption(numberOf(6)))).body
    expect(membership).toMatchObject({ union: { id: 'joint-union' }, since: '2015-06-01' })
    expect((await load(lines)).loaded).toMatchObject({ loaded: 1, adopted: 1 })
    const again = await worker(town)
    expect(await again.call('adoption.adopt', adoption(numberOf(6)))).toMatchObject({
      problem: { code: 'member-on-another-wechat' },
    })
  })
})
