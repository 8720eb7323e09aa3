import { districtOf, isRegionCode, townshipOf } from '@gongyou/shared/domain/places/region'
import { isHosted } from '@gongyou/shared/domain/unions/kinds'
import { lastFallbackOf, type FallbackUnion } from '@gongyou/shared/domain/unions/fallback'
import type { Directory } from '../table/directory.repository'
import type { ReadSettings } from '../table/settings.repository'
import type { UnionRecord } from '../table/unions.entities'

interface Sources {
  readonly directory: Directory
  readonly settings: ReadSettings
}

/**
 * The unions that the placement rule's last three steps could give for a region, in their order: the home of its
 * township, the pool of its district, the pool of the city. Only such as are active.
 */
export async function standInsFor(
  region: string | undefined,
  { directory, settings }: Sources,
): Promise<UnionRecord[]> {
  const { city } = await settings()
  const code = region !== undefined && isRegionCode(region) ? region : undefined
  const seatsAt = async (place: string | undefined) => (place === undefined ? undefined : directory.seatsOf(place))
  const [township, district, whole] = await Promise.all([
    seatsAt(code && townshipOf(code)),
    seatsAt(code && districtOf(code)),
    seatsAt(city.region),
  ])
  const ids = [township?.onlineHome, district?.pool, whole?.pool].filter((id) => id !== undefined)
  const found = await Promise.all(ids.map((id) => directory.union(id)))
  return found.filter((union): union is UnionRecord => union?.status === 'active')
}

/** The regions that would be left without anybody if this union ended. */
export async function regionsLeftAlone(union: UnionRecord, sources: Sources): Promise<string[]> {
  if (!isHosted(union.kind)) return []
  const regions = await Promise.all(
    union.regions.map(async (region) => ({ region, unions: (await standInsFor(region, sources)).map(asFallback) })),
  )
  return lastFallbackOf(union.unionId, regions)
}

function asFallback({ unionId, status }: UnionRecord): FallbackUnion {
  return { unionId, active: status === 'active' }
}
