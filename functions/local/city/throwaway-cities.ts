import { copyFileSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { DataFolder } from '../data-folder'
import { copyDatabaseFile } from '../engine/database-file'
import { keyringFile } from '../local-keyring'

const shelf = fileURLToPath(new URL('../../../node_modules/.cache/gongyou', import.meta.url))
const database = 'city.db'

/**
 * Servers that keep nothing, as in tests, share one ready-made city, and the keys it is sealed with: both are for
 * nothing but throwing away. It is made once a day for each state of the generator.
 */
export interface ThrowawayCity {
  /** Puts the shared keys into the folder; the path of the ready-made database, where there is one. */
  lend(folder: DataFolder): string | undefined
  /** Keeps a database and the folder's keys for the next. */
  keep(folder: DataFolder, file: string): void
}

export function throwawayCity(name: string): ThrowawayCity {
  const place = join(shelf, name)
  return {
    lend(folder) {
      if (!existsSync(place)) return undefined
      copyFileSync(join(place, keyringFile), folder.at(keyringFile))
      return join(place, database)
    },
    keep(folder, file) {
      mkdirSync(shelf, { recursive: true })
      const aside = mkdtempSync(join(shelf, 'making-'))
      try {
        copyFileSync(folder.at(keyringFile), join(aside, keyringFile))
        copyDatabaseFile(file, join(aside, database))
        renameSync(aside, place)
      } catch {
        // Another server kept its own a moment earlier: one is enough.
        rmSync(aside, { recursive: true, force: true })
      }
    },
  }
}
