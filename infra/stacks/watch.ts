import { Stack } from 'aws-cdk-lib'
import type { StackProps } from 'aws-cdk-lib'
import type { IMetric } from 'aws-cdk-lib/aws-cloudwatch'
import { Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch'
import { Operation } from 'aws-cdk-lib/aws-dynamodb'
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { FilterPattern, MetricFilter } from 'aws-cdk-lib/aws-logs'
import { Topic } from 'aws-cdk-lib/aws-sns'
import { routeOf } from '@gongyou/shared/contracts/routes'
import type { Construct } from 'constructs'
import type { ContextFunction } from '../constructs/context-function'
import { Notice, period } from '../constructs/notice'
import { promises } from '../promises'
import type { WatchedRoute } from '../promises'
import type { DataStack } from './data'
import type { ServiceStack } from './service'

interface WatchProps extends StackProps {
  readonly data: DataStack
  readonly service: ServiceStack
}

/** Who is told, and of what: one topic, and an alarm for each thing a member would notice. */
export class WatchStack extends Stack {
  readonly topic: Topic

  constructor(scope: Construct, id: string, { data, service, ...props }: WatchProps) {
    super(scope, id, props)
    this.topic = new Topic(this, 'OnCall', { displayName: 'gongyou', masterKey: data.key, enforceSSL: true })
    data.key.grantEncryptDecrypt(new ServicePrincipal('cloudwatch.amazonaws.com'))

    for (const [route, says] of Object.entries(promises) as [WatchedRoute, string][]) {
      this.notice(route, says, failuresOf(route, service), 5)
    }
    this.notice(
      'Slow',
      'The app feels slow: one call in twenty waits three seconds or more',
      service.api.stage.metricLatency({ statistic: Stats.percentile(95), period }),
      3000,
    )
    this.notice(
      'RealName',
      'Real-name checks do not answer: joining goes on, but every applicant waits for a person',
      this.unanswered(service.checks),
      5,
    )
    this.notice(
      'Refused',
      'Taps are answered with "try again": the table takes no more of them',
      data.table.metricThrottledRequestsForOperations({ operations: hotOperations, statistic: Stats.SUM, period }),
      20,
    )
    this.notice(
      'Uncounted',
      'The figures of who joined lack some: a district sees fewer than it has',
      service.insightStream.givenUp.metricApproximateNumberOfMessagesVisible({ statistic: Stats.MAXIMUM, period }),
      1,
    )
    this.notice(
      'Untold',
      'Workers wait for word of an application, a transfer, a benefit or a take-over, and none will come',
      service.facts.givenUp.metricApproximateNumberOfMessagesVisible({ statistic: Stats.MAXIMUM, period }),
      1,
    )
    this.notice(
      'Unheard',
      'Outcomes were decided of which nobody will be told, and their messages have to be sent by hand',
      service.notifyStream.givenUp.metricApproximateNumberOfMessagesVisible({ statistic: Stats.MAXIMUM, period }),
      1,
    )
    this.notice(
      'Misfit',
      'Nobody gets the messages that were promised: WeChat turns a template, its keywords or the app down',
      this.misfits(service.teller),
      1,
    )
    this.notice(
      'Undrawn',
      'A draw stands still: everything for its result is there, and thousands wait for it',
      service.dueDraws.metricErrors({ statistic: Stats.SUM, period }),
      mostRuns,
    )
    this.notice(
      'Unreminded',
      'Workers who asked to be reminded of an opening hear nothing, and it begins without them',
      service.openings.metricErrors({ statistic: Stats.SUM, period }),
      mostRuns,
    )
  }

  /** The provider's silence is no error of the function, which answers `unchecked`; its log line says why. */
  private unanswered({ log }: ContextFunction) {
    const filter = new MetricFilter(this, 'Unanswered', {
      logGroup: log,
      metricNamespace: 'gongyou',
      metricName: `${this.stackName} real-name checks unanswered`,
      filterPattern: FilterPattern.all(
        FilterPattern.stringValue('$.message', '=', 'real-name.answered'),
        FilterPattern.any(
          FilterPattern.stringValue('$.because', '=', 'busy*'),
          FilterPattern.stringValue('$.because', '=', 'refused*'),
        ),
      ),
    })
    return filter.metric({ statistic: Stats.SUM, period })
  }

  /** What WeChat turned down because of how the city is set up; a refusal of one person's is not among it. */
  private misfits({ log }: ContextFunction) {
    const filter = new MetricFilter(this, 'Misfits', {
      logGroup: log,
      metricNamespace: 'gongyou',
      metricName: `${this.stackName} messages turned down`,
      filterPattern: FilterPattern.stringValue('$.message', '=', 'message.misfit'),
    })
    return filter.metric({ statistic: Stats.SUM, period })
  }

  private notice(id: string, says: string, metric: IMetric, from: number) {
    new Notice(this, id, { says, metric, from, tells: this.topic })
  }
}

/** Of the five runs that every minute's work has in a period: one that failed is made up for by the next. */
const mostRuns = 3

const hotOperations = [
  Operation.GET_ITEM,
  Operation.QUERY,
  Operation.PUT_ITEM,
  Operation.UPDATE_ITEM,
  Operation.TRANSACT_WRITE_ITEMS,
]

/** Answers of 500 and above on one route; API Gateway counts them by route where detailed metrics are on. */
function failuresOf(name: WatchedRoute, { api }: ServiceStack) {
  const { method, path } = routeOf(name)
  return new Metric({
    namespace: 'AWS/ApiGateway',
    metricName: '5xx',
    dimensionsMap: { ApiId: api.api.apiId, Stage: api.stage.stageName, Method: method, Resource: path },
    statistic: Stats.SUM,
    period,
  })
}
