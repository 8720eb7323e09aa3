import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DeleteItemCommand, GetItemCommand, PutItemCommand, ScanCommand } from '@aws-sdk/client-dynamodb'
import type { DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openClosing } from '../closing'
import type { Closing } from '../closing'
import { openDataFolder } from '../data-folder'
import { stillRuns } from '../running-process'
import type { StreamConsumer } from '../stream/delivery'
import { openTableStream } from '../stream/table-stream'
import { engineClient } from './engine-client'
import { prepareGivenEngine } from './given-engine'
import { findLauncher } from './launcher'
import { openOwnEngine } from './own-engine'
import type { OwnEngine } from './own-engine'
import { startEngine, stopEngine } from './running-engine'
import { describeTable } from './table'
import type { RawItem } from './table'

const launcher = findLauncher({})
const tableName = 'gongyou'
const item = (pk: string, extra: RawItem = {}): RawItem => ({ pk: { S: pk }, sk: { S: 'A' }, ...extra })
const loaded = ['a', 'b', 'c'].map((pk) => item(pk, { membersPk: { S: 'union' }, membersSk: { S: pk } }))

let place: string
let closing: Closing
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'gongyou-test-'))
  closing = openClosing()
})
afterEach(async () => {
  await closing.run()
  rmSync(place, { recursive: true, force: true })
})

function open({ hash = 'one', items = loaded, said = [] as string[] } = {}): Promise<OwnEngine> {
  const city = { hash, items: async () => items }
  return openOwnEngine({ folder: openDataFolder(place), launcher, tableName, city, say: (line) => said.push(line) })
}

const put = (endpoint: string, pk: string) =>
  engineClient(endpoint).send(new PutItemCommand({ TableName: tableName, Item: item(pk) }))

async function keysOn(endpoint: string): Promise<string[]> {
  const keys: string[] = []
  let ExclusiveStartKey: RawItem | undefined
  do {
    const page = await engineClient(endpoint).send(new ScanCommand({ TableName: tableName, ExclusiveStartKey }))
    keys.push(...(page.Items ?? []).map(({ pk }) => pk?.S ?? ''))
    ExclusiveStartKey = page.LastEvaluatedKey
  } while (ExclusiveStartKey)
  return keys.sort()
}

describe('the engine of a data folder', () => {
  it('starts with the city in it and with an empty stream', async () => {
    const engine = await open()
    closing.add(() => engine.stop())
    expect(await keysOn(engine.endpoint)).toEqual(['a', 'b', 'c'])
    const table = await describeTable(engineClient(engine.endpoint), tableName)
    expect(table?.StreamSpecification).toEqual({ StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' })
  })

  it('keeps what was written from one start to the next', async () => {
    const first = await open()
    await put(first.endpoint, 'd')
    await first.stop()
    const second = await open()
    closing.add(() => second.stop())
    expect(await keysOn(second.endpoint)).toEqual(['a', 'b', 'c', 'd'])
  })

  it('is found and taken over where a killed server left it behind', async () => {
    const killed = await open()
    await put(killed.endpoint, 'd')
    const said: string[] = []
    const next = await open({ said })
    closing.add(() => next.stop())
    expect(next.running().process).toEqual(killed.running().process)
    expect(said.join()).toContain('Took over the engine')
    expect(await keysOn(next.endpoint)).toContain('d')
  })

  it('starts anew on the same file where the engine was killed too', async () => {
    const killed = await open()
    await put(killed.endpoint, 'd')
    process.kill(killed.running().process.pid, 'SIGKILL')
    const next = await open()
    closing.add(() => next.stop())
    expect(next.running().process.pid).not.toBe(killed.running().process.pid)
    expect(await keysOn(next.endpoint)).toContain('d')
  })

  it('takes no other program for its own because it got the same number', async () => {
    const killed = await open()
    await stopEngine(killed.running())
    const stranger = { ...killed.running(), process: { pid: process.pid, identity: 'another program' } }
    killed.files.write({ ...killed.record(), running: stranger })
    const next = await open()
    closing.add(() => next.stop())
    expect(next.running().process.pid).not.toBe(process.pid)
  })

  it('is loaded anew when the city has changed', async () => {
    await (await open()).stop()
    const changed = await open({ hash: 'two', items: [item('z')] })
    closing.add(() => changed.stop())
    expect(await keysOn(changed.endpoint)).toEqual(['z'])
  })

  it('tells a broken database in one sentence, and leaves nothing running', async () => {
    const engine = await open()
    await engine.stop()
    writeFileSync(engine.files.table(engine.record().generation), 'this is no database')
    await expect(open()).rejects.toThrow(/^The database .*table\.db cannot be opened: error: .*not a valid SQLite/)
    expect(execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' })).not.toContain(place)
  })
})

describe('renewing the engine’s files', () => {
  const follow = async (engine: OwnEngine, consumers: readonly StreamConsumer[] = []) => {
    const folder = openDataFolder(place)
    const shared = { endpoint: engine.endpoint, tableName, folder, own: engine, consumers, log: () => {}, closing }
    return openTableStream(shared)
  }

  it('keeps the endpoint, every item, the index, and leaves an empty stream', async () => {
    const engine = await open()
    closing.add(() => engine.stop())
    const stream = await follow(engine)
    const client = engineClient(engine.endpoint)
    await put(engine.endpoint, 'd')
    await client.send(new PutItemCommand({ TableName: tableName, Item: item('a', { changed: { BOOL: true } }) }))
    await client.send(new DeleteItemCommand({ TableName: tableName, Key: item('c') }))
    await stream.renewed()

    expect(engine.record().generation).toBe(2)
    expect(await keysOn(engine.endpoint)).toEqual(['a', 'b', 'd'])
    const { Item } = await client.send(new GetItemCommand({ TableName: tableName, Key: item('a') }))
    expect(Item?.['changed']).toEqual({ BOOL: true })
    const { Items } = await client.send(new ScanCommand({ TableName: tableName, IndexName: 'members' }))
    expect(Items?.map(({ pk }) => pk?.S)).toEqual(['b'])

    await put(engine.endpoint, 'e')
    await stream.renewed()
    expect(await keysOn(engine.endpoint)).toEqual(['a', 'b', 'd', 'e'])
  })

  it('loses no write that comes in meanwhile, and refuses none', async () => {
    const engine = await open()
    closing.add(() => engine.stop())
    const stream = await follow(engine)
    const written: string[] = []
    let renewing = true
    const writing = [1, 2, 3].map(async (writer) => {
      for (let count = 0; renewing || count < 30; count += 1) {
        await put(engine.endpoint, `${writer}-${count}`)
        written.push(`${writer}-${count}`)
      }
    })
    await stream.renewed()
    await stream.renewed()
    renewing = false
    await Promise.all(writing)
    expect(engine.record().generation).toBe(3)
    expect(await keysOn(engine.endpoint)).toEqual([...written, 'a', 'b', 'c'].sort())
  })

  it('brings every change to the consumer in order, those of before and of after', async () => {
    const seen: string[] = []
    let broken = true
    const keyOf = ({ dynamodb }: DynamoDBRecord) => dynamodb?.NewImage?.['pk']?.S ?? ''
    const handle = async ({ Records }: DynamoDBStreamEvent) => {
      if (broken) throw new Error('not now')
      seen.push(...Records.map(keyOf))
    }
    const engine = await open()
    closing.add(() => engine.stop())
    const stream = await follow(engine, [{ name: 'insight', handle }])
    await put(engine.endpoint, 'd')
    await put(engine.endpoint, 'e')
    await stream.renewed()
    await put(engine.endpoint, 'f')
    broken = false
    await stream.settled()
    expect(seen).toEqual(['d', 'e', 'f'])
  })

  it('hands what a stopped server had not delivered to the next', async () => {
    const seen: string[] = []
    const handle = async ({ Records }: DynamoDBStreamEvent) => {
      seen.push(...Records.map(({ dynamodb }) => dynamodb?.NewImage?.['pk']?.S ?? ''))
    }
    const failing = async () => Promise.reject(new Error('down'))
    const first = await open()
    const stream = await follow(first, [{ name: 'insight', handle: failing }])
    await put(first.endpoint, 'd')
    await stream.renewed()
    await closing.run()
    await first.stop()

    const second = await open()
    closing.add(() => second.stop())
    const next = await follow(second, [{ name: 'insight', handle }])
    await put(second.endpoint, 'e')
    await next.settled()
    expect(seen).toEqual(['d', 'e'])
  })

  it('ends the engines aside that a server killed in the middle left', async () => {
    const engine = await open()
    const { files } = engine
    const aside = await startEngine(launcher, { file: files.table(2), log: files.log })
    files.write({ ...engine.record(), aside: [aside.process] })
    const next = await open()
    closing.add(() => next.stop())
    expect(stillRuns(aside.process)).toBe(false)
    expect(next.record().generation).toBe(1)
  })
})

describe('an engine that runs already', () => {
  const prepare = (endpoint: string, fingerprint: string, items: () => Promise<readonly RawItem[]>) => {
    const city = { hash: 'one', items }
    return prepareGivenEngine({ endpoint, folder: openDataFolder(place), tableName, city, fingerprint, say: () => {} })
  }
  const marked = (fingerprint: string) => [
    ...loaded,
    { pk: { S: 'LOCAL' }, sk: { S: 'CITY' }, fingerprint: { S: fingerprint } },
  ]

  it('gets table and city once, however many servers start on it together', async () => {
    const { log } = (await import('./engine-folder')).engineFolder(openDataFolder(place))
    const engine = await startEngine(launcher, { file: join(place, 'given.db'), log })
    closing.add(() => stopEngine(engine))
    const endpoint = `http://127.0.0.1:${engine.port}`
    let made = 0
    const items = async () => {
      made += 1
      return marked('ours')
    }
    await Promise.all([1, 2, 3].map(() => prepare(endpoint, 'ours', items)))
    expect(made).toBe(1)
    expect(await keysOn(endpoint)).toEqual(['LOCAL', 'a', 'b', 'c'])
    const table = await describeTable(engineClient(endpoint), tableName)
    expect(table?.StreamSpecification?.StreamEnabled).toBe(true)

    await expect(prepare(endpoint, 'others', items)).rejects.toThrow(/keys of another data folder/)
  })

  it('is told in one sentence where it does not answer', async () => {
    await expect(prepare('http://127.0.0.1:9', 'ours', async () => [])).rejects.toThrow(
      /^No DynamoDB engine answers at/,
    )
  })
})
