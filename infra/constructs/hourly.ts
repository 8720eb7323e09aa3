import { Duration, Validations } from 'aws-cdk-lib'
import { Rule, Schedule } from 'aws-cdk-lib/aws-events'
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets'
import type { IFunction } from 'aws-cdk-lib/aws-lambda'
import { Construct } from 'constructs'

/**
 * Runs a function every hour. A plain EventBridge rule, because EventBridge Scheduler is not confirmed in AWS China. A
 * run that fails is tried again, and a run too late to matter is dropped: the next one finds the same work.
 */
export class Hourly extends Construct {
  constructor(scope: Construct, id: string, target: IFunction) {
    super(scope, id)
    const rule = new Rule(this, 'Rule', {
      schedule: Schedule.rate(Duration.hours(1)),
      targets: [new LambdaFunction(target, { maxEventAge: Duration.minutes(50), retryAttempts: 2 })],
    })
    Validations.of(rule).acknowledge({
      id: 'Serverless::Serverless-EventBusDLQ',
      reason: 'The event says only that an hour has passed; the next one does the same work.',
    })
  }
}
