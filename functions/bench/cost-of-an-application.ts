import { randomUUID } from 'node:crypto'
import { DynamoDBClient, UpdateTableCommand } from '@aws-sdk/client-dynamodb'
import { BatchWriteCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb'
import { reviewedForm, runTown, succeeded, worker, type RunningTown } from '../testing/running-town'
import type { Figure } from './figures'

const rounds = 60
const behind = 10_000
/** An application: its own transaction, the reads before it, a provider's answer, hashing, sealing, parsing. */
const mostTimesBare = 10

/**
 * How many times a bare transaction of the same four items one application takes, both interleaved in the same run so
 * that the machine's mood falls on both. Once without a stream; once with ten thousand records behind a running one.
 */
export async function costOfAnApplication(): Promise<Figure[]> {
  const town = await runTown()
  try {
    const without = await timesBare(town)
    await withBacklog(town)
    const withRecords = await timesBare(town)
    return [
      { name: 'an application, no stream', value: without, budget: mostTimesBare, unit: 'times' },
      {
        name: `an application, ${behind} stream records behind`,
        value: withRecords,
        budget: mostTimesBare,
        unit: 'times',
      },
    ]
  } finally {
    await town.close()
  }
}

async function timesBare(town: RunningTown): Promise<number> {
  const workers = []
  for (let round = 0; round < rounds; round += 1) workers.push(await worker(town))
  let whole = 0
  let bare = 0
  for (const each of workers) {
    whole += await timed(async () => {
      succeeded(await each.call('application.submit', reviewedForm(each.nationalId)))
    })
    bare += await timed(() => bareTransaction(town))
  }
  return whole / bare
}

/** The same four items by size and index entries, with nothing read before and nothing computed. */
async function bareTransaction({ surroundings: { documents, tableName } }: RunningTown): Promise<void> {
  const id = randomUUID()
  const put = (Item: Record<string, unknown>) => ({
    Put: { TableName: tableName, Item, ConditionExpression: 'attribute_not_exists(pk)' },
  })
  await documents.send(
    new TransactWriteCommand({
      TransactItems: [
        put({ pk: `BENCH#REQUEST#${id}`, sk: 'REQUEST', filling: 'x'.repeat(200) }),
        put({
          pk: `BENCH#APPLICATION#${id}`,
          sk: 'APPLICATION',
          filling: 'x'.repeat(1000),
          queuePk: 'bench#open',
          queueSk: id,
          duePk: 'BENCH#DUE',
          dueSk: id,
        }),
        put({ pk: `BENCH#LOCK#${id}`, sk: 'LOCK', filling: 'x'.repeat(200) }),
        put({ pk: `BENCH#ACCOUNT#${id}`, sk: 'ACCOUNT', filling: 'x'.repeat(400) }),
      ],
    }),
  )
}

async function withBacklog({ surroundings: { documents, tableName } }: RunningTown): Promise<void> {
  const client = new DynamoDBClient({})
  const StreamSpecification = { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' as const }
  await client.send(new UpdateTableCommand({ TableName: tableName, StreamSpecification }))
  for (let written = 0; written < behind; written += 25) {
    const requests = Array.from({ length: 25 }, (_, index) => ({
      PutRequest: { Item: { pk: `BENCH#FILL#${written + index}`, sk: 'FILL' } },
    }))
    await documents.send(new BatchWriteCommand({ RequestItems: { [tableName]: requests } }))
  }
}

async function timed(work: () => Promise<void>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}
