import { Duration, Validations } from 'aws-cdk-lib'
import { Rule, Schedule } from 'aws-cdk-lib/aws-events'
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets'
import type { IFunction } from 'aws-cdk-lib/aws-lambda'
import { Construct } from 'constructs'

/** How often a work comes back, how often a run that failed is tried again, and when it comes too late to matter. */
export interface Rhythm {
  readonly every: Duration
  readonly retryAttempts: number
  readonly maxEventAge: Duration
}

export const hourly: Rhythm = { every: Duration.hours(1), retryAttempts: 2, maxEventAge: Duration.minutes(50) }

/** For work that people wait for: what failed is left to the next minute's run. */
export const everyMinute: Rhythm = { every: Duration.minutes(1), retryAttempts: 0, maxEventAge: Duration.minutes(1) }

/**
 * Runs a function again and again. A plain EventBridge rule, because EventBridge Scheduler is not confirmed in AWS China.
 * Each run finds the work that an earlier one has left. The rule's retries are about handing the event over, and Lambda's
 * own about the run, which unless told otherwise is tried two times more (AWS Lambda Developer Guide, "Asynchronous
 * invocation"); so both are said.
 */
export class Recurring extends Construct {
  constructor(scope: Construct, id: string, target: IFunction, { every, retryAttempts, maxEventAge }: Rhythm) {
    super(scope, id)
    target.configureAsyncInvoke({ maxEventAge, retryAttempts })
    const rule = new Rule(this, 'Rule', {
      schedule: Schedule.rate(every),
      targets: [new LambdaFunction(target, { maxEventAge, retryAttempts })],
    })
    Validations.of(target).acknowledge({
      id: 'Serverless::Serverless-LambdaAsyncFailureDestination',
      reason: 'As of the rule: what a failed run has left is found by the next one.',
    })
    Validations.of(rule).acknowledge({
      id: 'Serverless::Serverless-EventBusDLQ',
      reason: 'The event says only that it is time; the next one does the same work.',
    })
  }
}
