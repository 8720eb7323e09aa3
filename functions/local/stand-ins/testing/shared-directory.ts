import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** A directory of its own for one test, gone when the test ends. */
export function sharedDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'stand-ins-'))
  onTestFinished(() => rmSync(directory, { recursive: true }))
  return directory
}
