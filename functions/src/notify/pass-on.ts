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
 * that WeChat needs. A record that cannot be read is named as failed; throws where the queue takes nothing, and the whole
 * batch is given again.
 */
export function passOn({ readFacts, queue, log }: PassingOnDeps) {
  return async ({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
    const facts: Fact[] = []
    let failed: string | undefined
    for (const record of Records) {
      try {
        facts.push(...readFacts(record))
      } catch (fault) {
        failed ??= sequenceOf(record)
        const name = fault instanceof Error ? fault.name : typeof fault
        log('stream.unreadable', { sequence: sequenceOf(record), fault: name })
      }
    }
    await queue.put(facts.map((fact) => ({ body: JSON.stringify(fact), delay: 0 })))
    if (facts.length > 0) log('facts.passed-on', { facts: facts.length })
    return { batchItemFailures: failed === undefined ? [] : [{ itemIdentifier: failed }] }
  }
}

function sequenceOf(record: DynamoDBRecord): string {
  return record.dynamodb?.SequenceNumber ?? ''
}
