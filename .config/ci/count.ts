import { readFileSync } from 'node:fs'
import { tally } from './tally'
import type { Report } from './tally'

/** Prints `<passed> <failed>` of the Vitest report named on the command line, for `.ci/run`. */
const [, , report = ''] = process.argv
const { passed, failed } = tally(JSON.parse(readFileSync(report, 'utf8')) as Report)
console.log(passed, failed)
