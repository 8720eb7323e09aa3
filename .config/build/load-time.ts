import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { importRatio } from './judge'

const run = promisify(execFile)

const stopwatch = `
const begun = performance.now()
await import(process.argv[1])
process.stdout.write(String(performance.now() - begun))
process.exit()
`

/** Milliseconds that a process of its own takes to load one bundle. */
async function load(file: string): Promise<number> {
  const { stdout } = await run(process.execPath, ['--no-warnings', '--input-type=module', '--eval', stopwatch, file])
  return Number(stdout)
}

/**
 * Loads a bundle and the bare client's in turn, so that a busy machine slows both alike.
 *
 * @returns how many times the bare client's load this one takes.
 */
export async function loadRatio(file: string, bare: string, rounds: number): Promise<number> {
  const loads = { file: [] as number[], bare: [] as number[] }
  for (let round = 0; round < rounds; round += 1) {
    loads.bare.push(await load(bare))
    loads.file.push(await load(file))
  }
  return importRatio(loads.file, loads.bare)
}
