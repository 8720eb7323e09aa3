import type { ExpulsionEvent } from '@gongyou/shared/domain/membership/expulsion'
import type { LeavingEvent } from '@gongyou/shared/domain/membership/leaving'
import type { ExpulsionRecord, LeavingRecord } from '../table/departures.entities'
import type { Happening } from '../table/happenings'

type Line<What> = Pick<Happening, 'by' | 'reasons'> & { readonly what: What; readonly at: string }

/** What a leaving's turns are to its member. */
function linesOfLeaving({ waitingSince, takenBackAt, basis, move }: LeavingRecord): Line<LeavingEvent>[] {
  const lines: (Line<LeavingEvent> | false)[] = [
    { what: 'leaving-asked', at: waitingSince, by: 'applicant', reasons: [] },
    takenBackAt !== undefined && { what: 'leaving-taken-back', at: takenBackAt, by: 'applicant', reasons: [] },
    move.endedAt !== undefined && {
      what: 'left',
      at: move.endedAt,
      by: basis === 'decision' ? 'union' : 'system',
      reasons: [],
    },
  ]
  return lines.filter((line) => line !== false)
}

/** What an expulsion's steps are to its member: each is told, with its reasons, and nobody's name. */
function linesOfExpulsion(record: ExpulsionRecord): Line<ExpulsionEvent>[] {
  const { proposed, withdrawn, decided, secondLookAt, lookedAgain, state, reasons } = record
  const lines: (Line<ExpulsionEvent> | false)[] = [
    { what: 'expulsion-proposed', at: proposed.at, by: 'union', reasons },
    withdrawn !== undefined && { what: 'expulsion-withdrawn', at: withdrawn.at, by: 'union', reasons: [] },
    decided !== undefined && { what: 'expelled', at: decided.at, by: 'union', reasons },
    secondLookAt !== undefined && { what: 'expulsion-second-look', at: secondLookAt, by: 'applicant', reasons: [] },
    lookedAgain !== undefined && {
      what: state === 'lifted' ? 'expulsion-lifted' : 'expulsion-upheld',
      at: lookedAgain.at,
      by: 'union',
      reasons: [],
    },
  ]
  return lines.filter((line) => line !== false)
}

/** What happened to one leaving, each line with the name of the union. */
export function leavingHappenings(leaving: LeavingRecord, unionName: string): Happening[] {
  return linesOfLeaving(leaving).map((line) => ({ id: idOf(leaving.leavingId, line.what), unionName, ...line }))
}

/** What happened to one expulsion, each line with the name of the union. */
export function expulsionHappenings(expulsion: ExpulsionRecord, unionName: string): Happening[] {
  return linesOfExpulsion(expulsion).map((line) => ({ id: idOf(expulsion.expulsionId, line.what), unionName, ...line }))
}

function idOf(ownId: string, what: string): string {
  return `${ownId.slice(ownId.indexOf('.') + 1)}.${what}`
}
