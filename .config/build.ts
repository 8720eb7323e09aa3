import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { buildFunctions } from './build/functions'
import { buildH5, buildWeapp } from './build/mini-program'
import { isFailed, page } from './build/verdict'
import type { Verdict } from './build/verdict'

const parts: Readonly<Record<string, (root: string) => Promise<Verdict>>> = {
  functions: buildFunctions,
  weapp: buildWeapp,
  h5: buildH5,
}

/** `npm run build`, or a part of it: `npm run build -- --only weapp`. Prints every size; exits 1 above a budget. */
async function build(): Promise<void> {
  const { values } = parseArgs({ options: { only: { type: 'string', multiple: true } } })
  const wanted = values.only ?? Object.keys(parts)
  for (const name of wanted) {
    const part = parts[name]
    if (!part) throw new Error(`--only takes ${Object.keys(parts).join(', ')}; not ${name}`)
    const verdict = await part(fileURLToPath(new URL('..', import.meta.url)))
    console.log(page(verdict))
    if (isFailed(verdict)) process.exitCode = 1
  }
}

build().catch((failure: unknown) => {
  console.error(failure instanceof Error ? failure.message : failure)
  process.exitCode = 1
})
