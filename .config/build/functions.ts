import { readdir, rm } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { bundleBudgets, importBudget } from './budgets'
import { bundleBare, bundleContext } from './bundle'
import type { Bundle } from './bundle'
import { makeFiles } from './made/made-files'
import { kilobytes } from './judge'
import type { Measure } from './judge'
import { loadRatio } from './load-time'
import type { Verdict } from './verdict'

/** Bundles every context as it is deployed, to `functions/dist/<context>/index.mjs`, and measures each. */
export async function buildFunctions(root: string): Promise<Verdict> {
  const dist = join(root, 'functions/dist')
  await rm(dist, { recursive: true, force: true })
  const bare = await bundleBare(join(root, '.config/build/bare-client.ts'), join(dist, '.bare-client/index.mjs'))

  const measures: Measure[] = [{ name: 'bare DynamoDB client', figure: kilobytes(bare.bytes), unit: 'KB' }]
  const contexts = await contextsOf(root)
  const complaints = missingFrom(contexts)
  for (const context of contexts) {
    const built = await bundleContext(
      join(root, `functions/src/${context}/lambda.ts`),
      join(dist, context, 'index.mjs'),
    )
    measures.push(...(await measured(context, built, bare)))
    measures.push(...besides(context, await makeFiles(context, join(dist, context))))
    complaints.push(...complaintsAbout(context, built))
  }
  return { title: 'functions', measures, complaints }
}

/** A folder of `functions/src` with a `lambda.ts` in it is a context. */
async function contextsOf(root: string) {
  const folders = await readdir(join(root, 'functions/src'))
  return folders.filter((folder) => existsSync(join(root, 'functions/src', folder, 'lambda.ts'))).sort()
}

async function measured(context: string, built: Bundle, bare: Bundle): Promise<Measure[]> {
  const size = kilobytes(built.bytes)
  return [
    { name: context, figure: size, budget: bundleBudgets[context]?.kilobytes, unit: 'KB' },
    {
      name: `${context}, loading`,
      figure: await steadyRatio(built, bare, loadingBudget(context)),
      budget: loadingBudget(context),
      unit: '× the bare client',
    },
  ]
}

/** Measures again, and longer, before it says that a bundle loads too slowly: the first time may have been the machine. */
async function steadyRatio(built: Bundle, bare: Bundle, budget: number) {
  const ratio = await loadRatio(built.file, bare.file, 7)
  return ratio <= budget ? ratio : loadRatio(built.file, bare.file, 41)
}

function loadingBudget(context: string): number {
  return bundleBudgets[context]?.loading ?? importBudget
}

/** Fonts and tables travel with the bundle but are read only when they are needed. */
function besides(context: string, bytes: number): Measure[] {
  if (bytes === 0) return []
  const budget = bundleBudgets[context]?.besideKilobytes ?? 0
  return [{ name: `${context}, beside`, figure: kilobytes(bytes), budget, unit: 'KB' }]
}

/** Contexts that have a budget and nothing to bundle: a build that skipped them in silence would pass. */
export function missingFrom(contexts: readonly string[]): string[] {
  const missing = Object.keys(bundleBudgets).filter((context) => !contexts.includes(context))
  return missing.map((context) => `${context} has a budget and no functions/src/${context}/lambda.ts`)
}

/** What a figure does not show: no budget stated for a context, or an AWS client that it does not declare. */
export function complaintsAbout(context: string, { clients }: Pick<Bundle, 'clients'>): string[] {
  const budget = bundleBudgets[context]
  if (!budget) return [`${context} has no budget: state one in .config/build/budgets.ts`]
  return clients
    .filter((client) => !budget.clients.includes(client))
    .map((client) => `${context} bundles @aws-sdk/client-${client}, which it does not declare`)
}
