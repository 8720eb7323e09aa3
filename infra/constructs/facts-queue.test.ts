import { describe, expect, it } from 'vitest'
import { deployed, trial } from '../testing/deployed'
import { permissionsOf } from '../testing/permissions'

const keywords = { result: 'phrase2', note: 'thing4' } as const
const { service } = deployed({ ...trial, templates: { application: { id: 'template-1', keywords } } })
const queues = Object.entries(service.findResources('AWS::SQS::Queue'))
const [facts] = queues.filter(([, { Properties }]) => Properties.RedrivePolicy !== undefined)
const sqsActionsOf = (context: string) =>
  permissionsOf(service, context)
    .filter(({ action, resource }) => action.startsWith('sqs:') && resource.includes(facts?.[0] ?? 'none'))
    .map(({ action }) => action)

describe('the queue of what somebody is to be told', () => {
  it('is filled by the stream and by openings, emptied by whoever tells, and touched by nobody else', () => {
    expect(sqsActionsOf('passOn')).toEqual(['sqs:SendMessage'])
    expect(sqsActionsOf('openings')).toEqual(['sqs:SendMessage'])
    expect(sqsActionsOf('notify').sort()).toEqual([
      'sqs:ChangeMessageVisibility',
      'sqs:DeleteMessage',
      'sqs:GetQueueAttributes',
      'sqs:ReceiveMessage',
    ])
    for (const context of ['people', 'enrolment', 'benefits', 'fold']) expect(sqsActionsOf(context)).toEqual([])
  })

  it('lies encrypted under our own key, and sets aside what was tried forty times', () => {
    expect(JSON.stringify(facts?.[1].Properties.KmsMasterKeyId)).toContain('Key')
    expect(facts?.[1].Properties.RedrivePolicy).toMatchObject({ maxReceiveCount: 40 })
  })

  it('keeps what was set aside for as long as a queue can: fourteen days from when it was first put in', () => {
    const [setAside] = queues.filter(([id]) => JSON.stringify(facts?.[1].Properties.RedrivePolicy).includes(id))
    expect(setAside?.[1].Properties.MessageRetentionPeriod).toBe(14 * 24 * 3600)
  })

  it('is given out ten at a time to few at once, and keeps what failed', () => {
    service.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
      BatchSize: 10,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      ScalingConfig: { MaximumConcurrency: 10 },
    })
  })
})

describe('the fan-out', () => {
  it('writes nothing to the table', () => {
    const writes = permissionsOf(service, 'passOn').filter(({ action }) => /dynamodb:(Put|Update|Delete)/.test(action))
    expect(writes).toEqual([])
  })
})

describe('the stage’s templates', () => {
  it('are in the environment of who sends by them, and of who offers a reminder', () => {
    const holders = Object.entries(service.findResources('AWS::Lambda::Function'))
      .filter(([, { Properties }]) => 'MESSAGE_TEMPLATES' in Properties.Environment.Variables)
      .map(([id]) => id)
    expect(holders).toEqual(
      expect.arrayContaining([expect.stringMatching(/^notify/), expect.stringMatching(/^benefits/)]),
    )
  })
})
