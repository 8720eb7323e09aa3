import type { PersonEvent } from '@gongyou/shared/domain/identity/person-history'
import type { RecoveryRecord } from './recovery.entities'
import type { Happening } from './happenings'

type Line = Omit<Happening, 'id' | 'unionName'> & { readonly what: PersonEvent }

/** By whom a recovery ended, as the person reads it. */
const enders = { claimant: 'system', holder: 'applicant', staff: 'union', system: 'system' } as const

/**
 * What a recovery is to the person it is about. One that came through stands in the person's own history; of any other
 * the person hears that it was asked for, and how it ended.
 */
export function recoveryHappenings({
  recoveryId,
  state,
  waitingSince,
  endedAt,
  endedBy,
  reasons,
}: RecoveryRecord): Happening[] {
  if (state === 'done') return []
  const [, nonce] = recoveryId.split('.')
  const asked: Line = { at: waitingSince, what: 'recovery-asked', by: 'system', reasons: [] }
  const line = (what: PersonEvent): Line => ({
    at: endedAt ?? waitingSince,
    what,
    by: enders[endedBy ?? 'system'],
    reasons,
  })
  const ends = {
    waiting: [],
    stopped: [line('recovery-stopped')],
    withdrawn: [line('recovery-withdrawn')],
    lapsed: [line('recovery-withdrawn')],
  }
  return [asked, ...ends[state]].map((each) => ({ id: `${nonce}.${each.what}`, unionName: '', ...each }))
}
