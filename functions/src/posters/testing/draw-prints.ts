import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { madeFiles } from '../../../local/made-files'
import { card } from '../card'
import { openPng } from '../drawing/draw-png'
import { readTypefaces } from '../drawing/typefaces'
import { poster } from '../poster'
import { twelve } from '../twelve'
import { printedFacts } from './printed-facts'

/** `tsx functions/src/posters/testing/draw-prints.ts`: the pictures of functions/docs/prints, to be looked at after a change. */
const folder = fileURLToPath(new URL('../../../docs/prints/', import.meta.url))
const prints = { poster: [poster, 720], card: [card, 600], sheet: [twelve, 720] } as const

const readMade = await madeFiles()
const typefaces = await readTypefaces(readMade)
const drawPng = openPng(readMade)
mkdirSync(folder, { recursive: true })
for (const [name, [layout, pixelsWide]] of Object.entries(prints)) {
  writeFileSync(`${folder}${name}.png`, await drawPng(layout(printedFacts, typefaces), typefaces, pixelsWide))
}
