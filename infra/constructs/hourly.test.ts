import { Stack } from 'aws-cdk-lib'
import { Match, Template } from 'aws-cdk-lib/assertions'
import { Code, Function as Lambda, Runtime } from 'aws-cdk-lib/aws-lambda'
import { describe, expect, it } from 'vitest'
import { inUnbundledApp } from '../testing/deployed'
import { Hourly } from './hourly'

describe('hourly work', () => {
  it('runs once an hour by a plain rule, which AWS China has for certain', () => {
    const template = inUnbundledApp((app) => {
      const stack = new Stack(app, 'Test')
      const target = new Lambda(stack, 'Target', {
        runtime: Runtime.NODEJS_22_X,
        handler: 'index.handler',
        code: Code.fromInline('exports.handler = () => undefined'),
      })
      new Hourly(stack, 'Hourly', target)

      return Template.fromStack(stack)
    })

    template.hasResourceProperties('AWS::Events::Rule', {
      ScheduleExpression: 'rate(1 hour)',
      Targets: [Match.objectLike({ RetryPolicy: { MaximumRetryAttempts: 2, MaximumEventAgeInSeconds: 3000 } })],
    })
    template.hasResourceProperties('AWS::Lambda::EventInvokeConfig', {
      MaximumRetryAttempts: 2,
      MaximumEventAgeInSeconds: 3000,
    })
    expect(Object.keys(template.findResources('AWS::Scheduler::Schedule'))).toEqual([])
  })
})
