import { Duration, Validations } from 'aws-cdk-lib'
import { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import { EventSourceMapping, FilterCriteria, FilterRule, StartingPosition } from 'aws-cdk-lib/aws-lambda'
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'
import type { DataStack } from '../stacks/data'
import type { ContextFunction } from './context-function'

interface StreamConsumerProps {
  readonly consumer: ContextFunction
  /** The item types (`et`) of which it is given every change; nobody pays for the others. */
  readonly changesOf: readonly string[]
  /** Those of which it is told only that an item came to be. */
  readonly birthsOf: readonly string[]
  /** Those of which it is given what becomes of them once they are. */
  readonly turnsOf: readonly string[]
  /** Those of which it is given what has one text or another: the way there through the image. Lambda looks at leaves only. */
  readonly having: readonly { readonly of: string; readonly text: readonly string[] }[]
  readonly data: DataStack
}

/**
 * Feeds a context from the table's stream. DynamoDB lets two readers have one shard, so there are two of these and no
 * more. Each record is delivered at least once, and a batch that failed is given again in halves; what still fails after
 * half a day is named in a queue, and the stream itself keeps it for another half.
 */
export class StreamConsumer extends Construct {
  /** Names what was given up: shard and sequence numbers, not the records. */
  readonly givenUp: Queue

  constructor(
    scope: Construct,
    id: string,
    { consumer, changesOf, birthsOf, turnsOf, having, data }: StreamConsumerProps,
  ) {
    super(scope, id)
    this.givenUp = new Queue(this, 'GivenUp', {
      encryption: QueueEncryption.KMS,
      encryptionMasterKey: data.key,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    })
    Validations.of(this.givenUp).acknowledge(...acknowledgements)

    const eventSourceArn = data.table.tableStreamArn
    if (eventSourceArn === undefined) throw new Error('the table has no stream')
    allow(consumer, readingActions, eventSourceArn)
    allow(consumer, ['sqs:SendMessage'], this.givenUp.queueArn)
    allow(consumer, ['kms:Decrypt', 'kms:GenerateDataKey'], data.key.keyArn)
    new EventSourceMapping(this, 'Mapping', {
      target: consumer.function,
      eventSourceArn,
      startingPosition: StartingPosition.TRIM_HORIZON,
      batchSize: 100,
      maxBatchingWindow: Duration.seconds(5),
      filters: [
        FilterCriteria.filter({ dynamodb: itemsOf(changesOf) }),
        ...eventsOf('INSERT', birthsOf),
        ...eventsOf('MODIFY', turnsOf),
        ...having.map(({ of, text }) =>
          FilterCriteria.filter({ dynamodb: { NewImage: { et: { S: FilterRule.isEqual(of) }, ...textAt(text) } } }),
        ),
      ],
      reportBatchItemFailures: true,
      bisectBatchOnError: true,
      retryAttempts: 1000,
      maxRecordAge: Duration.hours(12),
      onFailure: { bind: () => ({ destination: this.givenUp.queueArn }) },
    })
  }
}

/** An item that is removed, as one whose time has run out, has no new image. */
function itemsOf(types: readonly string[]) {
  return { NewImage: { et: { S: FilterRule.or(...types) } } }
}

function eventsOf(eventName: 'INSERT' | 'MODIFY', types: readonly string[]) {
  if (types.length === 0) return []
  return [FilterCriteria.filter({ eventName: FilterRule.isEqual(eventName), dynamodb: itemsOf(types) })]
}

/** That there is a text at the end of a way through maps. */
function textAt([first = '', ...rest]: readonly string[]): Record<string, object> {
  return { [first]: rest.length === 0 ? { S: FilterRule.exists() } : { M: textAt(rest) } }
}

/** Written out, because the grants of the library list the streams of every table and use keys by wildcard. */
function allow(consumer: ContextFunction, actions: string[], resource: string) {
  consumer.function.addToRolePolicy(new PolicyStatement({ actions, resources: [resource] }))
}

/** Lambda asks for all four of them on the stream. */
const readingActions = ['DescribeStream', 'GetRecords', 'GetShardIterator', 'ListStreams'].map(
  (action) => `dynamodb:${action}`,
)

const acknowledgements = [
  { id: 'AwsSolutions-SQS3', reason: 'It is itself where failures go; an alarm says when it holds one.' },
  { id: 'Serverless-SQSRedrivePolicy', reason: 'It is itself where failures go; an alarm says when it holds one.' },
]
