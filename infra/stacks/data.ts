import { RemovalPolicy, Stack } from 'aws-cdk-lib'
import type { StackProps } from 'aws-cdk-lib'
import {
  AttributeType,
  Billing,
  ProjectionType,
  StreamViewType,
  TableEncryptionV2,
  TableV2,
} from 'aws-cdk-lib/aws-dynamodb'
import type { GlobalSecondaryIndexPropsV2 } from 'aws-cdk-lib/aws-dynamodb'
import { Key } from 'aws-cdk-lib/aws-kms'
import { tableDescription } from '@gongyou/shared/contracts/table'
import type { TableIndex } from '@gongyou/shared/contracts/table'
import type { Construct } from 'constructs'
import { OutsideSecret } from '../constructs/outside-secret'

/** What must never be lost: the one table, the keys it rests under, and the secrets that outsiders gave us. */
export class DataStack extends Stack {
  /** Encrypts at rest what AWS keeps for us. */
  readonly key: Key
  /** Wraps the keyring that seals ID numbers and phones, so that whoever reads the table alone reads neither. */
  readonly sealingKey: Key
  readonly table: TableV2
  readonly weChat: OutsideSecret
  readonly realName: OutsideSecret

  constructor(scope: Construct, id: string, props: StackProps) {
    super(scope, id, { ...props, terminationProtection: true })
    this.key = this.yearlyKey('Key', 'Encrypts the table, the secrets and the alarms of gongyou at rest')
    this.sealingKey = this.yearlyKey('SealingKey', 'Wraps the keys under which gongyou seals ID numbers and phones')
    this.table = this.oneTable()
    this.weChat = this.secret('WeChat', 'The mini-program at WeChat: {appId, appSecret, pushToken, pushKey}')
    this.realName = this.secret('RealName', 'The real-name provider, Tencent Cloud: {secretId, secretKey}')
  }

  /** A key whose material changes every year while its name stays. Losing it would lose what it encrypts. */
  private yearlyKey(id: string, description: string) {
    return new Key(this, id, { description, enableKeyRotation: true, removalPolicy: RemovalPolicy.RETAIN })
  }

  private oneTable() {
    return new TableV2(this, 'Table', {
      partitionKey: text(tableDescription.partitionKey),
      sortKey: text(tableDescription.sortKey),
      globalSecondaryIndexes: tableDescription.indexes.map(asIndex),
      timeToLiveAttribute: tableDescription.ttl,
      billing: Billing.onDemand(),
      encryption: TableEncryptionV2.customerManagedKey(this.key),
      dynamoStream: StreamViewType.NEW_AND_OLD_IMAGES,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true, recoveryPeriodInDays: 35 },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    })
  }

  private secret(id: string, holds: string) {
    return new OutsideSecret(this, id, { holds, key: this.key })
  }
}

function text(name: string) {
  return { name, type: AttributeType.STRING }
}

function asIndex({ name, partitionKey, sortKey, projection }: TableIndex): GlobalSecondaryIndexPropsV2 {
  return {
    indexName: name,
    partitionKey: text(partitionKey),
    sortKey: text(sortKey),
    ...(projection === 'KEYS_ONLY'
      ? { projectionType: ProjectionType.KEYS_ONLY }
      : { projectionType: ProjectionType.INCLUDE, nonKeyAttributes: [...projection] }),
  }
}
