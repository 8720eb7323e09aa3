import { tableDescription } from '@gongyou/shared/contracts/table'
import { describe, expect, it } from 'vitest'
import { deployed, trial } from '../testing/deployed'

const { data } = deployed(trial)
const [table] = Object.values(data.findResources('AWS::DynamoDB::GlobalTable'))
const [replica] = table?.Properties.Replicas ?? []

describe('the one table', () => {
  it('has the keys and the indexes of its description, and no others', () => {
    const keyNames = (keys: { AttributeName: string }[]) => keys.map(({ AttributeName }) => AttributeName)
    expect(keyNames(table?.Properties.KeySchema)).toEqual([tableDescription.partitionKey, tableDescription.sortKey])

    const indexes = table?.Properties.GlobalSecondaryIndexes as {
      IndexName: string
      KeySchema: { AttributeName: string }[]
    }[]
    expect(indexes.map(({ IndexName, KeySchema }) => [IndexName, ...keyNames(KeySchema)])).toEqual(
      tableDescription.indexes.map(({ name, partitionKey, sortKey }) => [name, partitionKey, sortKey]),
    )
  })

  it('copies keys or a few named attributes into an index, never everything', () => {
    for (const { Projection } of table?.Properties.GlobalSecondaryIndexes ?? []) {
      expect(['KEYS_ONLY', 'INCLUDE']).toContain(Projection.ProjectionType)
    }
  })

  it('can be put back to any second of the last 35 days', () => {
    expect(replica.PointInTimeRecoverySpecification).toEqual({
      PointInTimeRecoveryEnabled: true,
      RecoveryPeriodInDays: 35,
    })
  })

  it('cannot be deleted by mistake, and stays when its stack goes', () => {
    expect(replica.DeletionProtectionEnabled).toBe(true)
    expect(table?.DeletionPolicy).toBe('Retain')
  })

  it('is encrypted under a key of our own', () => {
    expect(JSON.stringify(replica.SSESpecification.KMSMasterKeyId)).toContain('"Key')
  })

  it('streams what an item was and what it became', () => {
    expect(table?.Properties.StreamSpecification).toEqual({ StreamViewType: 'NEW_AND_OLD_IMAGES' })
  })

  it('lets expired items go', () => {
    expect(table?.Properties.TimeToLiveSpecification).toEqual({ AttributeName: tableDescription.ttl, Enabled: true })
  })

  it('is paid by what is asked of it', () => {
    expect(table?.Properties.BillingMode).toBe('PAY_PER_REQUEST')
  })
})

describe('a key', () => {
  it('changes every year, and stays when its stack goes', () => {
    data.resourceCountIs('AWS::KMS::Key', 2)
    data.allResources('AWS::KMS::Key', { Properties: { EnableKeyRotation: true }, DeletionPolicy: 'Retain' })
  })
})

describe('a secret', () => {
  it('says what belongs into it, is encrypted under our key, and stays when its stack goes', () => {
    const secrets = Object.values(data.findResources('AWS::SecretsManager::Secret'))
    expect(secrets.map(({ Properties }) => Properties.Description)).toEqual([
      expect.stringContaining('{appId, appSecret, pushToken, pushKey}'),
      expect.stringContaining('{secretId, secretKey}'),
    ])
    for (const { Properties, DeletionPolicy } of secrets) {
      expect(JSON.stringify(Properties.KmsKeyId)).toContain('Key')
      expect(DeletionPolicy).toBe('Retain')
    }
  })
})
