import { Stack } from 'aws-cdk-lib'
import { Match, Template } from 'aws-cdk-lib/assertions'
import { Code, Function as Lambda, Runtime } from 'aws-cdk-lib/aws-lambda'
import { describe, expect, it } from 'vitest'
import { inUnbundledApp } from '../testing/deployed'
import { everyMinute, hourly, Recurring, type Rhythm } from './recurring'

const templateOf = (rhythm: Rhythm) =>
  inUnbundledApp((app) => {
    const stack = new Stack(app, 'Test')
    const target = new Lambda(stack, 'Target', {
      runtime: Runtime.NODEJS_22_X,
      handler: 'index.handler',
      code: Code.fromInline('exports.handler = () => undefined'),
    })
    new Recurring(stack, 'Work', target, rhythm)
    return Template.fromStack(stack)
  })

describe('work that comes back', () => {
  it.each([
    { of: 'the hour', rhythm: hourly, rate: 'rate(1 hour)', tries: 2, seconds: 3000 },
    { of: 'the minute', rhythm: everyMinute, rate: 'rate(1 minute)', tries: 0, seconds: 60 },
  ])('of $of runs by a plain rule, which AWS China has for certain', ({ rhythm, rate, tries, seconds }) => {
    const template = templateOf(rhythm)
    const again = { MaximumRetryAttempts: tries, MaximumEventAgeInSeconds: seconds }
    template.hasResourceProperties('AWS::Events::Rule', {
      ScheduleExpression: rate,
      Targets: [Match.objectLike({ RetryPolicy: again })],
    })
    template.hasResourceProperties('AWS::Lambda::EventInvokeConfig', again)
    expect(Object.keys(template.findResources('AWS::Scheduler::Schedule'))).toEqual([])
  })
})
