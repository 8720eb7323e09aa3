import { execFile } from 'node:child_process'
import { readdir, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const miniapp = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const root = path.resolve(miniapp, '..')

/** What a build is made from; a newer file in here makes the last build stale. */
const sources = [path.join(miniapp, 'src'), path.join(miniapp, 'config'), path.join(root, 'shared/src')]

/** As the local server's (functions/local/stand-ins/demo-templates.ts). */
const demoTemplates = ['application', 'transfer', 'benefit', 'recovery', 'opening']
  .map((kind) => `${kind}=demo-${kind}`)
  .join(',')

const builds = {
  weapp: { script: 'build:weapp', folder: 'dist/weapp', last: 'app.json', env: { TARO_APP_TEMPLATES: demoTemplates } },
  h5: { script: 'build:h5', folder: 'dist/h5', last: 'index.html', env: {} },
  'h5-production': { script: 'build:h5:production', folder: 'dist/h5-production', last: 'index.html', env: {} },
} as const

type Build = (typeof builds)[keyof typeof builds]

/** The folder of a build, made anew unless nothing has changed since the journeys made it. */
export async function built(name: keyof typeof builds): Promise<string> {
  const build: Build = builds[name]
  const dist = path.join(miniapp, build.folder)
  const stamp = `${dist}.for-journeys`
  const [madeAt, stampedAt] = await Promise.all([changedAt(path.join(dist, build.last)), changedAt(stamp)])
  const changes = await Promise.all(sources.map(lastChangeIn))
  // made by hand since, it may hold other settings
  const isOurs = madeAt !== undefined && stampedAt !== undefined && stampedAt >= madeAt
  if (isOurs && Math.max(...changes) <= madeAt) return dist
  await run(build)
  await writeFile(stamp, '')
  return dist
}

async function run({ script, env }: Build): Promise<void> {
  const surroundings = { cwd: miniapp, env: { ...process.env, ...env }, maxBuffer: 2 ** 26 }
  try {
    await promisify(execFile)('npm', ['run', '--silent', script], surroundings)
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
