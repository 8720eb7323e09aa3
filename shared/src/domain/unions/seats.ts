/**
 * Seats: what makes a union findable from a region or from an employer, so that placement reads a handful of items and
 * never a list of unions. They follow from the union alone and are written with it; a decision reads the union again.
 */

/** Seats of which a region has one at the most. */
export const singleSeats = ['online-home', 'pool'] as const
/** Seats that several unions may have in one region. */
export const sharedSeats = ['industry', 'joint', 'village'] as const
export type SingleSeat = (typeof singleSeats)[number]
export type SharedSeat = (typeof sharedSeats)[number]

/** What of a union decides its seats. */
export interface SeatedUnion {
  readonly unionId: string
  readonly name: string
  readonly kind: string
  readonly status: string
  readonly regions: readonly string[]
  readonly occupations: readonly string[]
  readonly foundedOn?: string
}

/** A union found at a region, with what tells which of several is looked at first. */
export interface Seat {
  readonly region: string
  readonly seat: SingleSeat | SharedSeat
  readonly unionId: string
  readonly name: string
  readonly occupations: readonly string[]
  readonly foundedOn?: string
}

const seatOfKind: Readonly<Record<string, SingleSeat | SharedSeat>> = {
  'online-home': 'online-home',
  'turnover-pool': 'pool',
  industry: 'industry',
  joint: 'joint',
  village: 'village',
}

/**
 * The seats of a union: one in each region it covers, if it is of a kind that placement gives and still takes people. A
 * federation that names no trade serves none.
 */
export function seatsOfUnion({ unionId, name, kind, status, regions, occupations, foundedOn }: SeatedUnion): Seat[] {
  const seat = seatOfKind[kind]
  if (!seat || status !== 'active' || (seat === 'industry' && occupations.length === 0)) return []
  return regions.map((region) => ({ region, seat, unionId, name, occupations, foundedOn }))
}

/** Who looks for a union near the workplace. */
export interface Seeker {
  readonly occupation: string
  /** The park, market, building or station, as typed. */
  readonly site?: string
}

/**
 * The seats worth looking at, best first: those that take the occupation; the one that bears the name of the site before
 * others, one that names the occupation before one that takes all, the older before the younger.
 */
export function seatsInOrder(seats: readonly Seat[], { occupation, site }: Seeker): Seat[] {
  const bearsSite = ({ name }: Seat) => site !== undefined && site.trim().length > 1 && name.includes(site.trim())
  const names = ({ occupations }: Seat) => occupations.includes(occupation)
  const rank = (seat: Seat) =>
    `${bearsSite(seat) ? 0 : 1}${names(seat) ? 0 : 1}${seat.foundedOn ?? '9999'}#${seat.unionId}`
  return seats
    .filter(({ occupations }) => occupations.length === 0 || occupations.includes(occupation))
    .sort((a, b) => (rank(a) < rank(b) ? -1 : 1))
}
