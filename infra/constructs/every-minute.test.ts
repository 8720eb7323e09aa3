import { Stack } from 'aws-cdk-lib'
import { Match, Template } from 'aws-cdk-lib/assertions'
import { Code, Function as Lambda, Runtime } from 'aws-cdk-lib/aws-lambda'
import { describe, expect, it } from 'vitest'
import { inUnbundledApp } from '../testing/deployed'
import { EveryMinute } from './every-minute'

describe('work that people wait for', () => {
  it('runs every minute by a plain rule, and leaves what failed to the next minute', () => {
    const template = inUnbundledApp((app) => {
      const stack = new Stack(app, 'Test')
      const target = new Lambda(stack, 'Target', {
        runtime: Runtime.NODEJS_22_X,
        handler: 'index.handler',
        code: Code.fromInline('exports.handler = () => undefined'),
      })
      new EveryMinute(stack, 'EveryMinute', target)

      return Template.fromStack(stack)
    })

    template.hasResourceProperties('AWS::Events::Rule', {
      ScheduleExpression: 'rate(1 minute)',
      Targets: [Match.objectLike({ RetryPolicy: { MaximumRetryAttempts: 0, MaximumEventAgeInSeconds: 60 } })],
    })
    template.hasResourceProperties('AWS::Lambda::EventInvokeConfig', {
      MaximumRetryAttempts: 0,
      MaximumEventAgeInSeconds: 60,
    })
    expect(Object.keys(template.findResources('AWS::Scheduler::Schedule'))).toEqual([])
  })
})
