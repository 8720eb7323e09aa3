import { addDays, hours, plus, startOfDay, weekdayOf, type LocalDate } from '@gongyou/shared/kernel/time'
import { dayWords } from '../../session/calendar'
import { typedDay } from '../../session/typed-date'
import { wholeNumberIn } from './amounts'
import { clockOf, type DraftSlot } from './campaign-draft'

/** Times to come, as somebody plans them: so many days on end, at the same hour, so many people each. */
export interface SlotPlan {
  /** Eight digits. */
  readonly firstDay: string
  readonly days: string
  /** Four digits, `0830`. */
  readonly time: string
  readonly units: string
  readonly weekends: boolean
}

export const emptyPlan: SlotPlan = { firstDay: '', days: '', time: '0830', units: '', weekends: false }

/** More do not fit into one campaign (`campaignTerms`). */
const mostSlots = 200

/** The slots of a plan: as many as it has days, each named by its day and hour; nothing where something is missing. */
export function slotsIn({ firstDay, days, time, units, weekends }: SlotPlan): readonly DraftSlot[] | undefined {
  const [first, clock] = [typedDay(firstDay), clockOf(time)]
  const [count, each] = [wholeNumberIn(days), wholeNumberIn(units)]
  if (!first || !clock || !count || !each || count > mostSlots) return undefined
  return daysFrom(first, count, weekends).map((day) => slotOf(day, clock, each))
}

/** The slots of two plans together, in the order of time; the same time twice is the later one. */
export function joinedSlots(before: readonly DraftSlot[], more: readonly DraftSlot[]): DraftSlot[] {
  const byId = new Map([...before, ...more].map((slot) => [slot.slotId, slot]))
  return [...byId.values()].sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1)).slice(0, mostSlots)
}

export function daysFrom(first: LocalDate, count: number, weekends: boolean): LocalDate[] {
  const found: LocalDate[] = []
  for (let day = first; found.length < count; day = addDays(day, 1)) {
    if (weekends || weekdayOf(day) <= 5) found.push(day)
  }
  return found
}

export function slotOf(day: LocalDate, clock: string, units: number): DraftSlot {
  const minutes = Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3))
  return {
    slotId: `${day}-${clock.replace(':', '')}`,
    startsAt: plus(startOfDay(day), hours(minutes / 60)),
    label: `${dayWords(day)} ${clock}`,
    units,
  }
}
