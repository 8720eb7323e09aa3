import type { CitySettings } from '@gongyou/shared/contracts/settings'
import type { Instant } from '@gongyou/shared/kernel/time'
import type { LeavingRecord } from '../table/departures.entities'
import type { MembershipRecord } from '../table/people.entities'
import type { Departure } from './departures.repository'
import type { MembershipDeps } from './dependencies'
import { ended } from './ended-membership'

/** A leaving that waits, with the membership that it ends. */
export interface WaitingLeaving {
  readonly leaving: LeavingRecord
  readonly membership: MembershipRecord
}

/** What changes when a leaving takes effect: the membership ends, and with it what it had elsewhere as a guest. */
export async function takingEffect(
  { leaving: before, membership }: WaitingLeaving,
  {
    at,
    basis,
    settings,
  }: { readonly at: Instant; readonly basis: 'decision' | 'time'; readonly settings: CitySettings },
  { departures }: Pick<MembershipDeps, 'departures'>,
): Promise<Departure & Required<Pick<Departure, 'leaving' | 'membership'>>> {
  const leaving: LeavingRecord = {
    ...before,
    state: 'confirmed',
    basis,
    dueOn: undefined,
    move: { ...before.move, fromUnionId: membership.unionId, endedAt: at },
    version: before.version + 1,
  }
  const { eraseAfterDays } = settings.endings
  return {
    leaving: { after: leaving, before },
    membership: { after: ended(membership, { state: 'left', at, eraseAfterDays }), before: membership },
    endedGuests: await departures.guestsOf(membership.personId),
  }
}

/** Whether a membership still waits for this very leaving. */
export function waitsFor(membership: MembershipRecord | undefined, { leavingId }: LeavingRecord): boolean {
  return membership?.state === 'leaving' && membership.leaving?.leavingId === leavingId
}
