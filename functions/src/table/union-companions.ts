import { employerKeysOfUnion } from '@gongyou/shared/domain/employers/employer-name'
import { seatsOfUnion } from '@gongyou/shared/domain/unions/seats'
import { tiesOf } from './union-ties'
import type { EmployerUnionRecord, SeatRecord, UnionRecord, UnionTieRecord } from './unions.entities'

/** The items that follow from a union and are written with it: nobody has to think of them. */
export interface Companions {
  readonly ties: readonly UnionTieRecord[]
  /** By which placement finds it from a region. */
  readonly seats: readonly SeatRecord[]
  /** By which placement finds it from an employer. */
  readonly employers: readonly EmployerUnionRecord[]
}

/** @param places Names of the city and its province, which names of employers may hold or not. */
export function companionsOf(unions: readonly UnionRecord[], places: readonly string[]): Companions {
  return {
    ties: unions.flatMap(tiesOf),
    seats: unions.flatMap((union) =>
      seatsOfUnion(union).map((seat) => ({ ...seat, occupations: [...seat.occupations] })),
    ),
    employers: unions.flatMap((union) =>
      union.status === 'active'
        ? employerKeysOfUnion(union, places).map((employer) => ({ employer, unionId: union.unionId }))
        : [],
    ),
  }
}

/** What a change takes away, and what it adds or rewrites; what stays word for word is left alone. */
export function difference<R>(
  before: readonly R[],
  after: readonly R[],
  placeOf: (record: R) => string,
): { readonly removed: R[]; readonly put: R[] } {
  const [kept, known] = [new Set(after.map(placeOf)), new Set(before.map((each) => JSON.stringify(each)))]
  return {
    removed: before.filter((each) => !kept.has(placeOf(each))),
    put: after.filter((each) => !known.has(JSON.stringify(each))),
  }
}
