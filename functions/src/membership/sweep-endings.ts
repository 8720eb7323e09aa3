import { tookEffectAt } from '@gongyou/shared/domain/membership/leaving'
import { addDays, localDateOf, type LocalDate } from '@gongyou/shared/kernel/time'
import { inParallel } from '../platform/concurrency'
import type { Log } from '../platform/log'
import type { DueEnding } from '../table/ending-keys'
import { eraseMember, type ErasureDeps } from './erase-member'
import { takingEffect, waitsFor } from './take-effect'

type Deps = ErasureDeps & { readonly log: Log }

/** A schedule that stood still for two months still finds everything. */
const daysLookedBack = 62
const atOnce = 8

/**
 * Lets leavings take effect whose time is over, and erases what is personal of those who have been gone for thirty days.
 * Meant to run every hour; a second run, or two at once, change nothing more, because each moves only from the version
 * that was seen.
 */
export async function sweepEndings(deps: Deps): Promise<{ readonly left: number; readonly erased: number }> {
  const today = localDateOf(deps.now())
  const left = await through(today, deps, async (due) => 'leavingId' in due && (await takeEffect(due.leavingId, deps)))
  const erased = await through(today, deps, async (due) => 'personId' in due && eraseMember(due.personId, today, deps))
  deps.log('endings.swept', { left, erased })
  return { left, erased }
}

async function through(
  today: LocalDate,
  { departures }: Deps,
  work: (due: DueEnding) => Promise<boolean>,
): Promise<number> {
  const days = Array.from({ length: daysLookedBack }, (_, back) => addDays(today, -back))
  const due = (await inParallel(days, atOnce, (day) => departures.dueOn(day))).flat()
  return (await inParallel(due, atOnce, work)).filter(Boolean).length
}

async function takeEffect(leavingId: string, deps: Deps): Promise<boolean> {
  const { departures, people, settings, now } = deps
  const leaving = await departures.leaving(leavingId)
  const at = leaving && tookEffectAt({ state: leaving.state, confirmBy: leaving.dueOn as LocalDate }, now())
  if (!leaving || !at) return false
  const { membership } = await people.withId(leaving.personId)
  if (!membership || !waitsFor(membership, leaving)) return false
  const change = await takingEffect({ leaving, membership }, { at, basis: 'time', settings: await settings() }, deps)
  return (await departures.save(change)) === 'saved'
}
