import { addDays, type LocalDate } from '../../kernel/time'

/**
 * Trip report (外出报告): a driver who goes away for more than half a year says from when, where, and how to be reached; the
 * union at home keeps the ledger, and calls when something is up at home.
 */
export const tripReaches = ['own-phone', 'relative'] as const
/** By whom somebody away is reached. */
export type TripReach = (typeof tripReaches)[number]

export type TripRefusal = 'trip-open' | 'trip-date-unfit' | 'trip-settled' | 'trip-phone-needed'

/** What somebody says before going. */
export interface TripTold {
  readonly from: LocalDate
  readonly reachBy: TripReach
  /** A number was left that can be dialled. */
  readonly hasPhone: boolean
}

/** A trip may be told of late or early, but not by more than a year. */
const toldWithinDays = 366

/** Why the report is not taken; nothing where it is. One trip at a time: who goes on has come back from the last. */
export function refusalOfTrip(
  { from, reachBy, hasPhone }: TripTold,
  { today, isAway }: { readonly today: LocalDate; readonly isAway: boolean },
): TripRefusal | undefined {
  if (isAway) return 'trip-open'
  if (from < addDays(today, -toldWithinDays) || from > addDays(today, toldWithinDays)) return 'trip-date-unfit'
  return reachBy === 'relative' && !hasPhone ? 'trip-phone-needed' : undefined
}
