import { build } from 'esbuild'
import type { Metafile } from 'esbuild'
import { bundling, replaced } from '../../infra/constructs/bundling'

export interface Bundle {
  readonly file: string
  readonly bytes: number
  /** The AWS clients whose code is in it, as `dynamodb` for `@aws-sdk/client-dynamodb`. */
  readonly clients: readonly string[]
}

/** Bundles a context as it is deployed. Rejects, with esbuild's own message on the terminal, when it does not compile. */
export function bundleContext(entry: string, file: string): Promise<Bundle> {
  return bundle(entry, file, replaced)
}

/** Bundles the bare client as the SDK ships it, with nothing replaced. */
export function bundleBare(entry: string, file: string): Promise<Bundle> {
  return bundle(entry, file, {})
}

async function bundle(entry: string, file: string, alias: Readonly<Record<string, string>>): Promise<Bundle> {
  const { metafile } = await build({
    ...bundling,
    banner: { js: bundling.banner },
    entryPoints: [entry],
    outfile: file,
    bundle: true,
    format: 'esm',
    platform: 'node',
    logLevel: 'error',
    metafile: true,
    alias: { ...alias },
  })
  return { file, bytes: bytesOf(metafile), clients: clientsIn(metafile) }
}

function bytesOf({ outputs }: Metafile) {
  return Object.values(outputs).reduce((sum, { bytes }) => sum + bytes, 0)
}

/** A client of its own, or one of those that the SDK nests to fetch credentials. */
const clientPath = /node_modules\/@aws-sdk\/(?:client-|nested-clients\/.*\/submodules\/)([a-z0-9-]+)\//

/** Which AWS clients left code in what was built; one that was imported and shaken off again does not count. */
export function clientsIn({ outputs }: Pick<Metafile, 'outputs'>): string[] {
  const kept = Object.values(outputs).flatMap(({ inputs }) => Object.entries(inputs))
  const names = kept
    .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
    .flatMap(([path]) => clientPath.exec(path)?.[1] ?? [])
  return [...new Set(names)].sort()
}
