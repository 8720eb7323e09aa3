import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { describe, expect, it } from 'vitest'

/** The pages of the contract that the phone loads as values; of all others it has types. */
const phonePages = [
  'routes',
  'problems',
  'words',
  'benefit-words',
  'benefit-problems',
  'happening-words',
  'names',
  'call',
]

/** What a bundle of this page alone is made of. */
async function inputsOf(page: string): Promise<string[]> {
  const { metafile } = await build({
    entryPoints: [fileURLToPath(new URL(`./${page}.ts`, import.meta.url))],
    bundle: true,
    write: false,
    metafile: true,
    format: 'esm',
    logLevel: 'silent',
  })
  return Object.keys(metafile.inputs)
}

const zod = /node_modules\/zod\//

describe('the phone', () => {
  it.each(phonePages)('carries the page %s without zod, and nothing from any package', async (page) => {
    const inputs = await inputsOf(page)
    expect(inputs.some((input) => input.endsWith(`contracts/${page}.ts`))).toBe(true)
    expect(inputs.filter((input) => input.includes('node_modules/'))).toEqual([])
  })

  it('would carry zod with the contract’s own page: this test sees it', async () => {
    expect((await inputsOf('contract')).some((input) => zod.test(input))).toBe(true)
  })
})
