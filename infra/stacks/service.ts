import { Duration, Stack } from 'aws-cdk-lib'
import type { StackProps } from 'aws-cdk-lib'
import type { IFunction } from 'aws-cdk-lib/aws-lambda'
import { routes } from '@gongyou/shared/contracts/routes'
import type { Context } from '@gongyou/shared/contracts/routes'
import type { Construct } from 'constructs'
import { ContextFunction } from '../constructs/context-function'
import type { Outsider, TableAccess } from '../constructs/context-function'
import { FactsQueue } from '../constructs/facts-queue'
import { everyMinute, hourly, Recurring } from '../constructs/recurring'
import { RouteApi } from '../constructs/route-api'
import { StreamConsumer } from '../constructs/stream-consumer'
import { promises } from '../promises'
import type { Stage } from '../stages'
import type { DataStack } from './data'

interface ServiceProps extends StackProps {
  readonly stage: Stage
  readonly data: DataStack
}

interface Promised {
  readonly access: TableAccess
  readonly talksTo?: Outsider
  /** May ask the `checks` context whether a person is who they say. */
  readonly asksChecks?: true
  /** Reads files that the build lays beside its bundle. */
  readonly hasMadeFiles?: true
}

/** What each context that answers routes may do. A context of the contract without a line here does not compile. */
const contexts: Readonly<Record<Context, Promised>> = {
  about: { access: 'reads' },
  people: { access: 'writes', talksTo: 'weChat', asksChecks: true },
  unions: { access: 'writes' },
  enrolment: { access: 'writes', asksChecks: true },
  benefits: { access: 'writes' },
  membership: { access: 'writes', asksChecks: true },
  insight: { access: 'reads' },
  posters: { access: 'writes', talksTo: 'weChat', hasMadeFiles: true },
}

/** What can be replaced at any time: the contexts' functions, and the HTTP API in front of them. */
export class ServiceStack extends Stack {
  readonly contexts: Readonly<Record<Context, IFunction>>
  readonly checks: ContextFunction
  readonly insightStream: StreamConsumer
  readonly notifyStream: StreamConsumer
  readonly facts: FactsQueue
  readonly teller: ContextFunction
  readonly dueDraws: IFunction
  readonly openings: IFunction
  readonly api: RouteApi

  constructor(scope: Construct, id: string, { stage, data, ...props }: ServiceProps) {
    super(scope, id, props)
    const checks = { context: 'checks', access: 'writes', talksTo: 'realName', data, stage } as const
    this.checks = new ContextFunction(this, 'checks', checks)
    this.contexts = mapValues(contexts, ({ asksChecks, ...promised }, context) => {
      const asks = asksChecks && this.checks.function
      return new ContextFunction(this, context, { context, ...promised, asks, data, stage }).function
    })
    const sweep = { context: 'enrolment', handler: 'sweep', access: 'writes', data, stage } as const
    new Recurring(this, 'OverdueSweep', new ContextFunction(this, 'sweep', sweep).function, hourly)
    const transfers = { context: 'membership', handler: 'sweep', access: 'writes', data, stage } as const
    new Recurring(this, 'TransferSweep', new ContextFunction(this, 'transfers', transfers).function, hourly)
    const longest = Duration.minutes(5)
    const people = { context: 'people', handler: 'sweep', access: 'writes', longest, data, stage } as const
    new Recurring(this, 'PeopleSweep', new ContextFunction(this, 'peopleSweep', people).function, hourly)
    const proposals = { context: 'membership', handler: 'proposals', access: 'writes', longest, data, stage } as const
    new Recurring(this, 'Proposals', new ContextFunction(this, 'proposals', proposals).function, hourly)
    const changes = { context: 'unions', handler: 'changes', access: 'writes', longest, data, stage } as const
    new Recurring(this, 'UnionChanges', new ContextFunction(this, 'changes', changes).function, hourly)
    const expiry = { context: 'benefits', handler: 'expiry', access: 'writes', longest, data, stage } as const
    new Recurring(this, 'VoucherExpiry', new ContextFunction(this, 'expiry', expiry).function, hourly)
    const draws = { context: 'benefits', handler: 'draws', access: 'writes', longest, data, stage } as const
    new Recurring(this, 'Draws', new ContextFunction(this, 'draws', draws).function, hourly)
    this.dueDraws = new ContextFunction(this, 'dueDraws', { ...draws, handler: 'dueDraws' }).function
    new Recurring(this, 'DueDraws', this.dueDraws, everyMinute)
    const fold = { context: 'insight', handler: 'stream', access: 'writes', hasMadeFiles: true, data, stage } as const
    const consumer = new ContextFunction(this, 'fold', fold)
    this.insightStream = new StreamConsumer(this, 'InsightStream', {
      consumer,
      changesOf: ['membership', 'union', 'stockShard'],
      birthsOf: ['application', 'visit'],
      turnsOf: [],
      // A claim tells the accounts something once it is redeemed, and once that is taken back.
      having: [
        { of: 'claim', text: ['redeemed', 'redemptionId'] },
        { of: 'claim', text: ['undoneRedemption'] },
      ],
      data,
    })
    this.facts = new FactsQueue(this, 'Facts', { data })
    const passing = { context: 'notify', handler: 'stream', access: 'reads', data, stage } as const
    const passer = new ContextFunction(this, 'passOn', passing)
    this.facts.takesFrom(passer)
    this.notifyStream = new StreamConsumer(this, 'NotifyStream', {
      consumer: passer,
      changesOf: ['application', 'transfer', 'recovery'],
      birthsOf: [],
      // A claim is told of once a draw or a person has made something of it, and not at the rush in which it is made.
      turnsOf: ['claim'],
      having: [],
      data,
    })
    const telling = { context: 'notify', handler: 'send', access: 'writes', talksTo: 'weChat', data, stage } as const
    this.teller = new ContextFunction(this, 'notify', { ...telling, longest: Duration.minutes(2) })
    this.facts.feeds(this.teller)
    const opening = { context: 'notify', handler: 'openings', access: 'writes', data, stage } as const
    const reminder = new ContextFunction(this, 'openings', { ...opening, longest: Duration.minutes(2) })
    this.facts.takesFrom(reminder)
    this.openings = reminder.function
    new Recurring(this, 'Openings', this.openings, everyMinute)
    this.api = new RouteApi(this, 'Api', {
      routes,
      contexts: this.contexts,
      watched: Object.keys(promises),
      domain: stage.domain,
    })
  }
}

function mapValues<Key extends string, From, To>(from: Readonly<Record<Key, From>>, to: (value: From, key: Key) => To) {
  return Object.fromEntries(
    (Object.entries(from) as [Key, From][]).map(([key, value]) => [key, to(value, key)]),
  ) as Readonly<Record<Key, To>>
}
