import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { marshall } from '@aws-sdk/util-dynamodb'
import type { Instant } from '@gongyou/shared/kernel/time'
import { readReadings } from '../../src/table/readings'
import type { Seal } from '../../src/platform/sealed'
import type { PartnerRecord } from '../../src/table/codes.entities'
import type { DataFolder } from '../data-folder'
import { madeFiles } from '../made-files'
import type { CitySource } from '../engine/own-engine'
import type { RawItem } from '../engine/table'
import { cityItems } from './city-items'
import { demoSize } from './city-size'
import type { CitySize } from './city-size'
import { dayTableOf } from './day-table'
import { demoPage } from './demo-page'
import { ningboBook } from './ningbo-book'
import { planCity, yearsAround } from './plan'
import { seededRandom } from './random'
import { cityTable, readRegions } from './region-table'
import type { RegionTable } from './region-table'

const here = fileURLToPath(new URL('.', import.meta.url))
const source = fileURLToPath(new URL('../../..', import.meta.url))

/** The same for everybody, so that a printed poster leads to the same union on every machine. */
const seed = 'gongyou'

/** Where `npm run city -- --regions FILE` puts another region table. */
export const regionsFile = 'regions.csv'

export interface CityMaking {
  readonly folder: DataFolder
  readonly seal: Seal
  readonly partners: readonly PartnerRecord[]
  /** Tells which keys the items are sealed with. */
  readonly fingerprint: string
  readonly now: () => Instant
  readonly tableName: string
  readonly size?: CitySize
}

/** The demo city of a data folder: of its own region table where it has one, else of Ningbo's. */
export function citySource(making: CityMaking): CitySource {
  const { folder, fingerprint, size = demoSize } = making
  const own = join(folder.path, regionsFile)
  const file = existsSync(own) ? own : join(here, 'regions-ningbo.csv')
  const text = readFileSync(file, 'utf8')
  const table = cityTable(readRegions(text, file), file)
  return {
    hash: hashOf([generatorText(), text, JSON.stringify(size), fingerprint]),
    items: () => makeItems(table, { ...making, size }),
  }
}

/** What a city without its keys is made from: the same hash gives the same city. */
export function generatorHash(size: CitySize = demoSize): string {
  return hashOf([generatorText(), JSON.stringify(size)])
}

/** The item that says that the city is complete, whose keys it is sealed with, and what there is to try. */
export const cityMark = { pk: 'LOCAL', sk: 'CITY' } as const

async function makeItems(table: RegionTable, making: CityMaking & { readonly size: CitySize }): Promise<RawItem[]> {
  const now = making.now()
  const { from, to } = yearsAround(now)
  const countryFile = join(here, 'country.csv')
  const plan = planCity({
    table,
    country: readRegions(readFileSync(countryFile, 'utf8'), countryFile),
    book: ningboBook,
    dayTable: dayTableOf(from, to),
    now,
    random: seededRandom(seed),
    size: making.size,
  })
  const readings = readReadings(await (await madeFiles())('pinyin.json'))
  const items = await cityItems(plan, { ...making, now, readings })
  const mark = { ...cityMark, fingerprint: making.fingerprint, demo: JSON.stringify(demoPage(plan)) }
  return [...items, marshall(mark)]
}

/** Whatever changes the items of a city when it changes: the generator, the entities, the indexes, the settings. */
const generatorParts: readonly (readonly [folder: string, files: RegExp])[] = [
  ['functions/local/city', /(?<!\.test)\.(ts|csv)$/],
  ['functions/src/table', /\.entities\.ts$|^(readings|search-entry)\.ts$/],
  ['shared/src/contracts', /^(table|settings)\.ts$/],
  ['shared/src/domain/insight', /(?<!\.test)\.ts$/],
]

function generatorText(): string {
  return generatorParts
    .flatMap(([folder, files]) =>
      namesIn(folder)
        .filter((name) => files.test(name))
        .map((name) => join(source, folder, name)),
    )
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n')
}

function namesIn(folder: string): string[] {
  return readdirSync(join(source, folder)).sort()
}

function hashOf(parts: readonly string[]): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part).update('\0')
  return hash.digest('hex').slice(0, 16)
}
