import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Duration, RemovalPolicy, Validations } from 'aws-cdk-lib'
import type { PolicyStatementProps } from 'aws-cdk-lib/aws-iam'
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import type { IFunction } from 'aws-cdk-lib/aws-lambda'
import { Runtime } from 'aws-cdk-lib/aws-lambda'
import type { ICommandHooks } from 'aws-cdk-lib/aws-lambda-nodejs'
import { NodejsFunction, OutputFormat } from 'aws-cdk-lib/aws-lambda-nodejs'
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs'
import { tableDescription } from '@gongyou/shared/contracts/table'
import { Construct } from 'constructs'
import type { DataStack } from '../stacks/data'
import type { Stage } from '../stages'
import { bundling, replaced } from './bundling'

const root = fileURLToPath(new URL('../..', import.meta.url))

const replacements = Object.fromEntries(Object.entries(replaced).map(([name, file]) => [`--alias:${name}`, file]))

/** What a context may do with the table. Neither may scan it, and neither may change the table itself. */
export type TableAccess = 'reads' | 'writes'

/** Whom outside a context talks to, and so whose secret it is given. */
export type Outsider = 'weChat' | 'realName'

export interface ContextFunctionProps {
  /** A folder of `functions/src`; its `lambda.ts` is what runs. */
  readonly context: string
  /** What of its `lambda.ts` runs; `handler` unless said. */
  readonly handler?: string
  readonly access: TableAccess
  /** How long it may take; ten seconds unless said. */
  readonly longest?: Duration
  readonly talksTo?: Outsider
  /** The `checks` context, for those that may ask it. */
  readonly asks?: IFunction
  /** Whether the build lays files beside its bundle (.config/build/made). */
  readonly hasMadeFiles?: true
  readonly data: DataStack
  readonly stage: Stage
}

/**
 * One context, one Lambda, and a promise about access: it can do what its properties say and nothing else. Every
 * permission is written out here, because the grants of the library also give Scan, DescribeTable and wildcards.
 */
export class ContextFunction extends Construct {
  readonly function: NodejsFunction
  readonly log: LogGroup

  constructor(scope: Construct, id: string, props: ContextFunctionProps) {
    super(scope, id)
    this.log = operationLog(this)
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') })
    this.log.grantWrite(role)
    for (const statement of statementsFor(props)) role.addToPolicy(statement)

    this.function = new NodejsFunction(this, 'Function', {
      entry: join(root, 'functions/src', props.context, 'lambda.ts'),
      handler: props.handler ?? 'handler',
      projectRoot: root,
      depsLockFilePath: join(root, 'package-lock.json'),
      bundling: {
        ...bundling,
        format: OutputFormat.ESM,
        externalModules: [],
        esbuildArgs: replacements,
        commandHooks: props.hasMadeFiles && madeFilesFor(props.context),
      },
      runtime: Runtime.NODEJS_22_X,
      architecture: props.stage.partition.architecture,
      memorySize: 1024,
      timeout: props.longest ?? Duration.seconds(10),
      environment: environmentOf(props),
      environmentEncryption: props.data.key,
      awsSdkConnectionReuse: false,
      role,
      logGroup: this.log,
    })
    for (const acknowledged of acknowledgements) Validations.of(this.function).acknowledge(acknowledged)
  }
}

const olderRuntime = 'Node 22 is in long-term support, and the bundles are built for it; both move together.'

const acknowledgements = [
  { id: 'AwsSolutions-L1', reason: olderRuntime },
  { id: 'Serverless-LambdaLatestVersion', reason: olderRuntime },
  {
    id: 'Serverless-LambdaDLQ',
    reason:
      'Called synchronously, by API Gateway or by another context: the caller gets the failure, and no event is lost.',
  },
  {
    id: 'Serverless-LambdaTracing',
    reason: 'X-Ray does not work with Lambda in AWS China, and a trial that shows more than the city gets misleads.',
  },
]

/**
 * The Cybersecurity Law of the PRC (article 21) has network logs kept for six months or more. The service's own "six
 * months" is 180 days, which is less; the next longer period is a year.
 */
export function operationLog(scope: Construct): LogGroup {
  return new LogGroup(scope, 'Log', { retention: RetentionDays.ONE_YEAR, removalPolicy: RemovalPolicy.RETAIN })
}

const readingActions = ['GetItem', 'BatchGetItem', 'Query', 'ConditionCheckItem']
const writingActions = [...readingActions, 'PutItem', 'UpdateItem', 'DeleteItem']

function statementsFor({ access, asks, data }: ContextFunctionProps): PolicyStatement[] {
  const indexArns = tableDescription.indexes.map(({ name }) => `${data.table.tableArn}/index/${name}`)
  const mayWrite = access === 'writes'
  return [
    allow('dynamodb', mayWrite ? writingActions : readingActions, [data.table.tableArn, ...indexArns]),
    allow('kms', mayWrite ? ['Decrypt', 'Encrypt', 'GenerateDataKey'] : ['Decrypt'], [data.key.keyArn]),
    // The first caller of a new city makes the keyring, so whoever may write may make one.
    allow('kms', mayWrite ? ['Decrypt', 'GenerateDataKey'] : ['Decrypt'], [data.sealingKey.keyArn], forKeyring),
    ...(asks ? [allow('lambda', ['InvokeFunction'], [asks.functionArn])] : []),
  ]
}

/** The sealing key answers for the keyring's keys, each under its use, and for nothing else. */
const forKeyring = { StringEquals: { 'kms:EncryptionContext:gongyou:use': ['sealing', 'lookup', 'signing'] } }

function allow(
  service: string,
  actions: readonly string[],
  resources: string[],
  conditions?: PolicyStatementProps['conditions'],
) {
  return new PolicyStatement({ actions: actions.map((action) => `${service}:${action}`), resources, conditions })
}

/** What the context reads beside its bundle is made when the bundle is, and lies in the same folder. */
function madeFilesFor(context: string): ICommandHooks {
  const make = join(root, '.config/build/made/make.ts')
  return {
    beforeBundling: () => [],
    beforeInstall: () => [],
    afterBundling: (_, folder) => [`npx tsx "${make}" ${context} "${folder}"`],
  }
}

/** What `functions/src/platform/settings.ts` reads. */
function environmentOf({ talksTo, asks, data, stage }: ContextFunctionProps): Record<string, string> {
  return {
    TABLE_NAME: data.table.tableName,
    KMS_KEY_ID: data.sealingKey.keyArn,
    LINK_HOST: stage.linkHost,
    ...(stage.linkProof && { LINK_PROOF_NAME: stage.linkProof.name, LINK_PROOF_CONTENT: stage.linkProof.content }),
    ...(stage.templates && { MESSAGE_TEMPLATES: JSON.stringify(stage.templates) }),
    ...(asks && { CHECKS_FUNCTION: asks.functionName }),
    ...(talksTo && { ...secretsOf(talksTo, data), SECRETS_AS_OF: stage.secretsAsOf }),
  }
}

function secretsOf(outsider: Outsider, { weChat, realName }: DataStack): Record<string, string> {
  switch (outsider) {
    case 'weChat':
      return {
        WECHAT_APP_ID: weChat.field('appId'),
        WECHAT_APP_SECRET: weChat.field('appSecret'),
        WECHAT_PUSH_TOKEN: weChat.field('pushToken'),
        WECHAT_PUSH_KEY: weChat.field('pushKey'),
      }
    case 'realName':
      return { TENCENT_SECRET_ID: realName.field('secretId'), TENCENT_SECRET_KEY: realName.field('secretKey') }
  }
}
