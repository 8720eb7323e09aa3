import { fileURLToPath } from 'node:url'
import { ESLint } from 'eslint'
import tseslint from 'typescript-eslint'
import { describe, expect, it } from 'vitest'

const cwd = fileURLToPath(new URL('..', import.meta.url))
const overrideConfigFile = fileURLToPath(new URL('eslint.config.js', import.meta.url))

/** Rules that need types are left out: these files exist only here, and no program knows them. */
const eslint = new ESLint({ cwd, overrideConfigFile, overrideConfig: [tseslint.configs.disableTypeChecked] })

async function complaints(filePath: string, code: string) {
  const results = await eslint.lintText(code, { filePath })
  return results.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId))
}

describe('process.env', () => {
  it.each([
    ['functions/src/people/sign-in.ts', 'export const stage = process.env.STAGE'],
    ['functions/src/people/sign-in.ts', 'const { env } = process\nexport const stage = env.STAGE'],
    ['shared/src/domain/places/city.ts', 'export const city = process.env.CITY'],
    ['infra/stages.ts', 'export const account = process.env.ACCOUNT'],
    ['miniapp/src/api/call.ts', 'export const host = process.env.HOST'],
  ])('is refused in %s', async (path, code) => {
    expect(await complaints(path, code)).toContain('no-restricted-properties')
  })

  it('is refused under the name of its module too', async () => {
    const code = "import { env } from 'node:process'\nexport const stage = env.STAGE"
    expect(await complaints('functions/src/people/sign-in.ts', code)).toEqual(['no-restricted-imports'])
  })

  it.each(['functions/src/platform/settings.ts', 'functions/local/start.ts'])('is read in %s', async (path) => {
    expect(await complaints(path, 'export const stage = process.env.STAGE')).toEqual([])
  })
})

describe('the domain', () => {
  it.each([
    'Date.now()',
    'new Date()',
    'Date()',
    'Math.random()',
    'crypto.randomUUID()',
    'performance.now()',
    'fetch("https://example.com")',
  ])('does without %s', async (expression) => {
    const rule = expect.stringMatching(/^no-restricted-(properties|syntax|globals)$/)
    expect(await complaints('shared/src/domain/places/city.ts', `export const it = ${expression}`)).toEqual([rule])
    expect(await complaints('functions/src/people/lambda.ts', `export const it = ${expression}`)).toEqual([])
  })

  it('may read a date that it was given', async () => {
    expect(await complaints('shared/src/kernel/time.ts', 'export const at = (ms: number) => new Date(ms)')).toEqual([])
  })
})

describe('anywhere', () => {
  it.each([
    ['any', 'export const it = 1 as any', '@typescript-eslint/no-explicit-any'],
    ['a class named Service', 'export class TransferService {}', 'no-restricted-syntax'],
    ['the z of zod', "import { z } from 'zod'\nexport const name = z.string()", 'no-restricted-syntax'],
    ['an identifier in Chinese', 'export const 工会 = 1', 'id-match'],
    ['a file of more than 300 lines', 'export {}\n'.repeat(301), 'max-lines'],
  ])('%s is refused', async (_, code, rule) => {
    expect(await complaints('functions/src/people/sign-in.ts', code)).toContain(rule)
  })

  it('a comment cannot switch a rule off', async () => {
    const code = '/* eslint-disable */\nexport const it = 1 as any'
    expect(await complaints('functions/src/people/sign-in.ts', code)).toContain('@typescript-eslint/no-explicit-any')
  })
})

describe('a test', () => {
  it.each(["vi.mock('./clock')", "it.skip('joins', () => {})", "describe.only('joining', () => {})"])(
    'does not say %s',
    async (code) => {
      expect(await complaints('functions/src/people/sign-in.test.ts', code)).toEqual(['no-restricted-properties'])
    },
  )
})
