import { fileURLToPath } from 'node:url'
import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'
import {
  clocksAndChance,
  environment,
  patchedModules,
  skippedTests,
  vagueNames,
  wholeLibraries,
} from './eslint/forbidden.js'

const root = fileURLToPath(new URL('..', import.meta.url))

const tests = ['**/*.test.ts', '**/*.test.tsx', '**/testing/**']

/** Files that may read the environment: the settings, what runs on a developer's machine, and what builds. */
const settings = [
  'functions/src/platform/settings.ts',
  'functions/src/table/testing/**',
  'functions/local/**',
  'functions/bench/**',
  'miniapp/src/platform/**',
  'miniapp/config/**',
  'miniapp/e2e/**',
  '.config/**',
  '**/*.config.{js,cjs,mjs,ts}',
]

export default tseslint.config(
  { ignores: ['**/node_modules/', '**/dist/', 'cdk.out/', '.data/', '.swc/'] },
  { linterOptions: { noInlineConfig: true } },

  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommended],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: root } },
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-unnecessary-type-assertion': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },

  {
    files: ['**/*.{ts,tsx,js,cjs,mjs}'],
    rules: {
      complexity: ['error', 15],
      eqeqeq: 'error',
      'id-match': ['error', '^[!-~]+$', { properties: true }],
      'max-depth': ['error', 3],
      'max-lines': ['error', 300],
      'max-params': ['error', 5],
      'no-restricted-properties': ['error', ...environment.properties],
      'no-restricted-imports': ['error', { paths: environment.imports }],
      'no-restricted-syntax': ['error', ...vagueNames, ...wholeLibraries],
      'no-var': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
    },
  },

  // A page of data, one entry for each route: who is answered what.
  { files: ['functions/src/platform/rights.dynamo.test.ts'], rules: { 'max-lines': 'off' } },

  { files: settings, rules: { 'no-restricted-properties': 'off', 'no-restricted-imports': 'off' } },

  {
    files: ['shared/src/domain/**', 'shared/src/kernel/**'],
    ignores: tests,
    rules: {
      'no-restricted-globals': ['error', ...clocksAndChance.globals],
      'no-restricted-properties': ['error', ...environment.properties, ...clocksAndChance.properties],
      'no-restricted-syntax': ['error', ...vagueNames, ...clocksAndChance.syntax],
    },
  },

  {
    files: tests,
    rules: { 'no-restricted-properties': ['error', ...patchedModules, ...skippedTests] },
  },

  {
    files: ['miniapp/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: reactHooks.configs.recommended.rules,
  },
)
