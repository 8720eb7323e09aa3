import { Validations } from 'aws-cdk-lib'
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway'
import type { CfnStage, HttpMethod } from 'aws-cdk-lib/aws-apigatewayv2'
import { ApiMapping, DomainName, HttpApi, HttpStage, LogGroupLogDestination } from 'aws-cdk-lib/aws-apigatewayv2'
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations'
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager'
import type { IFunction } from 'aws-cdk-lib/aws-lambda'
import { methodsOf } from '@gongyou/shared/contracts/routes'
import type { Context, CostClass, Route } from '@gongyou/shared/contracts/routes'
import { Construct } from 'constructs'
import type { Domain } from '../stages'
import { operationLog } from './context-function'

interface RouteApiProps {
  readonly routes: Readonly<Record<string, Route>>
  readonly contexts: Readonly<Record<Context, IFunction>>
  /** Names of the routes that get metrics of their own. */
  readonly watched: readonly string[]
  readonly domain?: Domain
}

/**
 * Calls a second, and at once, that one route takes from everybody together; beyond it API Gateway answers 429 before a
 * Lambda starts. A ceremony of two hundred who tap within seconds is let through; a loop in a script is not paid for.
 * Limits for one account or address stand with the rules.
 */
const throttles: Readonly<Record<CostClass, { readonly rate: number; readonly burst: number }>> = {
  read: { rate: 500, burst: 1000 },
  write: { rate: 100, burst: 300 },
  paid: { rate: 40, burst: 200 },
  file: { rate: 20, burst: 60 },
}

/** The HTTP API, published from the contract's page of routes. */
export class RouteApi extends Construct {
  readonly api: HttpApi
  readonly stage: HttpStage

  constructor(scope: Construct, id: string, props: RouteApiProps) {
    super(scope, id)
    this.api = new HttpApi(this, 'Api', {
      createDefaultStage: false,
      disableExecuteApiEndpoint: props.domain !== undefined,
    })
    this.stage = new HttpStage(this, 'Stage', {
      httpApi: this.api,
      stageName: '$default',
      autoDeploy: true,
      throttle: { rateLimit: throttles.read.rate, burstLimit: throttles.read.burst },
      accessLogSettings: { destination: new LogGroupLogDestination(operationLog(this)), format: accessLogLine },
    })
    this.publish(props)
    if (props.domain) this.serveUnder(props.domain)
  }

  private publish({ routes, contexts, watched }: RouteApiProps) {
    const integrations = Object.fromEntries(
      Object.entries(contexts).map(([context, answering]) => [
        context,
        new HttpLambdaIntegration(context, answering, { scopePermissionToRoute: false }),
      ]),
    )
    const stage = this.stage.node.defaultChild as CfnStage
    stage.routeSettings = Object.fromEntries(
      Object.entries(routes).flatMap(([name, route]) =>
        routeKeys(route).map((key) => [key, settingsOf(route, watched.includes(name))]),
      ),
    )
    for (const { path, context, ...route } of Object.values(routes)) {
      const integration = integrations[context]
      if (!integration) throw new Error(`no function answers for ${context}`)
      const added = this.api.addRoutes({ path, methods: methodsOf(route) as HttpMethod[], integration })
      for (const one of added) this.acknowledgeOpenRoute(one)
      stage.node.addDependency(...added)
    }
  }

  private acknowledgeOpenRoute(route: Construct) {
    Validations.of(route).acknowledge({
      id: 'AwsSolutions-APIG4',
      reason:
        'The function itself checks the session token and the rights of the caller, from the same table as the local server; ' +
        'an authorizer would be a second Lambda call and a second truth.',
    })
  }

  private serveUnder({ name, certificateArn }: Domain) {
    const certificate = Certificate.fromCertificateArn(this, 'Certificate', certificateArn)
    const domainName = new DomainName(this, 'Domain', { domainName: name, certificate })
    new ApiMapping(this, 'Mapping', { api: this.api, domainName, stage: this.stage })
  }
}

/** How API Gateway names a route, and what it hands on in an event's `routeKey`. */
export function routeKey({ method, path }: Pick<Route, 'method' | 'path'>): string {
  return `${method} ${path}`
}

/** All the names under which API Gateway knows a route: a PATCH is a POST as well. */
export function routeKeys({ path, ...route }: Pick<Route, 'method' | 'path'>): string[] {
  return methodsOf(route).map((method) => routeKey({ method, path }))
}

/** CloudFormation takes these as plain JSON, so the library does not turn the names into its capitals for us. */
function settingsOf({ cost }: Route, isWatched: boolean) {
  const { rate, burst } = throttles[cost]
  return { ThrottlingRateLimit: rate, ThrottlingBurstLimit: burst, DetailedMetricsEnabled: isWatched }
}

/** The route and never the path, since a path may hold a code; the address because the law asks who called. */
const accessLogLine = AccessLogFormat.custom(
  JSON.stringify({
    at: '$context.requestTime',
    requestId: '$context.requestId',
    route: '$context.routeKey',
    status: '$context.status',
    milliseconds: '$context.responseLatency',
    address: '$context.identity.sourceIp',
    fault: '$context.integrationErrorMessage',
  }),
)
