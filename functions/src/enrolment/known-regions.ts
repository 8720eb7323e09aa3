import type { Directory } from '../table/directory.repository'

/** As many as a city has townships and villages, with room. */
const mostRemembered = 5000

/** Whether a region exists, asked of the table once: divisions change once a year, with a new load of the city. */
export function rememberedRegions({
  regionExists,
}: Pick<Directory, 'regionExists'>): (code: string) => Promise<boolean> {
  const known = new Set<string>()
  return async (code) => {
    if (known.has(code)) return true
    const exists = await regionExists(code)
    if (exists && known.size < mostRemembered) known.add(code)
    return exists
  }
}
