import { fileURLToPath } from 'node:url'
import { Duration, RemovalPolicy, Validations } from 'aws-cdk-lib'
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import type { IFunction } from 'aws-cdk-lib/aws-lambda'
import { Runtime } from 'aws-cdk-lib/aws-lambda'
import { NodejsFunction, OutputFormat } from 'aws-cdk-lib/aws-lambda-nodejs'
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs'
import { tableDescription } from '@gongyou/shared/contracts/table'
import { Construct } from 'constructs'
import type { DataStack } from '../stacks/data'
import type { Partition } from '../stages'
import { bundling } from './bundling'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** What a context may do with the table. Neither may scan it, and neither may change the table itself. */
export type TableAccess = 'reads' | 'writes'

export type SecretName = 'keyring' | 'weChat' | 'realName'

export interface ContextFunctionProps {
  /** A folder of `functions/src`; its `lambda.ts` is what runs. */
  readonly context: string
  readonly access: TableAccess
  readonly secrets: readonly SecretName[]
  /** The `checks` context, for those that may ask it. */
  readonly asks?: IFunction
  readonly data: DataStack
  readonly partition: Partition
}

/**
 * One context, one Lambda, and a promise about access: it can do what its properties say and nothing else. Every
 * permission is written out here, because the grants of the library also give Scan, DescribeTable and wildcards.
 */
export class ContextFunction extends Construct {
  readonly function: NodejsFunction

  constructor(scope: Construct, id: string, props: ContextFunctionProps) {
    super(scope, id)
    const logGroup = operationLog(this)
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') })
    logGroup.grantWrite(role)
    for (const statement of statementsFor(props)) role.addToPolicy(statement)

    this.function = new NodejsFunction(this, 'Function', {
      entry: `${root}/functions/src/${props.context}/lambda.ts`,
      projectRoot: root,
      depsLockFilePath: `${root}/package-lock.json`,
      bundling: { ...bundling, format: OutputFormat.ESM, externalModules: [] },
      runtime: Runtime.NODEJS_22_X,
      architecture: props.partition.architecture,
      memorySize: 1024,
      timeout: Duration.seconds(10),
      environment: environmentOf(props),
      awsSdkConnectionReuse: false,
      role,
      logGroup,
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

function statementsFor({ access, secrets, asks, data }: ContextFunctionProps): PolicyStatement[] {
  const tableArns = [
    data.table.tableArn,
    ...tableDescription.indexes.map(({ name }) => `${data.table.tableArn}/index/${name}`),
  ]
  const onTable = access === 'reads' ? readingActions : writingActions
  const onKey = access === 'reads' ? ['Decrypt'] : ['Decrypt', 'Encrypt', 'GenerateDataKey']
  return [
    allow('dynamodb', onTable, tableArns),
    allow('kms', onKey, [data.key.keyArn]),
    ...secrets.map((secret) => allow('secretsmanager', ['GetSecretValue'], [data[secret].arn])),
    ...(asks ? [allow('lambda', ['InvokeFunction'], [asks.functionArn])] : []),
  ]
}

function allow(service: string, actions: readonly string[], resources: string[]) {
  return new PolicyStatement({ actions: actions.map((action) => `${service}:${action}`), resources })
}

/** Where to find things. A secret's name is no secret; its value is read when the function starts. */
function environmentOf({ secrets, asks, data }: ContextFunctionProps): Record<string, string> {
  const secretVariables = { keyring: 'KEYRING_SECRET', weChat: 'WECHAT_SECRET', realName: 'REAL_NAME_SECRET' } as const
  return {
    TABLE_NAME: data.table.tableName,
    ...Object.fromEntries(secrets.map((secret) => [secretVariables[secret], data[secret].arn])),
    ...(asks && { CHECKS_FUNCTION: asks.functionName }),
  }
}
