import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { CannotStart } from './cannot-start'
import { readConfiguration } from './configuration'
import { openDataFolder } from './data-folder'
import { engineFolder, tidy } from './engine/engine-folder'
import { stopEngine } from './engine/running-engine'
import { builtSite } from './site/build-site'

const root = fileURLToPath(new URL('../..', import.meta.url))

/**
 * `npm run dev`: the local server, started again at every change of its code. The engine stays up meanwhile: each
 * server leaves it to the next, and it ends with this process.
 */
async function develop(): Promise<void> {
  const { dataDir, endpoint, site } = readConfiguration(process.env)
  if (site === 'build') await builtSite((line) => console.log(line))
  const folder = openDataFolder(dataDir)
  const watching = spawn(process.execPath, [tsx(), 'watch', ...watched(), join(root, 'functions/local/start.ts')], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, DATA_DIR: folder.path, LOCAL_LEAVES_ENGINE: 'yes', LOCAL_SITE_AS_IS: 'yes' },
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => watching.kill(signal))
  await new Promise((resolve) => watching.once('exit', resolve))
  if (endpoint === undefined) {
    const record = await tidy(engineFolder(folder))
    if (record?.running) await stopEngine(record.running)
  }
  folder.close()
}

function tsx(): string {
  return join(dirname(createRequire(import.meta.url).resolve('tsx/package.json')), 'dist', 'cli.mjs')
}

/** Handlers are loaded before the first request, but what they load later has to be named to be watched. */
function watched(): string[] {
  return ['functions/src/**/*.ts', 'functions/local/**/*.ts', 'shared/src/**/*.ts'].flatMap((glob) => [
    '--include',
    glob,
  ])
}

try {
  await develop()
} catch (fault) {
  console.error(fault instanceof CannotStart ? fault.message : fault)
  process.exitCode = 1
}
