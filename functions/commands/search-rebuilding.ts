import { ScanCommand } from '@aws-sdk/lib-dynamodb'
import { inParallel } from '../src/platform/concurrency'
import type { Documents } from '../src/table/documents'
import { gongyouTable } from '../src/table/gongyou-table'
import type { Readings } from '../src/table/readings'
import { searchPlaceOf, type SearchPlace } from '../src/table/search-entry'
import { openSearchWriting } from '../src/table/search.repository'

export interface Rebuilding {
  readonly documents: Documents
  readonly tableName: string
  readonly readings: Readings
}

const atOnce = 4

/**
 * Makes every search document anew from the unions as they are, beside a service that runs: each is replaced under its
 * version. Walks through the whole table, which is paid by its size; so it is a command for when the form of the
 * documents changes, and not for every day. Says how many unions it saw, in how many documents.
 */
export async function rebuildSearch({ documents, tableName, readings }: Rebuilding) {
  const search = openSearchWriting(gongyouTable(documents, tableName), documents, async () => readings)
  const places = new Map<string, { place: SearchPlace; unionIds: string[] }>()
  const noted = (place: SearchPlace) => {
    const key = `${place.district} ${place.shard}`
    const known = places.get(key) ?? { place, unionIds: [] }
    places.set(key, known)
    return known
  }
  let unions = 0
  for await (const item of itemsOf(documents, tableName)) {
    if (item['et'] === 'searchDocument') noted({ district: String(item['district']), shard: String(item['shard']) })
    if (item['et'] !== 'union') continue
    const union = { unionId: String(item['unionId']), regions: item['regions'] as string[] }
    noted(searchPlaceOf(union)).unionIds.push(union.unionId)
    unions += 1
  }
  await inParallel([...places.values()], atOnce, ({ place, unionIds }) => search.renew(place, unionIds, 'all'))
  return { unions, documents: places.size }
}

async function* itemsOf(documents: Documents, tableName: string): AsyncGenerator<Record<string, unknown>> {
  const asked = {
    TableName: tableName,
    FilterExpression: 'et = :union OR et = :document',
    ExpressionAttributeValues: { ':union': 'union', ':document': 'searchDocument' },
  }
  let from: Record<string, unknown> | undefined
  do {
    const page = await documents.send(new ScanCommand({ ...asked, ExclusiveStartKey: from }))
    yield* page.Items ?? []
    from = page.LastEvaluatedKey
  } while (from)
}
