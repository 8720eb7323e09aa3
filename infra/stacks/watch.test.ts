import { routeOf } from '@gongyou/shared/contracts/routes'
import { describe, expect, it } from 'vitest'
import { routeKey } from '../constructs/route-api'
import { promises } from '../promises'
import type { WatchedRoute } from '../promises'
import { deployed, trial } from '../testing/deployed'

const { service, watch } = deployed(trial)
const alarms = Object.values(watch.findResources('AWS::CloudWatch::Alarm')).map(({ Properties }) => Properties)

describe('an alarm', () => {
  it('is worded as what a member would notice, and there is one for every promise', () => {
    const sentences = alarms.map(({ AlarmDescription }) => AlarmDescription as string)
    expect(sentences).toEqual(expect.arrayContaining(Object.values(promises)))
    for (const sentence of sentences) expect(sentence).not.toMatch(/lambda|dynamodb|5xx|p95|error rate/i)
  })

  it('about messages that will not come names everything that is told', () => {
    const untold = alarms
      .map(({ AlarmDescription }) => AlarmDescription as string)
      .filter((each) => /^Workers wait/.test(each))
    for (const kind of ['application', 'transfer', 'benefit', 'take-over']) expect(untold.join()).toContain(kind)
  })

  it('tells whoever is on call, when it begins and when it is over', () => {
    for (const { AlarmActions, OKActions } of alarms) {
      expect(AlarmActions).toHaveLength(1)
      expect(OKActions).toEqual(AlarmActions)
    }
  })

  it('is silent while nobody calls', () => {
    for (const { TreatMissingData } of alarms) expect(TreatMissingData).toBe('notBreaching')
  })

  it('looks at a route that has metrics of its own', () => {
    const [stage] = Object.values(service.findResources('AWS::ApiGatewayV2::Stage'))
    for (const name of Object.keys(promises) as WatchedRoute[]) {
      const route = routeOf(name)
      expect(stage?.Properties.RouteSettings[routeKey(route)].DetailedMetricsEnabled).toBe(true)
      expect(JSON.stringify(alarms)).toContain(`{"Name":"Resource","Value":"${route.path}"}`)
    }
  })
})

describe('the work of every minute', () => {
  it.each([
    ['dueDraws', 'A draw stands still'],
    ['openings', 'Workers who asked to be reminded'],
  ])('%s is missed when most of its runs fail', (name, says) => {
    const alarm = alarms.find(({ AlarmDescription }) => (AlarmDescription as string).startsWith(says))
    expect(alarm).toMatchObject({ MetricName: 'Errors', Namespace: 'AWS/Lambda', Threshold: 3 })
    expect(JSON.stringify(alarm?.Dimensions)).toContain(`${name}Function`)
  })
})

describe('the real-name provider', () => {
  it('is missed when it does not answer or refuses, and not when it knows nobody of that name', () => {
    const [filter] = Object.values(watch.findResources('AWS::Logs::MetricFilter'))
    expect(filter?.Properties.FilterPattern).toBe(
      '{ ($.message = "real-name.answered") && (($.because = "busy*") || ($.because = "refused*")) }',
    )
  })
})

describe('the message to whoever is on call', () => {
  it('travels encrypted', () => {
    const [topic] = Object.values(watch.findResources('AWS::SNS::Topic'))
    expect(topic?.Properties.KmsMasterKeyId).toBeDefined()
    watch.hasResourceProperties('AWS::SNS::TopicPolicy', {
      PolicyDocument: { Statement: [{ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }] },
    })
  })
})
