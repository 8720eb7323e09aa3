import type { Log } from '../../src/platform/log'
import { takeClaim } from '../claim'
import type { Closing } from '../closing'
import type { DataFolder } from '../data-folder'
import { engineFolder } from '../engine/engine-folder'
import type { OwnEngine } from '../engine/own-engine'
import { longBacklog, longestBacklog, renew } from '../engine/renewal'
import type { StreamConsumer } from './delivery'
import { follow } from './follower'
import type { Follower } from './follower'
import { openPositionBook } from './positions'
import { openPump, stillAhead } from './pump'
import type { Pump } from './pump'
import { openStreamReader } from './stream-reader'

/** The stream of the table as one server sees it: consumers get the changes, and its own engine is kept fast. */
export interface TableStream {
  /** Something was written. */
  poke(): void
  /** Resolves when everything written so far was delivered. */
  settled(): Promise<void>
  /** Moves the table to fresh files now, where this server runs the engine. */
  renewed(): Promise<void>
}

export interface TableStreamSettings {
  readonly endpoint: string
  readonly tableName: string
  readonly folder: DataFolder
  readonly own?: OwnEngine
  readonly consumers: readonly StreamConsumer[]
  readonly log: Log
  readonly closing: Closing
}

/** A server on another's engine looks so often whether the one that followed the stream has ended. */
const claimEvery = 2000

/** Of all servers on one table, one follows its stream. */
export async function openTableStream(settings: TableStreamSettings): Promise<TableStream> {
  const { folder, own, consumers, closing } = settings
  let stream: TableStream | undefined
  const tryToFollow = async () => {
    if (stream || (consumers.length === 0 && !own)) return
    const claim = await takeClaim(folder, 'stream')
    if (!('release' in claim)) return
    closing.add(() => claim.release())
    stream = followStream(settings)
  }
  await tryToFollow()
  const timer = setInterval(() => void tryToFollow().catch(() => {}), claimEvery).unref()
  closing.add(() => clearInterval(timer))
  return {
    poke: () => stream?.poke(),
    settled: async () => stream?.settled(),
    renewed: async () => stream?.renewed(),
  }
}

function followStream(settings: TableStreamSettings): TableStream {
  const { endpoint, tableName, folder, own, consumers, log, closing } = settings
  const files = engineFolder(folder)
  const generation = files.read()?.generation ?? 0
  const positions = openPositionBook(folder)
  const undelivered = files.undelivered(generation)
  const pump = openPump({ consumers, generation, undelivered, positions, log })
  const follower = follow({
    reader: openStreamReader(endpoint, tableName),
    onRecords: (records) => pump.offer(records),
    onLook(found) {
      const limit = found === 'quiet' ? longBacklog : longestBacklog
      if (own && follower.backlog > limit) void renewInTurn()
    },
    // The changes since the base are needed whole for a renewal; a mere consumer goes on where it stopped.
    after: own ? undefined : pump.from,
    keeps: own !== undefined,
    onFault: (fault) => log('stream.unread', { fault: fault instanceof Error ? fault.name : typeof fault }),
  })
  closing.add(async () => {
    await renewing
    await follower.stop()
    await pump.stop()
  })

  let renewing: Promise<void> | undefined
  const renewInTurn = () => {
    renewing ??= renewOwn(own, { follower, pump, positions: () => positions.all() }, log).finally(
      () => (renewing = undefined),
    )
    return renewing
  }
  return {
    poke() {
      if (consumers.length > 0) follower.poke()
    },
    async settled() {
      await renewing
      await follower.catchUp()
      await pump.settled()
    },
    renewed: renewInTurn,
  }
}

interface Following {
  readonly follower: Follower
  readonly pump: Pump
  readonly positions: () => Parameters<typeof stillAhead>[1]
}

async function renewOwn(own: OwnEngine | undefined, { follower, pump, positions }: Following, log: Log): Promise<void> {
  if (!own) return
  const { generation } = own.record()
  const before = own.files.undelivered(generation)
  const backlog = follower.backlog
  const started = Date.now()
  try {
    await renew({
      engine: own,
      follower,
      undelivered: () => {
        const entries = follower.records.map((record) => ({ generation, record }))
        return stillAhead([...before, ...entries], positions())
      },
      onMoved: (next) => pump.nextGeneration(next),
    })
    log('engine.renewed', { generation: own.record().generation, backlog, milliseconds: Date.now() - started })
  } catch (fault) {
    log('engine.not-renewed', { fault: fault instanceof Error ? fault.message : typeof fault })
  }
}
