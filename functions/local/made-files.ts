import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { readFile, rename, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { ReadMade } from '../src/platform/surroundings'
import { awaitClaim } from './claim'
import { openDataFolder } from './data-folder'

const root = fileURLToPath(new URL('../..', import.meta.url))
const maker = join(root, '.config', 'build', 'made')
const cache = join(root, 'node_modules', '.cache', 'gongyou')

/** What the build lays beside a Lambda (fonts, the table of pinyin), made here once and kept as long as it is the same. */
export async function madeFiles(): Promise<ReadMade> {
  const folder = join(cache, 'made', hashOfMaking())
  if (!existsSync(folder)) await makeInto(folder)
  return (name) => readFile(join(folder, name))
}

async function makeInto(folder: string): Promise<void> {
  const claim = await awaitClaim(openDataFolder(cache), 'made')
  try {
    if (existsSync(folder)) return
    const unfinished = `${folder}.${process.pid}`
    const tsx = join(dirname(createRequire(import.meta.url).resolve('tsx/package.json')), 'dist', 'cli.mjs')
    await promisify(execFile)(process.execPath, [tsx, join(maker, 'make.ts'), 'all', unfinished], { cwd: root })
    await rm(folder, { recursive: true, force: true })
    await rename(unfinished, folder)
  } finally {
    claim.release()
  }
}

/** The makers, and the versions of what they make it from. */
function hashOfMaking(): string {
  const hash = createHash('sha256').update(readFileSync(join(root, 'functions', 'package.json')))
  for (const name of readdirSync(maker).sort()) hash.update(name).update(readFileSync(join(maker, name)))
  return hash.digest('hex').slice(0, 16)
}
