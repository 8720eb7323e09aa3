import { strFromU8, unzipSync } from 'fflate'

/** Every text in a workbook (ECMA-376, a zip of XML), as a reader finds it. */
export function textsIn(workbook: Uint8Array | undefined): string[] {
  const parts = unzipSync(workbook ?? new Uint8Array())
  const xml = Object.values(parts).map((part) => strFromU8(part))
  return xml.flatMap((part) => [...part.matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(([, text = '']) => text))
}
