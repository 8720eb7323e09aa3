import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ICruiseResult } from 'dependency-cruiser'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bystanders, packages, violations } from './testing/planted-imports'
import type { PlantedImport } from './testing/planted-imports'

const root = fileURLToPath(new URL('..', import.meta.url))
const config = join(root, '.config/dependency-cruiser.cjs')
const depcruise = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs')

/** Cruises as `npm run imports` does. It exits 1 on violations, which is what half of these tests want. */
function cruise(cwd: string, args: readonly string[]): ICruiseResult {
  const command = [depcruise, ...args, '--output-type', 'json', '--no-progress']
  try {
    return JSON.parse(execFileSync(process.execPath, command, { cwd, encoding: 'utf8', maxBuffer: 2 ** 27 }))
  } catch (failure) {
    return JSON.parse((failure as { stdout: string }).stdout)
  }
}

async function plant(tree: string, files: readonly PlantedImport[]) {
  for (const { path, code } of files) {
    await mkdir(dirname(join(tree, path)), { recursive: true })
    await writeFile(join(tree, path), `${code}\nexport {}\n`)
  }
}

async function installPackages(tree: string) {
  for (const name of packages) {
    const exports = { '.': './index.js', './*': './index.js' }
    await plant(tree, [{ path: `node_modules/${name}/index.js`, code: '' }])
    await writeFile(join(tree, 'node_modules', name, 'package.json'), JSON.stringify({ name, exports, type: 'module' }))
  }
  await mkdir(join(tree, 'node_modules/@gongyou'))
  await symlink('../../shared', join(tree, 'node_modules/@gongyou/shared'))
  await writeFile(join(tree, 'shared/package.json'), await readFile(join(root, 'shared/package.json')))
}

describe('the import rules, in an invented tree', () => {
  let tree: string
  let reported: readonly { rule: string; path: string }[]

  beforeAll(async () => {
    tree = await mkdtemp(join(tmpdir(), 'imports-'))
    await plant(tree, [...bystanders, ...violations])
    await installPackages(tree)
    const { summary } = cruise(tree, ['--config', config, 'shared', 'functions', 'miniapp'])
    reported = summary.violations.map(({ rule, from }) => ({ rule: rule.name, path: from }))
  })

  afterAll(() => rm(tree, { recursive: true }))

  it.each(violations)('$rule is reported of $path', ({ rule, path }) => {
    expect(reported).toContainEqual({ rule, path })
  })

  it('report nothing of a file that keeps them', () => {
    const innocent = bystanders.map(({ path }) => path)
    expect(reported.filter(({ path }) => innocent.includes(path))).toEqual([])
  })

  it('are each planted here at least once', () => {
    const { forbidden } = createRequire(import.meta.url)(config) as { forbidden: { name: string }[] }
    expect(new Set(violations.map(({ rule }) => rule))).toEqual(new Set(forbidden.map(({ name }) => name)))
  })
})

describe('npm run imports', () => {
  it('reads modules of every workspace, so that its silence means something', async () => {
    const { scripts } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as {
      scripts: { imports: string }
    }
    const [, ...args] = scripts.imports.split(' ')
    const sources = cruise(root, args).modules.map(({ source }) => source)

    for (const workspace of ['shared', 'functions', 'infra', 'miniapp']) {
      expect(sources.filter((source) => source.startsWith(`${workspace}/`)).length, workspace).toBeGreaterThan(0)
    }
  })
})
