/** A union's kind, as rules and screens use it. */
export const unionKinds = [
  'municipal',
  'district',
  'industrial',
  'township',
  'village',
  'employer',
  'industry',
  'joint',
  'incubator',
  'online-home',
  'turnover-pool',
] as const
export type UnionKind = (typeof unionKinds)[number]

export const unionForms = ['grassroots', 'joint', 'federation', 'general'] as const
export type UnionForm = (typeof unionForms)[number]

export const unionScopes = ['employer', 'industry', 'area', 'trade-line'] as const
export type UnionScope = (typeof unionScopes)[number]

/** Under which kinds a union of each kind may stand. The municipal union is made with its city and stands under none. */
export const parentKinds: Readonly<Record<UnionKind, readonly UnionKind[]>> = {
  municipal: [],
  district: ['municipal'],
  industrial: ['municipal', 'district'],
  township: ['district'],
  village: ['township'],
  employer: ['municipal', 'district', 'industrial', 'township', 'village', 'industry', 'joint'],
  industry: ['municipal', 'district', 'industrial', 'township'],
  joint: ['district', 'industrial', 'township', 'village', 'industry'],
  incubator: ['municipal', 'district', 'township'],
  'online-home': ['township'],
  'turnover-pool': ['municipal', 'district'],
}

/** General unions of city and district decide over others and take nobody directly. */
export function isGeneral(kind: UnionKind): boolean {
  return kind === 'municipal' || kind === 'district'
}

/** Homes and pools have no committee: another union admits in its own name what they take. */
export function isHosted(kind: UnionKind): boolean {
  return kind === 'online-home' || kind === 'turnover-pool'
}
