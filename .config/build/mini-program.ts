import { spawn } from 'node:child_process'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { packageBudgets } from './budgets'
import { kilobytes } from './judge'
import type { Measure } from './judge'
import type { Verdict } from './verdict'

export interface SizedFile {
  /** Relative to the built folder, with forward slashes. */
  readonly path: string
  readonly bytes: number
}

/** Builds the mini-program for WeChat and sizes its packages as WeChat does: all files, subpackages by their root. */
export async function buildWeapp(root: string): Promise<Verdict> {
  await runScript(root, 'build:weapp')
  const dist = join(root, 'miniapp/dist/weapp')
  const app = JSON.parse(await readFile(join(dist, 'app.json'), 'utf8')) as AppJson
  const roots = (app.subPackages ?? app.subpackages ?? []).map((subpackage) => subpackage.root)
  return { title: 'weapp', measures: packageMeasures(await filesBelow(dist), roots), complaints: [] }
}

/** Builds the same app for a browser; WeChat sets it no limit, so its figures are only printed. */
export async function buildH5(root: string): Promise<Verdict> {
  await runScript(root, 'build:h5')
  const files = await filesBelow(join(root, 'miniapp/dist/h5'))
  const total = (suffix: string) => files.filter(({ path }) => path.endsWith(suffix)).reduce(addBytes, 0)
  return {
    title: 'h5',
    measures: [
      { name: 'scripts', figure: kilobytes(total('.js')), unit: 'KB' },
      { name: 'styles', figure: kilobytes(total('.css')), unit: 'KB' },
      { name: 'everything', figure: kilobytes(total('')), unit: 'KB' },
    ],
    complaints: [],
  }
}

interface AppJson {
  readonly subPackages?: readonly { readonly root: string }[]
  readonly subpackages?: readonly { readonly root: string }[]
}

/** The main package, which is whatever lies in no subpackage, and then each subpackage. */
export function packageMeasures(files: readonly SizedFile[], roots: readonly string[]): Measure[] {
  const folders = roots.map((root) => `${root.replace(/\/$/, '')}/`)
  const shipped = files.filter(({ path }) => !path.endsWith('.map'))
  const main = shipped.filter(({ path }) => !folders.some((folder) => path.startsWith(folder)))
  return [
    { name: 'main package', figure: kilobytes(main.reduce(addBytes, 0)), budget: packageBudgets.main, unit: 'KB' },
    ...folders.map((folder) => ({
      name: folder,
      figure: kilobytes(shipped.filter(({ path }) => path.startsWith(folder)).reduce(addBytes, 0)),
      budget: packageBudgets.subpackage,
      unit: 'KB' as const,
    })),
  ]
}

function addBytes(sum: number, { bytes }: SizedFile) {
  return sum + bytes
}

async function filesBelow(folder: string): Promise<SizedFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  return Promise.all(
    files.map(async (file) => ({
      path: relative(folder, file).replaceAll('\\', '/'),
      bytes: (await stat(file)).size,
    })),
  )
}

/** Runs a script of the mini-program's own; its output is shown only when it fails. */
function runScript(root: string, script: string) {
  return new Promise<void>((resolve, reject) => {
    const child = spawn('npm', ['run', '--silent', script, '--workspace', 'miniapp'], { cwd: root })
    const said: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => said.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => said.push(chunk))
    child.once('error', reject)
    child.once('close', (code) => {
      if (code === 0) resolve()
      else reject(new Error(`npm run ${script} failed:\n${Buffer.concat(said).toString()}`))
    })
  })
}
