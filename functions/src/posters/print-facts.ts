import type { CodePlacementKind } from '@gongyou/shared/contracts/names'

/** Everything that a print of one code says. */
export interface PrintFacts {
  /** What the code holds: an ordinary https link, which WeChat opens as the mini-program and anything else as a page. */
  readonly link: string
  /** The code to be read out and typed. */
  readonly readable: string
  readonly posterNo: string
  readonly unionName: string
  readonly phone: string
  /** What members pay, in the union's own sentence. */
  readonly dues: string
  /** Where it hangs. */
  readonly place: string
  /** For whom the code was minted: `货车司机`. */
  readonly audience?: string
  /** Whoever comes by here sits at a wheel. */
  readonly isRoadside: boolean
}

/** The shops, offices and homes of the list are reached on foot. */
const roadside: ReadonlySet<CodePlacementKind> = new Set([
  'motorway-exit',
  'service-area',
  'weigh-station',
  'filling-station',
  'repair-shop',
  'logistics-park',
  'port',
])

/** Whether drivers come to it at the wheel: its poster says that one stops first. */
export function isRoadside(kind: CodePlacementKind): boolean {
  return roadside.has(kind)
}

/** Every text of a code's own that a print shows, to be looked over for characters that cannot be printed. */
export function ownTexts({ readable, posterNo, unionName, phone, dues, place, audience = '' }: PrintFacts): string {
  return [readable, posterNo, unionName, phone, dues, place, audience].join('')
}
