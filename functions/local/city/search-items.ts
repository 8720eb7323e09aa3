import type { Readings } from '../../src/table/readings'
import {
  packEntries,
  searchEntryOf,
  searchPlaceOf,
  type SearchEntry,
  type SearchPlace,
} from '../../src/table/search-entry'
import type { UnionRecord } from '../../src/table/unions.entities'

/** The documents that the city's unions are found by, as the stream would have left them. */
export function searchDocumentsOf(unions: readonly UnionRecord[], readings: Readings) {
  const places = new Map<string, { place: SearchPlace; entries: SearchEntry[] }>()
  for (const union of unions) {
    const entry = searchEntryOf(union, readings)
    if (!entry) continue
    const place = searchPlaceOf(union)
    const key = `${place.district} ${place.shard}`
    const known = places.get(key) ?? { place, entries: [] }
    known.entries.push(entry)
    places.set(key, known)
  }
  const documents = [...places.values()].map(({ place, entries }) => ({
    ...place,
    packed: packEntries(entries.sort((a, b) => (a.id < b.id ? -1 : 1))),
    version: 1,
  }))
  const districts = [...new Set(documents.map(({ district }) => district))]
  return { documents, versions: districts.map((district) => ({ district, version: 1 })) }
}
