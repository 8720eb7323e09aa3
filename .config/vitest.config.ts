import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import type { TestProjectConfiguration } from 'vitest/config'

const root = fileURLToPath(new URL('..', import.meta.url))
const minutes = (count: number) => count * 60_000

/** What no project looks into; a test that lies in one of these is a copy. */
const exclude = ['**/node_modules/**', '**/dist/**', 'cdk.out/**', '.data/**']

/** Rules, handlers with small objects handed in, constructs and tools: nothing but Node. Modules hold no state, so files share them. */
const plain: TestProjectConfiguration = {
  extends: true,
  test: {
    name: 'plain',
    environment: 'node',
    include: ['shared/**/*.test.ts', 'functions/**/*.test.ts', 'infra/**/*.test.ts', '.config/**/*.test.ts'],
    exclude: [...exclude, '**/*.dynamo.test.ts'],
    isolate: false,
    testTimeout: minutes(1),
    hookTimeout: minutes(2),
  },
}

/** Repositories and use cases on the embedded DynamoDB, one engine for all, one table for each file. */
const dynamo: TestProjectConfiguration = {
  extends: true,
  test: {
    name: 'dynamo',
    environment: 'node',
    include: ['functions/**/*.dynamo.test.ts'],
    exclude,
    isolate: false,
    globalSetup: ['functions/src/table/testing/engine.setup.ts'],
    testTimeout: minutes(2),
    hookTimeout: minutes(2),
  },
}

/** The mini-program's components and features; it names its own aliases. */
const miniapp = 'miniapp/vitest.config.mts'

/** Journeys through the built bundles, in one city for all: after all others, because building takes both cores. */
const journeys: TestProjectConfiguration = {
  extends: true,
  test: {
    name: 'journeys',
    environment: 'node',
    include: ['miniapp/e2e/**/*.test.ts'],
    exclude,
    globalSetup: ['miniapp/e2e/stage.setup.ts'],
    sequence: { groupOrder: 1 },
    testTimeout: minutes(5),
    hookTimeout: minutes(10),
  },
}

export default defineConfig({
  root,
  test: {
    maxWorkers: 2,
    projects: [plain, dynamo, ...(existsSync(join(root, miniapp)) ? [miniapp] : []), journeys],
  },
})
