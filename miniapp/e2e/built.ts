import { execFile } from 'node:child_process'
import { readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const miniapp = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const root = path.resolve(miniapp, '..')

/** What a build is made from; a newer file in here makes the last build stale. */
const sources = [path.join(miniapp, 'src'), path.join(miniapp, 'config'), path.join(root, 'shared/src')]

const builds = {
  weapp: { script: 'build:weapp', folder: 'dist/weapp', last: 'app.json' },
  h5: { script: 'build:h5', folder: 'dist/h5', last: 'index.html' },
  'h5-production': { script: 'build:h5:production', folder: 'dist/h5-production', last: 'index.html' },
} as const

/** The folder of a build, made anew unless nothing has changed since it was made. */
export async function built(name: keyof typeof builds): Promise<string> {
  const { script, folder, last } = builds[name]
  const dist = path.join(miniapp, folder)
  const madeAt = await changedAt(path.join(dist, last))
  const changes = await Promise.all(sources.map(lastChangeIn))
  if (madeAt === undefined || Math.max(...changes) > madeAt) await run(script)
  return dist
}

async function run(script: string): Promise<void> {
  try {
    await promisify(execFile)('npm', ['run', '--silent', script], { cwd: miniapp, maxBuffer: 2 ** 26 })
  } catch (error) {
    const { stdout, stderr } = error as { stdout?: string; stderr?: string }
    throw new Error(`npm run ${script} failed:\n${stdout ?? ''}${stderr ?? ''}`)
  }
}

async function lastChangeIn(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const shipped = entries.filter((entry) => entry.isFile() && !entry.name.includes('.test.'))
  const times = await Promise.all(shipped.map((entry) => changedAt(path.join(entry.parentPath, entry.name))))
  return Math.max(...times.map((time) => time ?? 0))
}

async function changedAt(file: string): Promise<number | undefined> {
  return stat(file).then(
    ({ mtimeMs }) => mtimeMs,
    () => undefined,
  )
}
