import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fontLicence, fontSubset } from './fonts'
import { pinyinTable } from './pinyin'

/** Files that are made from packages at build time and lie beside a context's bundle; git holds none of them. */
const makers = {
  'regular.otf': () => fontSubset('Regular'),
  'bold.otf': () => fontSubset('Bold'),
  'OFL.txt': fontLicence,
  'resvg.wasm': () => readFile(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')),
  'pinyin.json': async () => pinyinTable(),
} satisfies Readonly<Record<string, () => Promise<string | Uint8Array>>>

export type MadeFile = keyof typeof makers

/** What each context finds beside its bundle. */
export const madeFilesOf: Readonly<Record<string, readonly MadeFile[]>> = {
  posters: ['regular.otf', 'bold.otf', 'OFL.txt', 'resvg.wasm'],
  insight: ['pinyin.json'],
}

/** Makes a context's files, or with `all` everybody's, in a folder. Says how many bytes they are. */
export async function makeFiles(context: string, folder: string): Promise<number> {
  const wanted = context === 'all' ? (Object.keys(makers) as MadeFile[]) : (madeFilesOf[context] ?? [])
  await mkdir(folder, { recursive: true })
  const sizes = await Promise.all(
    wanted.map(async (name) => {
      const content = await makers[name]()
      await writeFile(join(folder, name), content)
      return Buffer.byteLength(content)
    }),
  )
  return sizes.reduce((sum, size) => sum + size, 0)
}
