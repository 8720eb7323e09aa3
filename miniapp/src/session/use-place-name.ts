import { useEffect, useState } from 'react'
import { useConnection } from './connection'
import type { Regions } from './regions'

/** A place by its code, `北仑区 小港街道`; nothing while it is unknown, or where there is no code. */
export function usePlaceName(code: string | undefined): string | undefined {
  const { regions } = useConnection()
  const [named, setNamed] = useState<{ readonly code: string; readonly name?: string }>()
  useEffect(() => {
    if (code !== undefined) void placeName(code, regions).then((name) => setNamed({ code, name }))
  }, [code, regions])
  return named?.code === code ? named?.name : undefined
}

/** Below a district a place is told together with what it lies in: streets of the same name are many. */
export async function placeName(code: string, regions: Pick<Regions, 'show'>): Promise<string | undefined> {
  const reached = await regions.show(code)
  if (reached.at !== 'answered') return undefined
  const { name, level, parent } = reached.body
  if (parent === undefined || (level !== 'township' && level !== 'village')) return name
  const above = await regions.show(parent)
  return above.at === 'answered' ? `${above.body.name} ${name}` : name
}
