import {
  DynamoDBClient,
  ProvisionedThroughputExceededException,
  TransactionCanceledException,
} from '@aws-sdk/client-dynamodb'
import { openDocuments, type Documents } from '../src/table/documents'

/**
 * What can go wrong between a function and the table. `throttled` and `conflict` are said by DynamoDB, which then has
 * done nothing; after a `lost-answer` the command has been carried out and nobody heard so; a `lost-request` never
 * arrived.
 */
export type TableFault = 'throttled' | 'conflict' | 'lost-answer' | 'lost-request'

/** Which commands a fault is for. */
export type Aim = 'transaction' | 'read' | 'any'

interface Ordered {
  readonly fault: TableFault
  readonly aim: Aim
  times: number
}

export interface UnreliableTable {
  /** Stands between the contexts and the table, as `runTown` takes it. */
  between(documents: Documents): Documents
  /** Lets the fault happen to the next so many commands of that kind. */
  order(fault: TableFault, aim: Aim, times?: number): void
  /** From now on a read that need not be consistent misses every request that was ever saved, or no longer does. */
  missRequests(misses: boolean): void
  /** Ends what was ordered and has not happened yet; says how many that were. */
  calm(): number
}

/**
 * A way to the embedded engine that fails as the real service may: the engine does one thing after the other, and so
 * never throttles and never has a conflict.
 *
 * @param attempts how often the SDK itself sends a command.
 */
export function unreliableTable(attempts = 1): UnreliableTable {
  const ordered: Ordered[] = []
  let missesRequests = false

  const next = (command: string): TableFault | undefined => {
    const due = ordered.find(({ aim, times }) => times > 0 && isAimedAt(aim, command))
    if (due) due.times -= 1
    return due?.fault
  }

  return {
    between() {
      const documents = openDocuments(new DynamoDBClient({ maxAttempts: attempts }))
      documents.middlewareStack.add(
        (send, { commandName = '' }) =>
          async (args) => {
            const fault = next(commandName)
            if (missesRequests && isHastyReadOfRequest(args.input)) return { output: { $metadata: {} }, response: {} }
            if (fault === undefined) return send(args)
            if (fault === 'lost-answer') await send(args)
            throw errorOf(fault)
          },
        // Inside the SDK's own repeats, so that these see the fault as well.
        { step: 'finalizeRequest', priority: 'low', name: 'gongyouUnreliable', override: true },
      )
      return documents
    },
    order(fault, aim, times = 1) {
      ordered.push({ fault, aim, times })
    },
    missRequests(misses) {
      missesRequests = misses
    },
    calm() {
      return ordered.splice(0).reduce((sum, { times }) => sum + times, 0)
    },
  }
}

function isHastyReadOfRequest(input: object): boolean {
  const { Key, ConsistentRead } = input as { readonly Key?: object; readonly ConsistentRead?: boolean }
  return Key !== undefined && ConsistentRead !== true && JSON.stringify(Key).includes('"REQUEST#')
}

function isAimedAt(aim: Aim, command: string): boolean {
  if (aim === 'any') return true
  return aim === 'transaction' ? command.startsWith('TransactWrite') : /^(Get|Query)/.test(command)
}

function errorOf(fault: TableFault): Error {
  const $metadata = { httpStatusCode: 400 }
  switch (fault) {
    case 'throttled':
      return new ProvisionedThroughputExceededException({ $metadata, message: 'too much at once' })
    case 'conflict':
      return new TransactionCanceledException({
        $metadata,
        message: 'another transaction is under way',
        CancellationReasons: [{ Code: 'None' }, { Code: 'TransactionConflict' }],
      })
    case 'lost-answer':
    case 'lost-request':
      return Object.assign(new Error('no answer in time'), { name: 'TimeoutError' })
  }
}
