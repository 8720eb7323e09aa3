import { isBefore, minutes, plus, type Duration, type Instant } from '../../kernel/time'

/** How long before its opening a campaign is told of: time to stop the vehicle, too little to wait for it. */
export const tellsAhead = minutes(10)

/** From here on the reminders of an opening may be on their way already, so no more are taken. */
const takenUntil = minutes(-15)

/** After that the moment is past: whoever is told then learns nothing of use. */
const worthTelling = minutes(30)

interface Opening {
  readonly opensAt: Instant
}

/** Whether a reminder of an opening can still be asked for, and kept. */
export function mayBeReminded({ opensAt }: Opening, now: Instant): boolean {
  return isBefore(now, plus(opensAt, takenUntil))
}

/** The openings that are to be told of now: those within the next minutes, and any that an outage has held up. */
export function openingsToTell(now: Instant): { readonly from: Instant; readonly until: Instant } {
  return { from: plus(now, -worthTelling as Duration), until: plus(now, tellsAhead) }
}

/** Whether telling of an opening still says something true and of use. */
export function isWorthTelling({ opensAt }: Opening, now: Instant): boolean {
  const { from, until } = openingsToTell(now)
  return !isBefore(opensAt, from) && !isBefore(until, opensAt)
}

/** Who is told waits up to so many seconds for it, so that a thousand phones do not ring in one second. */
export const spreadSeconds = 60
