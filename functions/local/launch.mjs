import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

/**
 * Runs `start.ts` as one bundled file: finding and reading a thousand modules one by one takes Node most of a warm
 * start. The bundle is made again whenever a source has changed. Plain JavaScript, because nothing translates it.
 */
const root = fileURLToPath(new URL('../..', import.meta.url))
const shelf = join(root, 'node_modules', '.cache', 'gongyou', 'start')
const sources = ['functions/src', 'functions/local', 'shared/src'].map((folder) => join(root, folder))

/** @returns {string[]} */
function files() {
  const scripts = sources.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(ts|json)$/.test(name) && !name.endsWith('.test.ts'))
      .map((name) => join(folder, name)),
  )
  return [...scripts.sort(), join(root, 'package-lock.json'), fileURLToPath(import.meta.url)]
}

function hash() {
  const sum = createHash('sha256')
  for (const file of files()) sum.update(file).update(readFileSync(file))
  return sum.digest('hex').slice(0, 16)
}

/** Inside the bundle every module has one address; those that look for files beside them keep their own. */
const ownAddress = {
  name: 'own-address',
  setup({ onLoad }) {
    onLoad({ filter: /\.ts$/ }, ({ path }) => {
      if (!sources.some((folder) => path.startsWith(folder))) return undefined
      const address = JSON.stringify(pathToFileURL(path).href)
      return { loader: 'ts', contents: readFileSync(path, 'utf8').replaceAll('import.meta.url', address) }
    })
  },
}

async function bundle(outfile) {
  const { build } = await import('esbuild')
  const { outputFiles } = await build({
    entryPoints: [join(root, 'functions/local/start.ts')],
    outfile,
    write: false,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    mainFields: ['module', 'main'],
    minifyWhitespace: true,
    sourcemap: 'linked',
    logLevel: 'error',
    banner: {
      js: "import{createRequire as requireFrom__}from'node:module';const require=requireFrom__(import.meta.url);",
    },
    plugins: [ownAddress],
  })
  rmSync(shelf, { recursive: true, force: true })
  mkdirSync(shelf, { recursive: true })
  // The script comes last and whole: another start may look for it at this very moment.
  for (const { path, contents } of outputFiles.toReversed()) {
    writeFileSync(`${path}.${process.pid}`, contents)
    renameSync(`${path}.${process.pid}`, path)
  }
}

const outfile = join(shelf, `${hash()}.mjs`)
if (!existsSync(outfile)) await bundle(outfile)
process.setSourceMapsEnabled(true)
await import(pathToFileURL(outfile).href)
