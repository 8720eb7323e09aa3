import { describe, expect, it } from 'vitest'
import { madeFilesOf } from '../../.config/build/made/made-files'
import type { Stage } from '../stages'
import { deployed, trial } from '../testing/deployed'
import { actionsOf, permissionsOf } from '../testing/permissions'

const { service } = deployed(trial)
const contexts = ['about', 'people', 'unions', 'enrolment', 'membership', 'insight', 'posters', 'benefits'].concat(
  'notify',
  'checks',
)
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
  interface Environment {
    readonly Variables: Readonly<Record<string, unknown>>
  }
  const functions = Object.entries(service.findResources('AWS::Lambda::Function'))
  const holdersOf = (variable: string) =>
    functions
      .filter(([, { Properties }]) => variable in (Properties.Environment as Environment).Variables)
      .map(([id]) => contexts.find((context) => id.startsWith(context)))

  it('of WeChat is given to people, posters and notify alone, and that of the real-name provider to checks alone', () => {
    expect(holdersOf('WECHAT_APP_SECRET')).toEqual(['people', 'posters', 'notify'])
    expect(holdersOf('TENCENT_SECRET_KEY')).toEqual(['checks'])
  })

  it('is a reference in the template, never a value', () => {
    for (const [, { Properties }] of functions) {
      for (const [name, value] of Object.entries((Properties.Environment as Environment).Variables)) {
        if (/SECRET_(KEY|ID)|APP_/.test(name)) expect(JSON.stringify(value)).toContain('{{resolve:secretsmanager:')
      }
    }
  })

  it('lies encrypted under our own key in the function that holds it', () => {
    for (const [, { Properties }] of functions) expect(JSON.stringify(Properties.KmsKeyArn)).toMatch(/GetAttKey.*Arn/)
  })
})

describe('the key that wraps the keyring', () => {
  const uses = (context: string) =>
    permissionsOf(service, context).filter(({ resource }) => resource.includes('SealingKey'))

  it.each(contexts)('is used by %s for the keyring only', (context) => {
    expect(uses(context)).not.toEqual([])
    for (const { condition } of uses(context)) expect(condition).toContain('kms:EncryptionContext:gongyou:use')
  })

  it('makes no new keyring for a context that only reads', () => {
    expect(uses('about').map(({ action }) => action)).toEqual(['kms:Decrypt'])
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

describe('the link on a poster', () => {
  const variablesOf = (stage: Stage) =>
    Object.values(deployed(stage).service.findResources('AWS::Lambda::Function')).map(
      ({ Properties }) => Properties.Environment.Variables as Readonly<Record<string, unknown>>,
    )

  it('has the stage’s own host, in every function that writes or opens one', () => {
    for (const variables of variablesOf(trial)) expect(variables['LINK_HOST']).toBe(trial.linkHost)
  })

  it('is answered under that host by a public route, with WeChat’s verification file beside the codes', () => {
    const linkProof = { name: 'aB3xYz.txt', content: '0123456789abcdef' }
    for (const variables of variablesOf({ ...trial, linkProof })) {
      expect(variables).toMatchObject({ LINK_PROOF_NAME: 'aB3xYz.txt', LINK_PROOF_CONTENT: '0123456789abcdef' })
    }
    service.hasResourceProperties('AWS::ApiGatewayV2::Route', { RouteKey: 'GET /u/{link}', AuthorizationType: 'NONE' })
  })
})

describe('what a context reads beside its bundle', () => {
  it('is laid there by the build for the posters and for the consumer of the stream', () => {
    expect(Object.keys(madeFilesOf).sort()).toEqual(['insight', 'posters'])
  })
})

describe('an operation log', () => {
  it('is kept for six months at the least, and stays when its function goes', () => {
    const logs = Object.values(service.findResources('AWS::Logs::LogGroup'))
    expect(logs).toHaveLength(contexts.length + 12)
    for (const { Properties, DeletionPolicy } of logs) {
      expect(Properties.RetentionInDays).toBeGreaterThanOrEqual(184)
      expect(DeletionPolicy).toBe('Retain')
    }
  })
})
