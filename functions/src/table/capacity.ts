import { AsyncLocalStorage } from 'node:async_hooks'
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'

/** Capacity units that one piece of work consumed: what DynamoDB bills, index writes included. */
export interface Consumed {
  read: number
  write: number
}

interface Reported {
  readonly CapacityUnits?: number
  readonly ReadCapacityUnits?: number
  readonly WriteCapacityUnits?: number
}

const meters = new AsyncLocalStorage<Consumed>()

const commandsThatWrite = new Set([
  'PutItemCommand',
  'UpdateItemCommand',
  'DeleteItemCommand',
  'BatchWriteItemCommand',
  'TransactWriteItemsCommand',
  'PutCommand',
  'UpdateCommand',
  'DeleteCommand',
  'BatchWriteCommand',
  'TransactWriteCommand',
])

/** Asks DynamoDB for the consumed capacity of every command, and adds it to whoever is measuring. */
export function meterCapacity(documents: DynamoDBDocumentClient): DynamoDBDocumentClient {
  documents.middlewareStack.add(
    (next, context) => async (args) => {
      const result = await next({ ...args, input: { ...args.input, ReturnConsumedCapacity: 'TOTAL' } })
      const writes = commandsThatWrite.has(context.commandName ?? '')
      count((result.output as { ConsumedCapacity?: Reported | Reported[] }).ConsumedCapacity, writes)
      return result
    },
    { step: 'initialize', name: 'gongyouCapacity', override: true },
  )
  return documents
}

/** Runs the work and says what it consumed, whatever ran beside it. A measurement around this one counts it too. */
export async function measured<T>(work: () => Promise<T>): Promise<{ result: T; consumed: Consumed }> {
  const outer = meters.getStore()
  const consumed: Consumed = { read: 0, write: 0 }
  try {
    return { result: await meters.run(consumed, work), consumed }
  } finally {
    if (outer) {
      outer.read += consumed.read
      outer.write += consumed.write
    }
  }
}

/** Runs the work on nobody's meter: what another Lambda consumes is not this request's. */
export function apart<T>(work: () => Promise<T>): Promise<T> {
  return meters.exit(work)
}

function count(reported: Reported | readonly Reported[] | undefined, writes: boolean): void {
  const meter = meters.getStore()
  if (!meter || !reported) return
  for (const part of Array.isArray(reported) ? (reported as readonly Reported[]) : [reported as Reported]) {
    const units = part.CapacityUnits ?? (part.ReadCapacityUnits ?? 0) + (part.WriteCapacityUnits ?? 0)
    if (writes) meter.write += units
    else meter.read += units
  }
}
