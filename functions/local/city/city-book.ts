import type { CodePlacementKind } from '@gongyou/shared/contracts/names'

/**
 * What a demo city is known for: public places where posters would hang, and the trades and workplaces around which its
 * invented unions form. Whatever lies in a region that the region table lacks is placed elsewhere, by its kind.
 */
export interface CityBook {
  readonly city: string
  /** The city's dialling code. The numbers behind it begin with 0, so none of them exists. */
  readonly areaCode: string
  readonly lines: readonly TradeLine[]
  readonly federations: readonly Federation[]
  readonly jointUnions: readonly JointUnion[]
  readonly places: readonly Place[]
}

export interface TradeLine {
  readonly key: string
  readonly name: string
}

/** A federation of one trade in the city or in a district. */
export interface Federation {
  readonly region: string
  /** Follows the region's name in the union's. */
  readonly trade: string
  readonly line: string
  readonly occupations: readonly string[]
  /** Its codes hang where lorries stop: the fast lane, by standing authorisation. */
  readonly freight?: true
}

export interface JointUnion {
  readonly region: string
  readonly name: string
  /** What to call it after the region, in another city. */
  readonly elsewhere: string
}

export interface Place {
  readonly kind: CodePlacementKind
  readonly region: string
  readonly label: string
  readonly union: PlaceUnion
}

/** Whose code hangs there: the nearest freight federation's, the township's, or a joint union's of the township. */
export type PlaceUnion = 'freight' | 'township' | 'joint'

/** What a place is called after its region where the book's own has no region in the table. */
export const placeWords: Readonly<Partial<Record<CodePlacementKind, string>>> = {
  'motorway-exit': '高速收费站出口',
  'service-area': '高速服务区',
  'weigh-station': '治超点',
  'logistics-park': '物流园',
  port: '港区停车场',
  mall: '商场',
  'transport-hub': '客运枢纽候客区',
  station: '骑手驿站',
  'repair-shop': '货车维修街',
  harbour: '渔港码头',
  village: '便民点',
  community: '便民点',
  ceremony: '入会仪式',
  online: '网上入会',
}
