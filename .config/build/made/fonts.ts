import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import subsetFont from 'subset-font'
import { printedCharacters } from './characters'

/** Noto Sans Hans under the SIL Open Font License; the licence has to travel with the fonts. */
const family = join(dirname(createRequire(import.meta.url).resolve('@embedpdf/fonts-sc')), '..')

/** One weight of the font with what a print may hold, without what only small screens and running text need of it. */
export async function fontSubset(weight: 'Regular' | 'Bold'): Promise<Uint8Array> {
  const whole = await readFile(join(family, 'fonts', `NotoSansHans-${weight}.otf`))
  return subsetFont(whole, printedCharacters(), { targetFormat: 'sfnt', keepFeatures: [], noHinting: true })
}

export function fontLicence(): Promise<Uint8Array> {
  return readFile(join(family, 'LICENSE'))
}
