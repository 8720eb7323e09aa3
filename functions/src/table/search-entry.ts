import { gunzipSync, gzipSync } from 'node:zlib'
import type { FindableUnion } from '@gongyou/shared/domain/unions/find-unions'
import { soundedName, soundsOf, type Readings } from './readings'
import type { UnionRecord } from './unions.entities'

/** What a search document keeps of one union. Short names: a city has twenty-five thousand of them. */
export interface SearchEntry {
  readonly id: string
  readonly kind: UnionRecord['kind']
  readonly regions: readonly string[]
  readonly occupations: readonly string[]
  /** Its own name first. */
  readonly names: readonly string[]
  /** For each name, the sounds of its characters with blanks between. */
  readonly sounds: readonly string[]
  readonly successorId?: string
}

/** One of the documents of a district: small enough that a change of one union writes little. */
export interface SearchPlace {
  readonly district: string
  readonly shard: string
}

/** About 2,500 unions stand in a district, so about 160 in a document. */
const shardsADistrict = 16

/** Where a union's entry lies: with its seat's district, or with the city or country where it is above the districts. */
export function searchPlaceOf({ unionId, regions }: Pick<UnionRecord, 'unionId' | 'regions'>): SearchPlace {
  const seat = regions[0] ?? 'CN'
  return { district: seat.slice(0, 6), shard: String(scattered(unionId) % shardsADistrict).padStart(2, '0') }
}

/** The same for the same text, and evenly spread (FNV-1a). */
function scattered(text: string): number {
  let hash = 2_166_136_261
  for (const byte of Buffer.from(text)) hash = Math.imul(hash ^ byte, 16_777_619) >>> 0
  return hash
}

/** What is kept of a union; nothing of one that is dissolved, nor of a pool, which is no union to be chosen. */
export function searchEntryOf(union: UnionRecord, readings: Readings): SearchEntry | undefined {
  const { unionId, kind, regions, occupations, name, aliases = [], status, mergedInto } = union
  if (kind === 'turnover-pool' || (status === 'dissolved' && mergedInto === undefined)) return undefined
  const names = [name, ...aliases]
  const sounds = names.map((each) => soundsOf(each, readings).join(' '))
  return { id: unionId, kind, regions, occupations, names, sounds, ...(mergedInto && { successorId: mergedInto }) }
}

export function findableUnion(entry: SearchEntry): FindableUnion {
  const { id, kind, regions, occupations, names, sounds, successorId } = entry
  return {
    unionId: id,
    kind,
    regions,
    occupations,
    names: names.map((text, index) => soundedName(text, (sounds[index] ?? '').split(' '))),
    ...(successorId !== undefined && { successorId }),
  }
}

/** Entries as one text of a quarter of their size. */
export function packEntries(entries: readonly SearchEntry[]): string {
  return gzipSync(JSON.stringify(entries)).toString('base64')
}

export function unpackEntries(packed: string): SearchEntry[] {
  return JSON.parse(gunzipSync(Buffer.from(packed, 'base64')).toString()) as SearchEntry[]
}
