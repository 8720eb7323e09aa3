import type { WriteRequest } from '@aws-sdk/client-dynamodb'
import type { DynamoDBRecord } from 'aws-lambda'
import type { Follower } from '../stream/follower'
import type { Entry } from '../stream/positions'
import { openStreamReader } from '../stream/stream-reader'
import { copyDatabaseFile } from './database-file'
import { engineClient } from './engine-client'
import type { OwnEngine } from './own-engine'
import { endpointAt, startEngine, stopEngine } from './running-engine'
import type { RunningEngine } from './running-engine'
import { switchStream, writeBatches } from './table'
import type { RawItem } from './table'

/**
 * The engine never forgets a stream record and walks through all of them at every write, so that after ten thousand a
 * transaction takes ten times as long. Above this backlog the table moves to a fresh file with an empty stream.
 */
export const longestBacklog = 2000

/** So many changes are applied while requests wait. */
const fewEnough = 200

export interface RenewalSettings {
  readonly engine: OwnEngine
  readonly follower: Follower
  /** The records that some consumer has not dealt with yet. */
  readonly undelivered: () => readonly Entry[]
}

/**
 * Moves the table to the next generation of files while it is in use: a copy of the base takes every change the stream
 * has recorded since, and then the two engines change places. Nobody is refused meanwhile; for a tenth of a second
 * requests wait for the port to answer again. Where it fails, the old files stay in use.
 */
export async function renew({ engine, follower, undelivered }: RenewalSettings): Promise<void> {
  const { files, launcher, tableName } = engine
  const { generation, city } = engine.record()
  const next = generation + 1
  copyDatabaseFile(files.base(generation), files.table(next))
  const fresh = await startAside(engine, files.table(next))
  const client = engineClient(endpointAt(fresh.port))
  let stage: 'aside' | 'changing-places' = 'aside'
  try {
    await switchStream(client, tableName, 'off')
    let applied = 0
    const applyNew = async () => {
      const records = follower.records.slice(applied)
      await writeBatches(client, tableName, netChanges(records))
      applied += records.length
      return records.length
    }
    do await follower.catchUp()
    while ((await applyNew()) > fewEnough)

    await follower.pause()
    stage = 'changing-places'
    const { port } = engine.running()
    await stopEngine(engine.running())
    await readTheRest(engine, follower)
    await applyNew()
    await switchStream(client, tableName, 'on')
    await stopEngine(fresh)
    copyDatabaseFile(files.table(next), files.base(next))
    files.writeUndelivered(next, undelivered())
    files.write({ generation: next, city })
    const running = await startEngine(launcher, { port, file: files.table(next), log: files.log })
    engine.replace({ generation: next, city, running })
    files.keepOnly(next)
    follower.beginAnew()
  } catch (fault) {
    await stopEngine(fresh)
    if (stage === 'changing-places') await putBack(engine, generation)
    throw fault
  } finally {
    client.destroy()
  }
}

/** An engine on a port of its own, written down so that it is found where this process is killed. */
async function startAside(engine: OwnEngine, file: string): Promise<RunningEngine> {
  const aside = await startEngine(engine.launcher, { file, log: engine.files.log })
  engine.files.write({ ...engine.record(), aside: [aside.process] })
  return aside
}

/** Others may have written up to the moment at which the engine ended, so its stream is read to the end afterwards. */
async function readTheRest(engine: OwnEngine, follower: Follower): Promise<void> {
  const old = await startEngine(engine.launcher, { file: engine.running().file, log: engine.files.log })
  const reader = openStreamReader(endpointAt(old.port), engine.tableName)
  try {
    await follower.finishFrom(reader)
  } finally {
    reader.close()
    await stopEngine(old)
  }
}

async function putBack(engine: OwnEngine, generation: number): Promise<void> {
  const { port, file } = engine.running()
  await stopEngine(engine.running())
  const running = await startEngine(engine.launcher, { port, file, log: engine.files.log })
  engine.replace({ generation, city: engine.record().city, running })
}

/** What a run of records comes to: each item as it was last. */
export function netChanges(records: readonly DynamoDBRecord[]): WriteRequest[] {
  const changes = new Map<string, WriteRequest>()
  for (const { dynamodb = {} } of records) {
    const Key = dynamodb.Keys as RawItem
    const Item = dynamodb.NewImage as RawItem | undefined
    changes.set(keyText(Key), Item ? { PutRequest: { Item } } : { DeleteRequest: { Key } })
  }
  return [...changes.values()]
}

function keyText(key: RawItem): string {
  return JSON.stringify(Object.entries(key).sort(([a], [b]) => (a < b ? -1 : 1)))
}
