import { existsSync, readdirSync, rmSync } from 'node:fs'
import type { DataFolder } from '../data-folder'
import { end } from '../running-process'
import type { ProcessRecord } from '../running-process'
import type { Entry } from '../stream/positions'
import { isUp, stopEngine } from './running-engine'
import type { RunningEngine } from './running-engine'

/**
 * Where the embedded engine's files lie. Each generation is a folder with the database that is in use, `table.db`, and
 * with `base.db`, a copy from the moment at which its stream was still empty: base and stream together make the table.
 */
export interface EngineRecord {
  readonly generation: number
  /** The hash of the city that it was loaded with. */
  readonly city: string
  readonly running?: RunningEngine
  /** Engines on files of a generation to come. */
  readonly aside?: readonly ProcessRecord[]
}

const recordFile = 'engine/record.json'

export interface EngineFolder {
  readonly log: string
  table(generation: number): string
  base(generation: number): string
  read(): EngineRecord | undefined
  write(record: EngineRecord): void
  undelivered(generation: number): readonly Entry[]
  writeUndelivered(generation: number, entries: readonly Entry[]): void
  /** Removes the files of every other generation. */
  keepOnly(generation: number): void
}

export function engineFolder(folder: DataFolder): EngineFolder {
  const undeliveredFile = (generation: number) => `engine/${generation}/undelivered.json`
  return {
    log: folder.at('engine', 'engine.log'),
    table: (generation) => folder.at('engine', String(generation), 'table.db'),
    base: (generation) => folder.at('engine', String(generation), 'base.db'),
    read: () => folder.read<EngineRecord>(recordFile),
    write: (record) => folder.write(recordFile, record),
    undelivered: (generation) => folder.read<readonly Entry[]>(undeliveredFile(generation)) ?? [],
    writeUndelivered: (generation, entries) => folder.write(undeliveredFile(generation), entries),
    keepOnly(generation) {
      const others = readdirSync(folder.at('engine', '.')).filter(
        (name) => /^\d+$/.test(name) && name !== String(generation),
      )
      for (const name of others) rmSync(folder.at('engine', name), { recursive: true, force: true })
    },
  }
}

/** Ends what a server that was killed has left: engines on files to come, and its own where it no longer answers. */
export async function tidy(files: EngineFolder): Promise<EngineRecord | undefined> {
  const { aside = [], ...record } = files.read() ?? {}
  await Promise.all(aside.map(end))
  if (!isRecord(record)) return undefined
  if (!existsSync(files.table(record.generation))) return undefined
  if (record.running && !(await isUp(record.running))) {
    await stopEngine(record.running)
    return { generation: record.generation, city: record.city }
  }
  return record
}

function isRecord(record: Partial<EngineRecord>): record is EngineRecord {
  return record.generation !== undefined && record.city !== undefined
}
