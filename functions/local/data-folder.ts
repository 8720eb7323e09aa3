import { randomUUID } from 'node:crypto'
import {
  accessSync,
  constants,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { CannotStart } from './cannot-start'

/** What `DATA_DIR` is set to where nothing shall be kept. */
const inMemory = ':memory:'

/** The folder that holds everything a local server keeps: the database, the keys, the clock's offset, the marks. */
export interface DataFolder {
  readonly path: string
  /** A throwaway folder, gone with its server. */
  readonly isThrowaway: boolean
  /** The path of something in it; folders on the way are made. */
  at(...parts: string[]): string
  /** A JSON file; `undefined` where there is none. Throws CannotStart where it is broken. */
  read<T>(name: string): T | undefined
  /** Replaces a JSON file in one step: a reader sees the old or the new, never a half. */
  write(name: string, value: unknown): void
  /** Writes a JSON file that only its owner may read, unless it exists; whether it was written. */
  create(name: string, value: unknown): boolean
  /** Removes a throwaway folder; leaves any other as it is. */
  close(): void
}

/** Opens a data folder, making it where it is missing. Throws CannotStart where it cannot be used. */
export function openDataFolder(directory: string): DataFolder {
  const isThrowaway = directory === inMemory
  const path = isThrowaway ? mkdtempSync(join(tmpdir(), 'gongyou-')) : usable(resolve(directory))

  const at = (...parts: string[]) => {
    const whole = join(path, ...parts)
    mkdirSync(join(whole, '..'), { recursive: true })
    return whole
  }
  return {
    path,
    isThrowaway,
    at,
    read: (name) => readJson(join(path, name)),
    write(name, value) {
      const aside = at(`${name}.${randomUUID()}`)
      writeFileSync(aside, asJson(value))
      renameSync(aside, at(name))
    },
    create(name, value) {
      const aside = at(`${name}.${randomUUID()}`)
      writeFileSync(aside, asJson(value), { mode: 0o600 })
      try {
        return linkedAs(aside, at(name))
      } finally {
        rmSync(aside)
      }
    },
    close() {
      if (isThrowaway) rmSync(path, { recursive: true, force: true })
    },
  }
}

function usable(path: string): string {
  try {
    makeFolder(path)
    accessSync(path, constants.R_OK | constants.W_OK | constants.X_OK)
    return path
  } catch (fault) {
    throw new CannotStart(`The data folder ${path} cannot be used: ${meaningOf(fault)}`)
  }
}

/** Step by step: below /proc, Node's own recursive mkdir tries for ever. */
function makeFolder(path: string): void {
  const found = statSync(path, { throwIfNoEntry: false })
  if (found?.isDirectory()) return
  if (!found && dirname(path) !== path) makeFolder(dirname(path))
  mkdirSync(path)
}

function meaningOf(fault: unknown): string {
  const { code, message } = fault as NodeJS.ErrnoException
  if (code === 'EEXIST' || code === 'ENOTDIR') return 'it, or a part of its path, is a file'
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return 'it may not be written to'
  if (code === 'ENOENT') return 'it cannot be made there'
  if (code === 'ENOSPC') return 'the disk is full'
  return message
}

function readJson<T>(path: string): T | undefined {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw new CannotStart(`The data folder's file ${path} cannot be read: ${meaningOf(fault)}`)
  }
  try {
    return JSON.parse(text) as T
  } catch {
    throw new CannotStart(`The data folder's file ${path} is broken: remove the folder to start afresh`)
  }
}

/** Linking fails where the name exists, so of several who try, one writes the file and no one sees half of it. */
function linkedAs(aside: string, path: string): boolean {
  try {
    linkSync(aside, path)
    return true
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw fault
  }
}

function asJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
