import { BatchGetCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { TableBusy } from './transaction'

export interface ItemKey {
  readonly pk: string
  readonly sk: string
}

export type StoredItem = Readonly<Record<string, unknown>>

/** Reads one item by its key; nothing where there is none. */
export type ReadItem = (key: ItemKey, reading: 'lately' | 'now') => Promise<StoredItem | undefined>

interface Waiting {
  readonly key: ItemKey
  readonly resolve: (item: StoredItem | undefined) => void
  readonly reject: (fault: unknown) => void
}

/** As many as DynamoDB takes in one BatchGetItem. */
const mostKeys = 100
const mostAttempts = 6

/**
 * Reads single items, those asked for within one turn of the event loop together. A process that serves hundreds of taps
 * at a time then asks the table a few times and not hundreds; each item is as fresh, and costs the same units, as if it
 * had been read alone.
 */
export function gatheredReads(documents: DynamoDBDocumentClient, tableName: string): ReadItem {
  const queues = { lately: new Map<string, Waiting[]>(), now: new Map<string, Waiting[]>() }

  const flush = (reading: 'lately' | 'now') => {
    const all = [...queues[reading].values()]
    queues[reading].clear()
    for (let first = 0; first < all.length; first += mostKeys) void readAll(all.slice(first, first + mostKeys), reading)
  }

  const readAll = async (wanted: readonly Waiting[][], reading: 'lately' | 'now') => {
    try {
      const keys = wanted.flatMap(([one]) => (one ? [one.key] : []))
      const found = await batchGet(keys, reading === 'now')
      for (const each of wanted.flat()) each.resolve(found.get(nameOf(each.key)))
    } catch (fault) {
      for (const each of wanted.flat()) each.reject(fault)
    }
  }

  const batchGet = async (keys: readonly ItemKey[], consistent: boolean): Promise<Map<string, StoredItem>> => {
    const found = new Map<string, StoredItem>()
    let asked: readonly ItemKey[] = keys
    for (let attempt = 1; asked.length > 0; attempt += 1) {
      if (attempt > mostAttempts) throw new TableBusy('keys were left unprocessed')
      const request = { Keys: asked.map(({ pk, sk }) => ({ pk, sk })), ConsistentRead: consistent }
      const answer = await documents.send(new BatchGetCommand({ RequestItems: { [tableName]: request } }))
      for (const item of answer.Responses?.[tableName] ?? []) found.set(nameOf(item as unknown as ItemKey), item)
      asked = (answer.UnprocessedKeys?.[tableName]?.Keys ?? []) as unknown as readonly ItemKey[]
      if (asked.length > 0) await new Promise((resolve) => setTimeout(resolve, 10 * 2 ** attempt))
    }
    return found
  }

  return (key, reading) =>
    new Promise((resolve, reject) => {
      const queue = queues[reading]
      if (queue.size === 0) setImmediate(flush, reading)
      const name = nameOf(key)
      const waiting = queue.get(name)
      if (waiting) waiting.push({ key, resolve, reject })
      else queue.set(name, [{ key, resolve, reject }])
    })
}

function nameOf({ pk, sk }: ItemKey): string {
  return `${pk}\n${sk}`
}
