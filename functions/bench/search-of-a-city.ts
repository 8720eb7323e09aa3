import { PutItemCommand } from 'dynamodb-toolbox/entity/actions/put'
import { findUnions } from '@gongyou/shared/domain/unions/find-unions'
import { madeFiles } from '../local/made-files'
import { searchDocumentsOf } from '../local/city/search-items'
import { inParallel } from '../src/platform/concurrency'
import { readReadings } from '../src/table/readings'
import { openSearchDocuments } from '../src/table/search.repository'
import { searchDocumentEntity, searchVersionEntity } from '../src/table/search.entities'
import type { UnionRecord } from '../src/table/unions.entities'
import { openUnionIndex } from '../src/unions/union-index'
import { consumptionOf, runTown, type RunningTown } from '../testing/running-town'
import { unions as townUnions } from '../testing/small-town'
import type { Figure } from './figures'

const unionsInTheCity = 25_000
const rounds = 20
const questions = ['kd', 'blkd', 'kuaidi', '快递', '老 集卡', 'cscy', 'hyzj', '联合工会']

/** Finding a union among twenty-five thousand from memory: time for each search, memory held, and what it reads. */
export async function searchOfACity(): Promise<Figure[]> {
  const town = await runTown()
  try {
    await storeDocuments(town)
    const before = heldMegabytes()
    const index = openUnionIndex(openSearchDocuments(town.table))
    const cold = await consumptionOf(index)
    const unions = await index()
    const held = heldMegabytes() - before
    const warm = await consumptionOf(index)

    const found = (typed: string) => findUnions(unions, { typed }).length
    const times = questions.map((typed) => {
      found(typed)
      const begun = performance.now()
      for (let round = 0; round < rounds; round += 1) found(typed)
      console.log(`  ${typed}: ${found(typed)} of ${unions.size} unions`)
      return (performance.now() - begun) / rounds
    })
    return [
      { name: 'a search among 25,000 unions, mean', value: mean(times), budget: 250, unit: 'ms' },
      { name: 'a search among 25,000 unions, slowest question', value: Math.max(...times), budget: 500, unit: 'ms' },
      { name: 'a search, warm', value: warm.read, budget: 2, unit: 'read units' },
      { name: 'a server that reads the city for the first time', value: cold.read, budget: 500, unit: 'read units' },
      { name: 'memory of 25,000 unions', value: held, budget: 100, unit: 'MB' },
    ]
  } finally {
    await town.close()
  }
}

async function storeDocuments({ table }: RunningTown): Promise<void> {
  const readings = readReadings(await (await madeFiles())('pinyin.json'))
  const { documents, versions } = searchDocumentsOf(inventedUnions(), readings)
  const put = searchDocumentEntity(table)
  await inParallel(documents, 8, (document) => put.build(PutItemCommand).item(document).send())
  for (const version of versions) await searchVersionEntity(table).build(PutItemCommand).item(version).send()
}

const places = ['北仑', '柴桥', '霞浦', '大榭', '小港', '新碶', '戚家山', '春晓', '白峰', '梅山']
const trades = ['快递', '集卡', '外卖骑手', '保安', '家政', '货运', '护工', '建材', '模具', '水产', '物流园', '大厦']
const forms = ['工会', '联合工会', '工会联合会', '网上会员之家']

/** Names as a city has them: a place, a number, a trade and a form; a tenth has a former name as well. */
function inventedUnions(): UnionRecord[] {
  return Array.from({ length: unionsInTheCity }, (_, index) => {
    const pick = (from: readonly string[], step: number) => from[Math.floor(index / step) % from.length] ?? ''
    const name = `${pick(places, 1)}${index}号${pick(trades, 10)}${pick(forms, 120)}（演示）`
    return {
      ...townUnions.joint,
      unionId: `union-${index}`,
      name,
      regions: [`3302${String((index % 10) + 10)}`],
      ...(index % 10 === 0 && { aliases: [`老${name}`] }),
    }
  })
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

function heldMegabytes(): number {
  globalThis.gc?.()
  return process.memoryUsage().heapUsed / 1e6
}
