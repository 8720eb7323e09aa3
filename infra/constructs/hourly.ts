import { Duration, Validations } from 'aws-cdk-lib'
import { Rule, Schedule } from 'aws-cdk-lib/aws-events'
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets'
import type { IFunction } from 'aws-cdk-lib/aws-lambda'
import { Construct } from 'constructs'

const longest = Duration.minutes(50)

/**
 * Runs a function every hour. A plain EventBridge rule, because EventBridge Scheduler is not confirmed in AWS China. A
 * run that fails is tried again, and a run too late to matter is dropped: the next one finds the same work. Both are said
 * of handing the event over and of the run itself.
 */
export class Hourly extends Construct {
  constructor(scope: Construct, id: string, target: IFunction) {
    super(scope, id)
    target.configureAsyncInvoke({ maxEventAge: longest, retryAttempts: 2 })
    const rule = new Rule(this, 'Rule', {
      schedule: Schedule.rate(Duration.hours(1)),
      targets: [new LambdaFunction(target, { maxEventAge: longest, retryAttempts: 2 })],
    })
    Validations.of(target).acknowledge({
      id: 'Serverless::Serverless-LambdaAsyncFailureDestination',
      reason: 'As of the rule: what a failed run has left is found by the next one.',
    })
    Validations.of(rule).acknowledge({
      id: 'Serverless::Serverless-EventBusDLQ',
      reason: 'The event says only that an hour has passed; the next one does the same work.',
    })
  }
}
