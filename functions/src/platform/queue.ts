import type { SQSBatchResponse, SQSEvent } from 'aws-lambda'

export interface QueuedBody {
  /** Ids only: what lies in a queue is seen by whoever may read it. */
  readonly body: string
  /** Whole seconds until it is given out, 900 at the most. */
  readonly delay: number
}

/** A queue that gives every body out at least once, in no order, and again later where its consumer says that it failed. */
export interface Queue {
  /** Throws where any of them was not taken; those that were may then come twice. */
  put(bodies: readonly QueuedBody[]): Promise<void>
  /** Sets after how many seconds a body that has failed is given out again. */
  postpone(receipt: string, seconds: number): Promise<void>
}

/** What a queue gives its bodies to; it names those that are to be given again. */
export type QueueConsumer = (event: SQSEvent) => Promise<SQSBatchResponse>
