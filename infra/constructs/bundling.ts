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
