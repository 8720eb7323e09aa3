import { TransactionCanceledException } from '@aws-sdk/client-dynamodb'
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { describe, expect, it } from 'vitest'
import { requestEntity } from './upkeep.entities'
import { gongyouTable } from './gongyou-table'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { TableBusy, transact } from './transaction'

const named = (error: string) => Object.assign(new Error('from DynamoDB'), { name: error })
const cancelled = (...codes: string[]) =>
  new TransactionCanceledException({
    $metadata: {},
    message: 'cancelled',
    CancellationReasons: codes.map((Code) => ({ Code })),
  })

/** A table that answers with these faults one after the other, and then saves. */
function tableWith(...faults: Error[]) {
  const waits: number[] = []
  let sent = 0
  const send = async () => {
    sent += 1
    const fault = faults.shift()
    if (fault) throw fault
    return {}
  }
  const documents = { send } as unknown as DynamoDBDocumentClient
  const wait = async (milliseconds: number) => {
    waits.push(milliseconds)
  }
  const put = (requestKey: string) =>
    requestEntity(gongyouTable(documents, 'table'))
      .build(PutTransaction)
      .item({ requestKey, bodyDigest: '', status: 200, ids: {}, ttl: 1 })
  const writes = (['request', 'application', 'lock'] as const).map((name) => ({ name, write: put(name) }))
  return { waits, sent: () => sent, save: () => transact(writes, { documents, wait, random: () => 0.5 }) }
}

describe('a transaction', () => {
  it('says which condition lost the race, the first of them in their order', async () => {
    const lost = 'ConditionalCheckFailed'
    expect(await tableWith(cancelled('None', 'None', lost)).save()).toEqual({ kind: 'lost', to: 'lock' })
    expect(await tableWith(cancelled('None', lost, lost)).save()).toEqual({ kind: 'lost', to: 'application' })
  })

  it('lets the repeated request win over everything else', async () => {
    const lost = 'ConditionalCheckFailed'
    expect(await tableWith(cancelled(lost, lost, lost)).save()).toEqual({ kind: 'lost', to: 'request' })
    expect(await tableWith(cancelled(lost, 'TransactionConflict', 'None')).save()).toMatchObject({ to: 'request' })
  })

  it('does not believe a lost race while the same request is being written at this moment', async () => {
    const twin = cancelled('TransactionConflict', 'ConditionalCheckFailed', 'None')
    const after = cancelled('ConditionalCheckFailed', 'ConditionalCheckFailed', 'None')
    expect(await tableWith(twin, after).save()).toEqual({ kind: 'lost', to: 'request' })
  })

  it.each([
    named('ProvisionedThroughputExceededException'),
    named('ThrottlingException'),
    named('RequestLimitExceeded'),
    named('TransactionInProgressException'),
    cancelled('None', 'TransactionConflict'),
    cancelled('None', 'None', 'ThrottlingError'),
    cancelled('ProvisionedThroughputExceeded', 'None'),
  ])('is tried again, each time after a longer wait: $name', async (fault) => {
    const table = tableWith(fault, fault, fault)
    expect(await table.save()).toEqual({ kind: 'saved' })
    expect(table.waits).toEqual([25, 50, 100])
  })

  it('gives up after six tries, and says that the table was busy and not that a race was lost', async () => {
    const table = tableWith(...Array.from({ length: 6 }, () => cancelled('None', 'TransactionConflict')))
    await expect(table.save()).rejects.toBeInstanceOf(TableBusy)
    expect(table.sent()).toBe(6)
  })

  it.each([named('ValidationException'), cancelled('ValidationError'), named('TimeoutError')])(
    'is not tried again after a fault that trying does not mend, or that may have saved: $name',
    async (fault) => {
      const table = tableWith(fault)
      await expect(table.save()).rejects.toBe(fault)
      expect(table.sent()).toBe(1)
    },
  )
})
