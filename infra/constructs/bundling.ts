import { fileURLToPath } from 'node:url'

/**
 * How a context becomes one file for Lambda, in esbuild's words. `npm run build` measures bundles made this way, and
 * `ContextFunction` deploys them.
 */
export const bundling = {
  minify: true,
  target: 'node22',
  mainFields: ['module', 'main'],
  /** Packages that are still CommonJS inside call `require`, which an ES module lacks. */
  banner: "import{createRequire}from'module';const require=createRequire(import.meta.url);",
}

/** Packages that give way to a module of our own; an esbuild option that the CDK passes on as an argument. */
export const replaced: Readonly<Record<string, string>> = {
  '@aws-sdk/credential-provider-node': fileURLToPath(new URL('lambda-credentials.ts', import.meta.url)),
}
