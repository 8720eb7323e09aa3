import { Match } from 'aws-cdk-lib/assertions'
import { describe, expect, it } from 'vitest'
import { deployed, trial } from '../testing/deployed'
import { actionsOf, permissionsOf } from '../testing/permissions'

const { service } = deployed(trial)
const mappings = Object.values(service.findResources('AWS::Lambda::EventSourceMapping')).filter(({ Properties }) =>
  JSON.stringify(Properties.EventSourceArn).includes('StreamArn'),
)
const mappingTo = (id: string) =>
  mappings.find(({ Properties }) => JSON.stringify(Properties.FunctionName).includes(`"${id}`))
const mapping = mappingTo('fold')
const patternsOf = (one: typeof mapping) =>
  (one?.Properties.FilterCriteria.Filters as { readonly Pattern: string }[]).map(
    ({ Pattern }) => JSON.parse(Pattern) as unknown,
  )

describe('the table’s stream', () => {
  it('is read by the two that DynamoDB lets read it, and by no more', () => {
    expect(mappings).toHaveLength(2)
    expect([mapping, mappingTo('passOn')]).toEqual([expect.anything(), expect.anything()])
  })

  it('can be read by nobody but these two, and by them on this stream alone', () => {
    const policies = service.findResources('AWS::IAM::Policy', {
      Properties: {
        PolicyDocument: {
          Statement: Match.arrayWith([Match.objectLike({ Action: Match.arrayWith(['dynamodb:GetRecords']) })]),
        },
      },
    })
    expect(Object.keys(policies)).toEqual([expect.stringMatching(/^foldRole/), expect.stringMatching(/^passOnRole/)])
    for (const consumer of ['fold', 'passOn']) {
      const resources = permissionsOf(service, consumer)
        .filter(({ action }) => /^dynamodb:.*(Stream|Shard|Records)/.test(action))
        .map(({ resource }) => resource)
      expect(resources).toHaveLength(4)
      for (const resource of resources) expect(resource).toContain('StreamArn')
    }
  })

  it('is given in batches of a hundred, of what is counted or found by only, and again in halves where a batch fails', () => {
    expect(mapping?.Properties).toMatchObject({
      BatchSize: 100,
      BisectBatchOnFunctionError: true,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      StartingPosition: 'TRIM_HORIZON',
    })
    expect(patternsOf(mapping)).toEqual([
      { dynamodb: { NewImage: { et: { S: ['membership', 'union', 'stockShard'] } } } },
      { eventName: ['INSERT'], dynamodb: { NewImage: { et: { S: ['application', 'visit'] } } } },
      {
        dynamodb: {
          NewImage: { et: { S: ['claim'] }, redeemed: { M: { redemptionId: { S: [{ exists: true }] } } } },
        },
      },
      { dynamodb: { NewImage: { et: { S: ['claim'] }, undoneRedemption: { S: [{ exists: true }] } } } },
    ])
  })

  it('gives of a claim what was made of it, and not the rush in which it is made, to whoever passes messages on', () => {
    expect(patternsOf(mappingTo('passOn'))).toEqual([
      { dynamodb: { NewImage: { et: { S: ['application', 'transfer', 'recovery'] } } } },
      { eventName: ['MODIFY'], dynamodb: { NewImage: { et: { S: ['claim'] } } } },
    ])
  })

  it('names what is given up, well before the stream forgets it after a day', () => {
    const { DestinationConfig, MaximumRecordAgeInSeconds } = mapping?.Properties ?? {}
    expect(MaximumRecordAgeInSeconds).toBeLessThanOrEqual(12 * 3600)
    expect(JSON.stringify(DestinationConfig.OnFailure.Destination)).toContain('GivenUp')
  })
})

describe('what was given up', () => {
  it('lies encrypted under our own key, and is taken over an encrypted line only', () => {
    const [queue] = Object.values(service.findResources('AWS::SQS::Queue'))
    expect(JSON.stringify(queue?.Properties.KmsMasterKeyId)).toContain('Key')
    service.hasResourceProperties('AWS::SQS::QueuePolicy', {
      PolicyDocument: {
        Statement: [{ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }],
      },
    })
  })
})

describe('the consumer', () => {
  it('can neither scan the table nor change it', () => {
    expect(actionsOf(service, 'fold').filter((action) => /Scan|Table$|BatchWrite|\*/.test(action))).toEqual([])
  })

  it('holds no wildcard, neither in an action nor in a resource', () => {
    const wild = permissionsOf(service, 'fold').filter(({ action, resource }) => `${action}${resource}`.includes('*'))
    expect(wild).toEqual([])
  })
})
