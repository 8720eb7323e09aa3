import type { Refused } from '@gongyou/shared/contracts/kit'
import { decideWorkAgain, decideWorkLoss } from '@gongyou/shared/domain/membership/retention'
import { isRegionCode, townshipOf } from '@gongyou/shared/domain/places/region'
import type { Instant } from '@gongyou/shared/kernel/time'
import type { KeyedUseCase } from '../platform/use-case'
import { settledIn } from '../table/members-list'
import type { MembershipRecord } from '../table/people.entities'
import type { TransferRecord } from '../table/transfers.entities'
import type { UnionRecord } from '../table/unions.entities'
import { changeOwnMembership, repeatOwnMembership } from './change-own-membership'
import type { Departure } from './departures.repository'
import type { MembershipDeps } from './dependencies'
import { openTransferTakenBack } from './ended-membership'
import { ownIdOf } from './own-id'
import { retained, workingAgain } from './paused-membership'

/**
 * Keeps the membership of a member who has lost the work: with the old union, or where that closed with the online home
 * of where they live. Asked where that is only when nobody knows.
 */
export const declareWorkLoss: KeyedUseCase<'membership.loseWork', MembershipDeps> = {
  run: (asked, deps) =>
    changeOwnMembership(asked, deps, async (before) => {
      const at = deps.now()
      const present = await deps.directory.union(before.unionId)
      const isClosed = !present || present.status === 'dissolved'
      const home = isClosed ? await homeOf(before, asked.input.homeRegion, deps) : undefined
      const unions = { present: isClosed ? undefined : present.unionId, atHome: home?.unionId }
      const decision = decideWorkLoss(before.state, unions)
      if (decision.kind === 'refused') return { problem: decision.because }
      const kept = retained(before, 'unemployed', { event: 'work-lost', by: 'applicant', at })
      return home ? broughtHome({ before, kept, home, at }, deps) : { membership: { after: kept, before } }
    }),
  repeat: (_, { actor }, deps) => repeatOwnMembership(actor.personId, deps),
}

/** Works again, with one tap: dues and the vote come back with it. */
export const endWorkLoss: KeyedUseCase<'membership.workAgain', MembershipDeps> = {
  run: (asked, deps) =>
    changeOwnMembership(asked, deps, (before): (Departure & Required<Pick<Departure, 'membership'>>) | Refused => {
      const decision = decideWorkAgain(before.state, before.retained?.because)
      if (decision !== 'active') return { problem: decision }
      return { membership: { after: workingAgain(before, 'applicant', deps.now()), before } }
    }),
  repeat: (_, { actor }, deps) => repeatOwnMembership(actor.personId, deps),
}

/** The online home of the township where the member lives, as told now or when joining. */
async function homeOf(
  { applicationId }: MembershipRecord,
  told: string | undefined,
  { directory, people }: MembershipDeps,
): Promise<UnionRecord | undefined> {
  const region = told ?? (await people.applicationWithId(applicationId))?.homeRegion
  const township = region !== undefined && isRegionCode(region) ? townshipOf(region) : undefined
  const { onlineHome } = township === undefined ? {} : await directory.seatsOf(township)
  const home = onlineHome === undefined ? undefined : await directory.union(onlineHome)
  return home?.status === 'active' ? home : undefined
}

interface Homecoming {
  readonly before: MembershipRecord
  readonly kept: MembershipRecord
  readonly home: UnionRecord
  readonly at: Instant
}

/** Brought home by a transfer like any other, so that it stands in the history; one that was open is taken back. */
async function broughtHome({ before, kept, home, at }: Homecoming, deps: MembershipDeps) {
  const { personId, name, occupation, unionId: fromUnionId, memberNumber, since } = before
  const open = await openTransferTakenBack(before, at, deps)
  const transferId = ownIdOf(personId, deps.newId())
  const transfer: TransferRecord = {
    personId,
    transferId,
    accountId: (await deps.people.withId(personId)).person?.accountId ?? '',
    name,
    occupation,
    move: { fromUnionId, toUnionId: home.unionId, memberNumber, since, doneAt: at },
    responsibleUnionId: home.hostId ?? home.unionId,
    state: 'done',
    basis: 'placement',
    waitingSince: at,
    reasons: [],
    version: 1,
  }
  const after = settledIn({ ...kept, openTransferId: undefined, lastTransfer: { transferId, at } }, home, at)
  const transfers = [{ after: transfer }, ...(open ? [open] : [])]
  return { membership: { after, before }, transfers }
}
