/** A union that one of the placement rule's last three steps looks at: the home of a township, a pool of district or city. */
export interface FallbackUnion {
  readonly unionId: string
  readonly active: boolean
}

/** A region in which a union stands in, and all the unions that the last three steps could give there. */
export interface FallbackRegion {
  readonly region: string
  readonly unions: readonly FallbackUnion[]
}

/** The regions of which this is the last fallback: no other active union could still be given there. */
export function lastFallbackOf(unionId: string, regions: readonly FallbackRegion[]): string[] {
  return regions
    .filter(({ unions }) => !unions.some((union) => union.active && union.unionId !== unionId))
    .map(({ region }) => region)
}
