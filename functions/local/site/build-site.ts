import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { CannotStart } from '../cannot-start'
import { awaitClaim } from '../claim'
import { openDataFolder } from '../data-folder'

const root = fileURLToPath(new URL('../../..', import.meta.url))

/** The demonstration build of the web app: the browser signs in by itself, with the stand-in's help. */
export const siteFolder = join(root, 'miniapp', 'dist', 'h5')
const stamp = join(siteFolder, '.built-from')

/** Everything that the web app is built from. */
const sources = ['miniapp/src', 'miniapp/config', 'miniapp/package.json', 'miniapp/babel.config.js', 'shared/src']

/** The folder of the web app, built where it is missing or older than its sources. */
export async function builtSite(say: (line: string) => void, signal?: AbortSignal): Promise<string> {
  const hash = hashOfSources()
  if (isBuiltFrom(hash)) return siteFolder
  const claim = await awaitClaim(openDataFolder(join(root, 'node_modules', '.cache', 'gongyou')), 'site')
  try {
    if (isBuiltFrom(hash)) return siteFolder
    say('Building the web app, which takes a minute …')
    await build(signal)
    writeFileSync(stamp, hash)
    return siteFolder
  } finally {
    claim.release()
  }
}

function isBuiltFrom(hash: string): boolean {
  return existsSync(join(siteFolder, 'index.html')) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash
}

async function build(signal?: AbortSignal): Promise<void> {
  const said: string[] = []
  const code = await new Promise<number | null>((resolve, reject) => {
    const stdio = ['ignore', 'pipe', 'pipe'] as ['ignore', 'pipe', 'pipe']
    const child = spawn('npm', ['run', 'build:h5', '-w', 'miniapp'], { cwd: root, stdio, signal })
    child.stdout.on('data', (chunk: Buffer) => said.push(chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => said.push(chunk.toString()))
    child.once('error', reject)
    child.once('close', resolve)
  })
  if (code === 0 && existsSync(join(siteFolder, 'index.html'))) return
  console.error(said.join('').split('\n').slice(-40).join('\n'))
  throw new CannotStart('The web app was not built: npm run build:h5 -w miniapp says why')
}

function hashOfSources(): string {
  const hash = createHash('sha256')
  for (const file of sources.flatMap((source) => filesBelow(join(root, source)))) {
    hash.update(file.slice(root.length)).update('\0').update(readFileSync(file)).update('\0')
  }
  return hash.digest('hex')
}

function filesBelow(path: string): string[] {
  if (!existsSync(path)) return []
  if (!statSync(path).isDirectory()) return [path]
  const names = readdirSync(path).filter((name) => !/\.test\.tsx?$/.test(name))
  return names.sort().flatMap((name) => filesBelow(join(path, name)))
}
