/** How many people are invented. */
export interface CitySize {
  readonly workers: number
  readonly baseMembers: number
}

export const demoSize: CitySize = { workers: 3000, baseMembers: 20_000 }

/** Enough to find somebody in every state. */
export const smallSize: CitySize = { workers: 120, baseMembers: 60 }
