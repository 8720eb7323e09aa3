import { existsSync } from 'node:fs'
import type { DataFolder } from '../data-folder'
import { copyDatabaseFile, makeDatabaseFile } from './database-file'
import { engineFolder, tidy } from './engine-folder'
import type { EngineFolder, EngineRecord } from './engine-folder'
import type { Launcher } from './launcher'
import { endpointAt, startEngine, stopEngine } from './running-engine'
import type { RunningEngine } from './running-engine'
import type { RawItem } from './table'

/** A city to be loaded: its items, and a hash of everything they are made from. */
export interface CitySource {
  readonly hash: string
  readonly items: () => Promise<readonly RawItem[]>
}

export interface OwnEngineSettings {
  readonly folder: DataFolder
  readonly launcher: Launcher
  readonly tableName: string
  readonly city: CitySource
  /** A database file with this very city in it, made earlier. */
  readonly readyMade?: string
  readonly say: (line: string) => void
}

/** The embedded engine that this process started or took over, and the files it works on. */
export interface OwnEngine {
  readonly endpoint: string
  readonly tableName: string
  readonly launcher: Launcher
  readonly files: EngineFolder
  record(): EngineRecord
  running(): RunningEngine
  /** Puts other files to work; the endpoint stays. */
  replace(record: EngineRecord & { readonly running: RunningEngine }): void
  stop(): Promise<void>
}

/**
 * Opens the data folder's engine: the one that a killed server left behind, else a new one on the folder's file, else on
 * a new file with the city in it.
 */
export async function openOwnEngine(settings: OwnEngineSettings): Promise<OwnEngine> {
  const { folder, launcher, tableName, say } = settings
  const files = engineFolder(folder)
  const found = await tidy(files)
  const kept = found?.city === settings.city.hash ? found : await newGeneration(files, found, settings)
  if (kept.running) say(`Took over the engine that an earlier server left behind at ${endpointAt(kept.running.port)}`)

  const running = kept.running ?? (await startEngine(launcher, { file: files.table(kept.generation), log: files.log }))
  let record: EngineRecord & { readonly running: RunningEngine } = { ...kept, running }
  files.write(record)
  files.keepOnly(record.generation)

  return {
    endpoint: endpointAt(running.port),
    tableName,
    launcher,
    files,
    record: () => record,
    running: () => record.running,
    replace(next) {
      record = next
      files.write(next)
    },
    async stop() {
      await stopEngine(record.running)
      files.write({ generation: record.generation, city: record.city })
    },
  }
}

async function newGeneration(
  files: EngineFolder,
  found: EngineRecord | undefined,
  { launcher, tableName, city, readyMade, say }: OwnEngineSettings,
): Promise<EngineRecord> {
  if (found?.running) await stopEngine(found.running)
  const generation = (found?.generation ?? 0) + 1
  const base = files.base(generation)
  if (readyMade !== undefined && existsSync(readyMade)) {
    copyDatabaseFile(readyMade, base)
  } else {
    say(found ? 'The demo city has changed: making it anew …' : 'Making the demo city …')
    await makeDatabaseFile(launcher, { tableName, items: await city.items(), file: base })
  }
  copyDatabaseFile(base, files.table(generation))
  return { generation, city: city.hash }
}
