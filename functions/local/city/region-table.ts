import { levelOf } from '@gongyou/shared/domain/places/region'
import type { RegionLevel } from '@gongyou/shared/domain/places/region'
import type { RegionCode } from '@gongyou/shared/kernel/ids'
import { CannotStart } from '../cannot-start'

/** One administrative division. */
export interface Region {
  readonly code: RegionCode
  readonly name: string
  readonly level: RegionLevel
  readonly parent?: RegionCode
}

/** The divisions of one city, its province included, by level. */
export interface RegionTable {
  readonly all: readonly Region[]
  readonly city: Region
  readonly at: (level: RegionLevel) => readonly Region[]
  readonly find: (code: string) => Region | undefined
}

const header = 'code,level,name,parent'

/**
 * Reads divisions from comma-separated text with the columns code, level, name and parent, from the widest down. Throws
 * CannotStart with the line that does not fit.
 */
export function readRegions(text: string, source: string): Region[] {
  const [first, ...lines] = text.replace(/^\uFEFF/, '').split(/\r?\n/)
  if (first?.trim() !== header) throw unfit(source, `has to begin with the columns ${header}`)
  const byCode = new Map<string, Region>()
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue
    const cells = line.split(',').map((cell) => cell.trim())
    const fault = faultOf(cells, byCode)
    if (fault !== undefined) throw unfit(source, fault, index + 2)
    const [code = '', level = '', name = '', parent = ''] = cells
    byCode.set(code, {
      code: code as RegionCode,
      name,
      level: level as RegionLevel,
      ...(parent !== '' && { parent: parent as RegionCode }),
    })
  }
  return [...byCode.values()]
}

function faultOf(cells: readonly string[], before: ReadonlyMap<string, Region>): string | undefined {
  const [code = '', level = '', name = '', parent = ''] = cells
  if (cells.length !== 4) return `has ${cells.length} columns instead of four`
  if (levelOf(code) !== level) return `gives ${code} the level ${level}, which its digits do not have`
  if (name === '') return `gives ${code} no name`
  if (before.has(code)) return `names ${code} a second time`
  if (parent === '') return undefined
  if (!before.has(parent)) return `names the parent ${parent}, which does not stand above`
  return code.startsWith(parent) ? undefined : `puts ${code} into ${parent}, with whose digits it does not begin`
}

/** The table of one city. Throws CannotStart where there is none, or no district or township in it. */
export function cityTable(regions: readonly Region[], source: string): RegionTable {
  const at = (level: RegionLevel) => regions.filter((region) => region.level === level)
  const [city, another] = at('city')
  if (!city || another) throw unfit(source, 'has to hold exactly one city')
  for (const level of ['district', 'township'] as const) {
    if (at(level).length === 0) throw unfit(source, `holds no ${level}`)
  }
  const byCode = new Map<string, Region>(regions.map((region) => [region.code, region]))
  return { all: regions, city, at, find: (code) => byCode.get(code) }
}

function unfit(source: string, why: string, line?: number): CannotStart {
  return new CannotStart(`The region table ${source} ${line === undefined ? '' : `(line ${line}) `}${why}`)
}
