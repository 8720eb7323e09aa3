import type { RegionCode } from '../../kernel/ids'

export type RegionLevel = 'province' | 'city' | 'district' | 'township' | 'village'

/** How many digits a code has at each level, from the widest: a code holds those of all that contain it. */
const digitsOf = { province: 2, city: 4, district: 6, township: 9, village: 12 } as const

const levels = Object.keys(digitsOf) as RegionLevel[]

/** Whether a text has the shape of a region code; whether the region exists, only a table of regions can tell. */
export function isRegionCode(text: string): text is RegionCode {
  return levelOf(text) !== undefined
}

/** The level of a region code by its digits; `undefined` when the text is no such code. */
export function levelOf(code: string): RegionLevel | undefined {
  if (!/^[1-9]\d+$/.test(code)) return undefined
  return levels.find((level) => digitsOf[level] === code.length)
}

/** The regions that contain this one, nearest first, without itself. */
export function ancestorsOf(code: RegionCode): RegionCode[] {
  return levels
    .map((level) => digitsOf[level])
    .filter((digits) => digits < code.length)
    .map((digits) => code.slice(0, digits) as RegionCode)
    .reverse()
}

/** Whether the inner region lies in the outer one; a region contains itself. */
export function contains(outer: RegionCode, inner: RegionCode): boolean {
  return inner.startsWith(outer)
}

/** Whether a place lies outside the city. A province alone does not say so, nor what is no region at all. */
export function isElsewhere(region: string | undefined, city: RegionCode): boolean {
  if (region === undefined || !isRegionCode(region)) return false
  return !contains(city, region) && !contains(region, city)
}

/** The township that is this region or contains it; `undefined` for a wider one. */
export function townshipOf(code: RegionCode): RegionCode | undefined {
  return within('township', code)
}

/** The district or county that is this region or contains it; `undefined` for a wider one. */
export function districtOf(code: RegionCode): RegionCode | undefined {
  return within('district', code)
}

/** The city that is this region or contains it; `undefined` for a province. */
export function cityOf(code: RegionCode): RegionCode | undefined {
  return within('city', code)
}

function within(level: RegionLevel, code: RegionCode): RegionCode | undefined {
  const digits = digitsOf[level]
  return code.length < digits ? undefined : (code.slice(0, digits) as RegionCode)
}
