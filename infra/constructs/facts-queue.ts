import { Duration, Validations } from 'aws-cdk-lib'
import { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import { EventSourceMapping } from 'aws-cdk-lib/aws-lambda'
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'
import type { DataStack } from '../stacks/data'
import type { ContextFunction } from './context-function'

interface FactsQueueProps {
  readonly data: DataStack
}

/**
 * What somebody is still to be told, as ids. A fact that was not told goes back for as long as its teller says, up to
 * forty times, which with an hour between the later ones outlasts a limit of WeChat's that ends with the day; then it is
 * set aside.
 */
export class FactsQueue extends Construct {
  readonly queue: Queue
  /** What was given up. */
  readonly givenUp: Queue
  private readonly data: DataStack

  constructor(scope: Construct, id: string, { data }: FactsQueueProps) {
    super(scope, id)
    this.data = data
    const sealed = { encryption: QueueEncryption.KMS, encryptionMasterKey: data.key, enforceSSL: true }
    this.givenUp = new Queue(this, 'GivenUp', { ...sealed, retentionPeriod: Duration.days(14) })
    Validations.of(this.givenUp).acknowledge(...acknowledgements)
    this.queue = new Queue(this, 'Queue', {
      ...sealed,
      retentionPeriod: Duration.days(4),
      /** Six times what its teller may take, as Lambda advises. */
      visibilityTimeout: Duration.minutes(12),
      deadLetterQueue: { queue: this.givenUp, maxReceiveCount: 40 },
    })
  }

  /** Lets a context put facts in. */
  takesFrom(giver: ContextFunction): void {
    this.allow(giver, 'sqs', ['SendMessage'], this.queue.queueArn)
    this.allow(giver, 'kms', ['Decrypt', 'GenerateDataKey'], this.data.key.keyArn)
    giver.function.addEnvironment('FACTS_QUEUE', this.queue.queueUrl)
  }

  /** Lets a context take facts out and deal with them, few at once: WeChat has a limit. */
  feeds(teller: ContextFunction): void {
    this.allow(teller, 'sqs', receivingActions, this.queue.queueArn)
    teller.function.addEnvironment('FACTS_QUEUE', this.queue.queueUrl)
    const mapping = new EventSourceMapping(this, 'Mapping', {
      target: teller.function,
      eventSourceArn: this.queue.queueArn,
      batchSize: 10,
      maxConcurrency: 10,
      reportBatchItemFailures: true,
    })
    Validations.of(mapping).acknowledge({
      id: 'Serverless::Serverless-LambdaEventSourceMappingDestination',
      reason: 'A queue keeps what failed by itself, and sets it aside in a queue of its own.',
    })
  }

  /** Written out, because the grants of the library use keys by wildcard. */
  private allow(to: ContextFunction, service: string, actions: readonly string[], resource: string): void {
    const statement = { actions: actions.map((action) => `${service}:${action}`), resources: [resource] }
    to.function.addToRolePolicy(new PolicyStatement(statement))
  }
}

const receivingActions = ['ReceiveMessage', 'DeleteMessage', 'GetQueueAttributes', 'ChangeMessageVisibility']

const acknowledgements = [
  { id: 'AwsSolutions-SQS3', reason: 'It is itself where failures go; an alarm says when it holds one.' },
  { id: 'Serverless-SQSRedrivePolicy', reason: 'It is itself where failures go; an alarm says when it holds one.' },
]
