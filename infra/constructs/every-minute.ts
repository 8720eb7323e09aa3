import { Duration, Validations } from 'aws-cdk-lib'
import { Rule, Schedule } from 'aws-cdk-lib/aws-events'
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets'
import type { IFunction } from 'aws-cdk-lib/aws-lambda'
import { Construct } from 'constructs'

/**
 * Runs a function every minute, for work that people wait for. A plain EventBridge rule as the hour's is. A run that fails
 * is not tried again: the next minute's finds the same work. The target's policy is about handing the event over, and
 * Lambda's own about the run, which without it is tried two times more (AWS Lambda Developer Guide, "Asynchronous invocation").
 */
export class EveryMinute extends Construct {
  constructor(scope: Construct, id: string, target: IFunction) {
    super(scope, id)
    target.configureAsyncInvoke({ maxEventAge: Duration.minutes(1), retryAttempts: 0 })
    const rule = new Rule(this, 'Rule', {
      schedule: Schedule.rate(Duration.minutes(1)),
      targets: [new LambdaFunction(target, { maxEventAge: Duration.minutes(1), retryAttempts: 0 })],
    })
    Validations.of(target).acknowledge({
      id: 'Serverless::Serverless-LambdaAsyncFailureDestination',
      reason: 'As of the rule: what a failed run has left is found by the next one.',
    })
    Validations.of(rule).acknowledge({
      id: 'Serverless::Serverless-EventBusDLQ',
      reason: 'The event says only that a minute has passed; the next one does the same work.',
    })
  }
}
