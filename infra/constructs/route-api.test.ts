import { Stack } from 'aws-cdk-lib'
import { Template } from 'aws-cdk-lib/assertions'
import { Function as Lambda } from 'aws-cdk-lib/aws-lambda'
import { routes } from '@gongyou/shared/contracts/routes'
import type { Context, Route } from '@gongyou/shared/contracts/routes'
import { describe, expect, it } from 'vitest'
import type { Domain } from '../stages'
import { inUnbundledApp } from '../testing/deployed'
import { RouteApi, routeKey, routeKeys } from './route-api'

const contextNames = ['about', 'people', 'unions', 'enrolment', 'membership', 'insight', 'posters', 'benefits'] as const

function published(given: {
  routes?: Record<string, Route>
  watched?: string[]
  domain?: Domain
  contexts?: readonly Context[]
}) {
  return inUnbundledApp((app) => {
    const stack = new Stack(app, 'api')
    const answering = (context: Context) => Lambda.fromFunctionName(stack, context, context)
    const contexts = Object.fromEntries(
      (given.contexts ?? contextNames).map((context) => [context, answering(context)]),
    )
    new RouteApi(stack, 'Api', {
      routes: given.routes ?? routes,
      contexts: contexts as Record<Context, ReturnType<typeof answering>>,
      watched: given.watched ?? [],
      domain: given.domain,
    })
    return Template.fromStack(stack)
  })
}

interface PublishedStage {
  readonly Properties: { readonly RouteSettings: Record<string, Record<string, number | boolean>> }
  readonly DependsOn: readonly string[]
}

const stageOf = (template: Template) =>
  Object.values(template.findResources('AWS::ApiGatewayV2::Stage'))[0] as unknown as PublishedStage

const look: Route = { method: 'GET', path: '/v1/codes/{code}', context: 'unions', audience: 'anyone', cost: 'read' }
const join: Route = {
  method: 'POST',
  path: '/v1/applications',
  context: 'enrolment',
  audience: 'session',
  cost: 'paid',
}

describe('the HTTP API', () => {
  it('publishes every route of the contract, and no other', () => {
    const resources = Object.values(published({}).findResources('AWS::ApiGatewayV2::Route'))
    const keys = resources.map(({ Properties }) => Properties.RouteKey as string)
    expect(keys.sort()).toEqual(Object.values(routes).flatMap(routeKeys).sort())
  })

  it('publishes what is a PATCH as a POST too, with the same limits, because a mini-program sends no PATCH', () => {
    const edit: Route = {
      method: 'PATCH',
      path: '/v1/staff/unions/{id}',
      context: 'unions',
      audience: 'anyone',
      cost: 'write',
    }
    const template = published({ routes: { edit } })
    const keys = Object.values(template.findResources('AWS::ApiGatewayV2::Route')).map(
      ({ Properties }) => Properties.RouteKey as string,
    )
    expect(keys.sort()).toEqual(['PATCH /v1/staff/unions/{id}', 'POST /v1/staff/unions/{id}'])
    const { RouteSettings } = stageOf(template).Properties
    expect(RouteSettings['POST /v1/staff/unions/{id}']).toEqual(RouteSettings['PATCH /v1/staff/unions/{id}'])
  })

  it('hands each context its routes by one integration', () => {
    const template = published({ routes: { look, join, again: { ...join, path: '/v1/applications/{id}/correction' } } })
    template.resourceCountIs('AWS::ApiGatewayV2::Integration', 2)
    template.allResourcesProperties('AWS::ApiGatewayV2::Integration', { PayloadFormatVersion: '2.0' })
  })

  it('is not made with a route that no function answers', () => {
    expect(() => published({ routes: { join }, contexts: ['unions'] })).toThrow('no function answers for enrolment')
  })

  it('takes fewer calls of a route that pays somebody outside than of one that reads', () => {
    const { RouteSettings } = stageOf(published({ routes: { look, join } })).Properties
    const [reading, paying] = [RouteSettings[routeKey(look)], RouteSettings[routeKey(join)]]
    expect(Number(paying?.ThrottlingRateLimit)).toBeLessThan(Number(reading?.ThrottlingRateLimit))
  })

  it('lets a ceremony of two hundred apply within one moment', () => {
    const { RouteSettings } = stageOf(published({ routes: { join } })).Properties
    expect(RouteSettings[routeKey(join)]?.ThrottlingBurstLimit).toBeGreaterThanOrEqual(200)
  })

  it('keeps metrics of its own for the watched routes only', () => {
    const { RouteSettings } = stageOf(published({ routes: { look, join }, watched: ['join'] })).Properties
    expect(RouteSettings[routeKey(join)]?.DetailedMetricsEnabled).toBe(true)
    expect(RouteSettings[routeKey(look)]?.DetailedMetricsEnabled).toBe(false)
  })

  it('sets its limits after the routes are there, or CloudFormation would not know them', () => {
    const template = published({ routes: { look, join } })
    const ids = Object.keys(template.findResources('AWS::ApiGatewayV2::Route'))
    expect(ids).toHaveLength(2)
    expect(stageOf(template).DependsOn).toEqual(expect.arrayContaining(ids))
  })

  it('logs the route and never the path, which may hold a code', () => {
    const [stage] = Object.values(published({ routes: { look } }).findResources('AWS::ApiGatewayV2::Stage'))
    const format = stage?.Properties.AccessLogSettings.Format as string
    expect(format).toContain('$context.routeKey')
    expect(format).not.toMatch(/\$context\.(path|http\.path|authorizer)/)
  })
})

describe('a domain of its own', () => {
  const domain = {
    name: 'api.gongyou.example',
    certificateArn: 'arn:aws-cn:acm:cn-northwest-1:123456789012:certificate/00000000-0000-0000-0000-000000000000',
  }

  it('is what the API is served under, and then its given address serves nothing', () => {
    const template = published({ routes: { look }, domain })
    template.hasResourceProperties('AWS::ApiGatewayV2::DomainName', { DomainName: domain.name })
    template.hasResourceProperties('AWS::ApiGatewayV2::Api', { DisableExecuteApiEndpoint: true })
  })
})
