import { TransactionCanceledException } from '@aws-sdk/client-dynamodb'
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { execute } from 'dynamodb-toolbox/entity/actions/transactWrite'

type Write = Parameters<typeof execute>[0] extends infer First
  ? First extends { params: unknown }
    ? First
    : never
  : never

/** A write with the name by which its lost race is told. */
export interface NamedWrite<Name extends string> {
  readonly name: Name
  readonly write: Write
}

export type Transacted<Name extends string> = { readonly kind: 'saved' } | { readonly kind: 'lost'; readonly to: Name }

/** `repeated`: the same tap was saved before. `lost`: something that the change rested on has changed meanwhile. */
export type SavedOnce = 'saved' | 'repeated' | 'lost'

/** How a transaction went whose first write is the tap itself. */
export function savedOnce(outcome: Transacted<string>): SavedOnce {
  if (outcome.kind === 'saved') return 'saved'
  return outcome.to === 'request' ? 'repeated' : 'lost'
}

export interface Attempts {
  readonly documents: DynamoDBDocumentClient
  /** Waits that many milliseconds; a test hands in one that does not. */
  readonly wait?: (milliseconds: number) => Promise<void>
  readonly random?: () => number
}

const mostAttempts = 6

/** Too much at once, however often it was tried: trying again a moment later is right, and cannot double. */
export class TableBusy extends Error {
  override readonly name = 'TableBusy'
  constructor(cause: unknown) {
    super('the table took no transaction', { cause })
  }
}

/**
 * Reasons that say nothing about the condition: the same transaction may succeed a moment later. DynamoDB names them one
 * way in a cancelled transaction and another way as an error of its own.
 */
const passing = new Set([
  'TransactionConflict',
  'ThrottlingError',
  'ProvisionedThroughputExceeded',
  'RequestLimitExceeded',
  'TransactionInProgressException',
  'ThrottlingException',
  'ProvisionedThroughputExceededException',
])

/**
 * Writes all or nothing. Only a failed condition is a lost race, and the first in the order given names it: put the
 * idempotency item first, or a repeat reads as somebody else's win. Where a twin of this request is being written at
 * this moment, that item has a conflict and no answer yet, so nothing further down counts. Conflicts and throttling are
 * tried again with jitter, then thrown.
 */
export async function transact<Name extends string>(
  writes: readonly NamedWrite<Name>[],
  { documents, wait = sleep, random = Math.random }: Attempts,
): Promise<Transacted<Name>> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await execute({ documentClient: documents }, ...writes.map(({ write }) => write))
      return { kind: 'saved' }
    } catch (error) {
      const lost = lostRace(error, writes)
      if (lost !== undefined) return { kind: 'lost', to: lost }
      if (!isPassing(error)) throw error
      if (attempt === mostAttempts) throw new TableBusy(error)
      await wait(random() * 25 * 2 ** attempt)
    }
  }
}

function lostRace<Name extends string>(error: unknown, writes: readonly NamedWrite<Name>[]): Name | undefined {
  if (!(error instanceof TransactionCanceledException)) return undefined
  const reasons = error.CancellationReasons ?? []
  if (passing.has(reasons[0]?.Code ?? '')) return undefined
  return writes[reasons.findIndex((reason) => reason.Code === 'ConditionalCheckFailed')]?.name
}

function isPassing(error: unknown): boolean {
  if (error instanceof TransactionCanceledException) {
    return error.CancellationReasons?.some((reason) => passing.has(reason.Code ?? '')) ?? false
  }
  return error instanceof Error && passing.has(error.name)
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
