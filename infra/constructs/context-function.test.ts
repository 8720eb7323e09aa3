import { describe, expect, it } from 'vitest'
import { deployed, trial } from '../testing/deployed'
import { actionsOf, permissionsOf } from '../testing/permissions'

const { service } = deployed(trial)
const contexts = ['about', 'people', 'unions', 'enrolment', 'membership', 'checks']
const resourcesFor = (context: string, action: string) =>
  permissionsOf(service, context)
    .filter((permission) => permission.action === action)
    .map(({ resource }) => resource)

describe('a reading context', () => {
  it('reads the table and its indexes, and nothing more', () => {
    expect(actionsOf(service, 'about').filter((action) => action.startsWith('dynamodb:'))).toEqual([
      'dynamodb:BatchGetItem',
      'dynamodb:ConditionCheckItem',
      'dynamodb:GetItem',
      'dynamodb:Query',
    ])
  })

  it('cannot encrypt, so it could not write even by another way', () => {
    expect(actionsOf(service, 'about').filter((action) => action.startsWith('kms:'))).toEqual(['kms:Decrypt'])
  })
})

describe('a writing context', () => {
  it('writes items', () => {
    expect(actionsOf(service, 'enrolment')).toEqual(
      expect.arrayContaining(['dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:DeleteItem', 'dynamodb:Query']),
    )
  })
})

describe.each(contexts)('%s', (context) => {
  it('cannot scan the table, change it, or read its stream', () => {
    const beyond = /^dynamodb:(Scan|PartiQL|CreateTable|UpdateTable|DeleteTable|GetRecords|BatchWriteItem|\*)/
    expect(actionsOf(service, context).filter((action) => beyond.test(action))).toEqual([])
  })

  it('holds no wildcard, neither in an action nor in a resource', () => {
    const wild = permissionsOf(service, context).filter(({ action, resource }) => `${action}${resource}`.includes('*'))
    expect(wild).toEqual([])
  })

  it('writes to its own log only', () => {
    const logs = resourcesFor(context, 'logs:PutLogEvents')
    expect(logs).toHaveLength(1)
    expect(logs[0]).toContain(`${context}Log`)
  })
})

describe('a secret', () => {
  const readersOf = (secret: string) =>
    contexts.filter((context) =>
      resourcesFor(context, 'secretsmanager:GetSecretValue').some((resource) => resource.includes(secret)),
    )

  it('of WeChat is read by people alone, and that of the real-name provider by checks alone', () => {
    expect(readersOf('WeChat')).toEqual(['people'])
    expect(readersOf('RealName')).toEqual(['checks'])
  })

  it('that opens sealed data is not read by the context that only states what the API is', () => {
    expect(readersOf('Keyring')).not.toContain('about')
  })
})

describe('the real-name check', () => {
  it('is asked by people, enrolment and membership alone', () => {
    const askers = contexts.filter((context) => resourcesFor(context, 'lambda:InvokeFunction').length > 0)
    expect(askers).toEqual(['people', 'enrolment', 'membership'])
  })

  it('is the only function that can be asked', () => {
    for (const context of ['people', 'enrolment', 'membership']) {
      expect(resourcesFor(context, 'lambda:InvokeFunction')).toEqual([expect.stringContaining('checksFunction')])
    }
  })
})

describe('an operation log', () => {
  it('is kept for six months at the least, and stays when its function goes', () => {
    const logs = Object.values(service.findResources('AWS::Logs::LogGroup'))
    expect(logs).toHaveLength(contexts.length + 1)
    for (const { Properties, DeletionPolicy } of logs) {
      expect(Properties.RetentionInDays).toBeGreaterThanOrEqual(184)
      expect(DeletionPolicy).toBe('Retain')
    }
  })
})
