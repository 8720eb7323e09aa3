import { readFileSync } from 'node:fs'
import { verdictOn } from './draw-verdict'

/** `npm run verify-draw -- FILE`: recomputes the winners of a draw from what was published of it. Ends with 1 where it is wrong. */
const [file] = process.argv.slice(2)
if (!file) throw new Error('say which: npm run verify-draw -- FILE')
const { agrees, says } = verdictOn(readFileSync(file, 'utf8'))
console.log(says)
if (!agrees) process.exitCode = 1
