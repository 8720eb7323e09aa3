import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda'
import type { Log } from '../platform/log'
import type { Queue } from '../platform/queue'
import type { Fact, ReadFacts } from '../table/fact-stream'

export interface PassingOnDeps {
  readonly readFacts: ReadFacts
  readonly queue: Pick<Queue, 'put'>
  readonly log: Log
}

/**
 * The fan-out: passes on what the table's stream brings to somebody's messages, as ids, to a queue that has all the time
 * that WeChat needs. At a record that cannot be read it stops and names it as failed: what came before is passed on, and
 * it is given again with all that comes after. Throws where the queue takes nothing, and the whole batch is given again.
 */
export function passOn({ readFacts, queue, log }: PassingOnDeps) {
  return async ({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
    const { facts, failed } = readUpToFault(Records)
    await queue.put(facts.map((fact) => ({ body: JSON.stringify(fact), delay: 0 })))
    if (facts.length > 0) log('facts.passed-on', { facts: facts.length })
    return { batchItemFailures: failed === undefined ? [] : [{ itemIdentifier: failed }] }
  }

  function readUpToFault(records: readonly DynamoDBRecord[]) {
    const facts: Fact[] = []
    for (const record of records) {
      try {
        facts.push(...readFacts(record))
      } catch (fault) {
        const failed = sequenceOf(record)
        log('stream.unreadable', { sequence: failed, fault: fault instanceof Error ? fault.name : typeof fault })
        return { facts, failed }
      }
    }
    return { facts }
  }
}

function sequenceOf(record: DynamoDBRecord): string {
  return record.dynamodb?.SequenceNumber ?? ''
}
