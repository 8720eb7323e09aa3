import type { DynamoDBRecord } from 'aws-lambda'
import type { Follower } from '../stream/follower'
import type { Entry } from '../stream/positions'
import { openStreamReader } from '../stream/stream-reader'
import { copyDatabaseFile } from './database-file'
import { engineClient } from './engine-client'
import type { OwnEngine } from './own-engine'
import { endpointAt, isUp, startEngine, stopEngine } from './running-engine'
import { makeChanges, switchStream } from './table'
import type { Change, RawItem } from './table'

/**
 * The engine never forgets a stream record and walks through all of them at every write, so that after ten thousand a
 * transaction takes ten times as long. Above this backlog the table moves to fresh files with an empty stream, at the
 * first moment in which nobody writes.
 */
export const longBacklog = 2000

/** Above this one it moves even while somebody writes. */
export const longestBacklog = 15_000

/** So many changes are made while requests wait. */
const fewEnough = 200

export interface RenewalSettings {
  readonly engine: OwnEngine
  readonly follower: Follower
  /** The records that some consumer has not dealt with yet. */
  readonly undelivered: () => readonly Entry[]
  /** Called when the next generation is in use, before anything of its stream is read. */
  readonly onMoved: (generation: number) => void
}

/**
 * Moves the table to the next generation of files while it is in use: a copy of the base takes every change the stream
 * has recorded since, and then the two engines change places. For a tenth of a second nobody listens on the port, and
 * this server's requests, and those of others like it, wait. Where it fails, the old files stay in use.
 */
export async function renew(settings: RenewalSettings): Promise<void> {
  const { engine, follower } = settings
  const successor = await raiseSuccessor(engine, follower)
  try {
    do await follower.catchUp()
    while ((await successor.applyNew()) > fewEnough)
    await follower.pause()
    await changePlaces(settings, successor)
    settings.onMoved(successor.generation)
    follower.beginAnew()
  } catch (fault) {
    await successor.stop()
    await putBack(engine)
    follower.resume()
    throw fault
  }
}

/** The engine to come, on a port of its own, and how it gets what it still lacks. */
interface Successor {
  readonly generation: number
  /** Makes the changes that the follower has read since the last time; how many records those were. */
  applyNew(): Promise<number>
  /** Switches its stream on, which is the last that it does aside. */
  complete(): Promise<void>
  stop(): Promise<void>
}

async function raiseSuccessor(
  { files, launcher, tableName, record }: OwnEngine,
  follower: Follower,
): Promise<Successor> {
  const generation = record().generation + 1
  copyDatabaseFile(files.base(record().generation), files.table(generation))
  const aside = await startEngine(launcher, { file: files.table(generation), log: files.log })
  // Written down, so that it is found and ended where this process is killed.
  files.write({ ...record(), aside: [aside.process] })
  const client = engineClient(endpointAt(aside.port))
  await switchStream(client, tableName, 'off')
  let applied = 0
  return {
    generation,
    async applyNew() {
      const records = follower.records.slice(applied)
      await makeChanges(client, tableName, netChanges(records))
      applied += records.length
      return records.length
    },
    complete: () => switchStream(client, tableName, 'on'),
    async stop() {
      client.destroy()
      await stopEngine(aside)
    },
  }
}

async function changePlaces({ engine, follower, undelivered }: RenewalSettings, successor: Successor): Promise<void> {
  const { files, launcher } = engine
  const { generation } = successor
  const { port } = engine.running()
  const { city } = engine.record()
  await stopEngine(engine.running())
  await readTheRest(engine, follower)
  await successor.applyNew()
  await successor.complete()
  await successor.stop()
  copyDatabaseFile(files.table(generation), files.base(generation))
  files.writeUndelivered(generation, undelivered())
  files.write({ generation, city })
  const running = await startEngine(launcher, { port, file: files.table(generation), log: files.log })
  engine.replace({ generation, city, running })
  files.keepOnly(generation)
}

/** Others may have written up to the moment at which the engine ended, so its stream is read to the end afterwards. */
async function readTheRest({ files, launcher, tableName, running }: OwnEngine, follower: Follower): Promise<void> {
  const old = await startEngine(launcher, { file: running().file, log: files.log })
  const reader = openStreamReader(endpointAt(old.port), tableName)
  try {
    await follower.finishFrom(reader)
  } finally {
    reader.close()
    await stopEngine(old)
  }
}

/** The old engine again, on its old files and its port; where it never stopped, it is left alone. */
async function putBack(engine: OwnEngine): Promise<void> {
  const { files, launcher } = engine
  const running = engine.running()
  const alive = await isUp(running)
  const again = alive
    ? running
    : await startEngine(launcher, { port: running.port, file: running.file, log: files.log })
  engine.replace({ generation: engine.record().generation, city: engine.record().city, running: again })
}

/** What a run of records comes to: each item as it was last. */
function netChanges(records: readonly DynamoDBRecord[]): Change[] {
  const changes = new Map<string, Change>()
  for (const { dynamodb = {} } of records) {
    const key = dynamodb.Keys as RawItem
    const item = dynamodb.NewImage as RawItem | undefined
    changes.set(keyText(key), item ? { put: item } : { remove: key })
  }
  return [...changes.values()]
}

function keyText(key: RawItem): string {
  return JSON.stringify(Object.entries(key).sort(([a], [b]) => (a < b ? -1 : 1)))
}
