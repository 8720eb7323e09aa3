import type { DynamoDBRecord } from 'aws-lambda'
import { inParallel } from '../platform/concurrency'
import type { Log } from '../platform/log'
import { searchPlaceOf, type SearchPlace } from '../table/search-entry'
import type { SearchWriting } from '../table/search.repository'
import type { ReadUnionImages } from '../table/union-stream'
import type { StreamHandler } from './fold-stream'

export interface FollowingDeps {
  readonly search: SearchWriting
  readonly readUnion: ReadUnionImages
  readonly log: Log
}

/** Documents are brought up to date so many at a time. */
const atOnce = 4

/**
 * Brings the search documents after what has changed of unions. A record only says which unions to look at: they are
 * read as they are now. So a record that comes twice, late or out of order does no harm, and the last one sets it right.
 * Looked at are the documents where a union was before the change and where it is after it: moving to another district
 * takes it out of one and puts it into the other.
 */
export function followUnions({ search, readUnion, log }: FollowingDeps): StreamHandler {
  return async ({ Records }) => {
    const places = new Map<string, { place: SearchPlace; unionIds: Set<string> }>()
    let failed: string | undefined
    for (const record of Records) {
      try {
        for (const union of readUnion(record)) note(searchPlaceOf(union), union.unionId, places)
      } catch (fault) {
        failed ??= sequenceOf(record)
        log('stream.unreadable', { sequence: sequenceOf(record), fault: fault instanceof Error ? fault.name : 'fault' })
      }
    }
    await inParallel([...places.values()], atOnce, ({ place, unionIds }) => search.renew(place, [...unionIds]))
    return { batchItemFailures: failed === undefined ? [] : [{ itemIdentifier: failed }] }
  }
}

function note(place: SearchPlace, unionId: string, places: Map<string, { place: SearchPlace; unionIds: Set<string> }>) {
  const key = `${place.district} ${place.shard}`
  const noted = places.get(key) ?? { place, unionIds: new Set() }
  noted.unionIds.add(unionId)
  places.set(key, noted)
}

function sequenceOf(record: DynamoDBRecord): string {
  return record.dynamodb?.SequenceNumber ?? ''
}
