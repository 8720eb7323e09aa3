import type { Reply, Request } from '@gongyou/shared/contracts/contract'
import { addDays, type LocalDate } from '@gongyou/shared/kernel/time'
import { useState } from 'react'
import { useAnswer } from '../../api/use-answer'
import { useTap } from '../../api/use-tap'
import { typedDay } from '../../session/typed-date'

export type Trip = Reply<'trip.list'>['body']['items'][number]

/** A trip as it is being told. */
export interface TripTold {
  readonly leaves: 'today' | 'tomorrow' | 'in-two-days' | 'another-day'
  /** `20261201`, where it is another day. */
  readonly on: string
  readonly where: string
  readonly reachBy: Trip['reach']['by']
  readonly relative: string
}

const nothingTold: TripTold = { leaves: 'today', on: '', where: '', reachBy: 'own-phone', relative: '' }

const daysAhead = { today: 0, tomorrow: 1, 'in-two-days': 2 } as const

/** The trips of a driver who goes away for long: telling of one, and of coming back. */
export function useTrips() {
  const { shown, again } = useAnswer('trip.list', {})
  const reporting = useTap('trip.report')
  const ending = useTap('trip.end')
  const [told, setTold] = useState(nothingTold)

  async function afterwards(answered: Promise<unknown>): Promise<void> {
    if (await answered) setTold(nothingTold)
    await again()
  }

  return {
    shown,
    again,
    told,
    reporting: reporting.progress,
    ending: ending.progress,
    change: (patch: Partial<TripTold>) => setTold((before) => ({ ...before, ...patch })),
    report: (today: LocalDate) => afterwards(reporting.send(reportOf(told, today))),
    end: ({ id }: Trip) => afterwards(ending.send({ id })),
  }
}

/** Whether all that is needed has been told. */
export function isWhole({ leaves, on, where, reachBy, relative }: TripTold): boolean {
  const hasDay = leaves !== 'another-day' || typedDay(on) !== undefined
  return hasDay && where.trim() !== '' && (reachBy === 'own-phone' || relative.trim() !== '')
}

function reportOf({ leaves, on, where, reachBy, relative }: TripTold, today: LocalDate): Request<'trip.report'> {
  const from = leaves === 'another-day' ? (typedDay(on) ?? today) : addDays(today, daysAhead[leaves])
  return {
    from,
    where: where.trim(),
    reach: { by: reachBy, ...(reachBy === 'relative' && { phone: relative.trim() }) },
  }
}
