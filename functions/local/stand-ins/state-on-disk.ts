import { randomUUID } from 'node:crypto'
import { link, mkdir, readFile, readdir, rm, unlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Shelf, Shelves, StandInState } from './state'

/** Longer keys are not ours: file names end at 255 characters, and a key takes two for each of its bytes. */
const longestKey = 100

/**
 * Keeps the stand-ins' records as files below a directory, one for each, so that several servers can share them. A
 * record is written aside and then linked under its name, which fails where the name exists (as O_EXCL does) and never
 * shows half a record; it is taken by unlinking, which succeeds for one of all who try.
 */
export function stateOnDisk(directory: string): StandInState {
  const at = (shelf: Shelf, key: string) => join(directory, shelf, `${nameOf(key)}.json`)

  const get = async <S extends Shelf>(shelf: S, key: string): Promise<Shelves[S] | undefined> => {
    if (isStrange(key)) return undefined
    const text = await unless('ENOENT', readFile(at(shelf, key), 'utf8'))
    return text === undefined ? undefined : (JSON.parse(text) as Shelves[S])
  }

  return {
    get,
    async put(shelf, key, record) {
      if (isStrange(key)) throw new RangeError(`a stand-in's key may have up to ${longestKey} bytes`)
      await mkdir(join(directory, shelf), { recursive: true })
      const aside = join(directory, shelf, randomUUID())
      await writeFile(aside, JSON.stringify(record))
      const linked = await unless(
        'EEXIST',
        link(aside, at(shelf, key)).then(() => true),
      )
      await rm(aside)
      return linked ?? false
    },
    async take(shelf, key) {
      const record = await get(shelf, key)
      if (record === undefined) return undefined
      const mine = await unless(
        'ENOENT',
        unlink(at(shelf, key)).then(() => true),
      )
      return mine ? record : undefined
    },
    async keys(shelf, prefix = '') {
      const files = (await unless('ENOENT', readdir(join(directory, shelf)))) ?? []
      const keys = files.filter((file) => file.endsWith('.json')).map(keyOf)
      return keys.filter((key) => key.startsWith(prefix)).sort()
    },
  }
}

function isStrange(key: string): boolean {
  return key === '' || Buffer.byteLength(key) > longestKey
}

/** Keys come from outside too: in hexadecimal digits none can lead out of its directory. */
function nameOf(key: string): string {
  return Buffer.from(key).toString('hex')
}

function keyOf(file: string): string {
  return Buffer.from(file.slice(0, -'.json'.length), 'hex').toString()
}

/** The result of a file operation, or undefined where it failed in the one expected way. */
async function unless<T>(code: string, operation: Promise<T>): Promise<T | undefined> {
  try {
    return await operation
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault && fault.code === code) return undefined
    throw fault
  }
}
