import { isUnderWay } from '@gongyou/shared/domain/enrolment/lifecycle'
import { erasedOn, isToBeErased } from '@gongyou/shared/domain/membership/erasure'
import { days, plus, toMillis, type LocalDate } from '@gongyou/shared/kernel/time'
import type { Seal } from '../platform/sealed'
import type { Actors } from '../table/actors.repository'
import { isOfClaims } from '../table/benefits.entities'
import { holderOf } from '../table/claim-holder'
import type { ConsentProofRecord } from '../table/consent-proof.entities'
import { onItsSchedule } from '../table/ending-keys'
import type { ApplicationRecord } from '../table/enrolment.entities'
import type { AccountRecord, MembershipRecord, PersonRecord } from '../table/people.entities'
import { personalPartitions } from '../table/personal-partitions'
import type { MembershipDeps } from './dependencies'
import type { Erasure, Erasures } from './erasures.repository'

export type ErasureDeps = Pick<MembershipDeps, 'people' | 'departures' | 'settings' | 'now'> & {
  readonly erasures: Erasures
  readonly actors: Actors
  readonly seal: Seal
}

/**
 * Erases everything personal of somebody whose membership ended thirty days ago. The transaction takes away whatever
 * leads to the person; only then are the partitions emptied that hold the rest. A run that breaks off has noted them on
 * what is left of the membership, and the next goes on.
 */
export async function eraseMember(personId: string, today: LocalDate, deps: ErasureDeps): Promise<boolean> {
  const { person, membership } = await deps.people.withId(personId)
  if (!membership) return false
  if (membership.erased) return emptyTheRest(membership, deps)
  const expulsion = membership.expulsionId && (await deps.departures.expulsion(membership.expulsionId))
  const isLookedAtAgain = expulsion ? expulsion.state === 'second-look' : false
  const facts = { state: membership.state, eraseOn: membership.ended?.eraseOn, isLookedAtAgain }
  if (!person || !isToBeErased(facts, today)) return false
  const remains = await remainsOf(person, membership, deps)
  if (remains.applications.some(({ state }) => isUnderWay(state))) return postpone(membership, deps)

  const erasure = await erasureOf(remains, today, deps)
  if ((await deps.erasures.save(erasure)) === 'lost') return false
  return emptyTheRest(erasure.membership.after, deps)
}

/** What there is of somebody. */
interface Remains {
  readonly person: PersonRecord
  readonly membership: MembershipRecord
  readonly account?: { readonly record: AccountRecord; readonly holdsRoles: boolean }
  readonly applications: readonly ApplicationRecord[]
  readonly formerAccountIds: readonly string[]
}

async function remainsOf(
  person: PersonRecord,
  membership: MembershipRecord,
  { people, actors }: ErasureDeps,
): Promise<Remains> {
  const found = await actors.withId(person.accountId)
  const own = found?.account.personId === person.personId ? found : undefined
  const { applicationId, earlierApplicationIds = [], formerAccountIds = [] } = own?.account ?? {}
  const ids = [membership.applicationId, applicationId, ...earlierApplicationIds].filter((id) => id !== undefined)
  const [applications, former] = await Promise.all([
    Promise.all([...new Set(ids)].map((id) => people.applicationWithId(id))),
    Promise.all(formerAccountIds.map((id) => actors.withId(id))),
  ])
  const idle = former.filter((each) => each && each.account.personId === undefined && each.grants.length === 0)
  return {
    person,
    membership,
    account: own && { record: own.account, holdsRoles: own.grants.length > 0 },
    applications: applications.filter((application) => application !== undefined),
    formerAccountIds: idle.flatMap((each) => each?.account.accountId ?? []),
  }
}

/** Somebody who left has applied again: their data is needed until that is decided. */
async function postpone(membership: MembershipRecord, { erasures, settings, now }: ErasureDeps): Promise<boolean> {
  const { eraseAfterDays } = (await settings()).endings
  const at = membership.ended?.at ?? now()
  const ended = { at, eraseOn: erasedOn(now(), eraseAfterDays) }
  await erasures.note(onItsSchedule({ ...membership, ended, version: membership.version + 1 }))
  return false
}

async function erasureOf(remains: Remains, today: LocalDate, deps: ErasureDeps): Promise<Erasure> {
  const { person, membership, account, applications, formerAccountIds } = remains
  const { tombstoneDays } = (await deps.settings()).endings
  const ttl = Math.floor(toMillis(plus(deps.now(), days(tombstoneDays))) / 1000)
  const before = await deps.erasures.lockOf(person.nationalId.digest)
  const { personId, accountId } = person
  const applicationIds = applications.map(({ applicationId }) => applicationId)
  const claimHolders = claimHoldersOf(remains, deps)
  const rest = personalPartitions({ personId, accountId, applicationIds, formerAccountIds, claimHolders })
  const tomb = { personId, accountId: '', applicationId: '', realName: 'unchecked' as const, erasedOn: today, ttl }
  return {
    membership: { after: bare(membership, { on: today, rest }, ttl), before: membership },
    person,
    tombstone: before?.personId === personId ? { after: { digest: before.digest, ...tomb }, before } : undefined,
    proofs: await proofsOf(remains, ttl, deps),
    account,
  }
}

/** The person, and each account with what it claimed while it was nobody's. */
function claimHoldersOf({ person, account, formerAccountIds }: Remains, { seal }: ErasureDeps): string[] {
  const accountIds = [...(account ? [account.record.accountId] : []), ...formerAccountIds]
  return [holderOf(person, person, seal), ...accountIds.map((accountId) => holderOf(undefined, { accountId }, seal))]
}

/** The number, kept for life, and that its membership ended; nothing that says whose it was. */
function bare(
  { personId, memberNumber, unionId, since, state, approval, ended, version }: MembershipRecord,
  erased: NonNullable<MembershipRecord['erased']>,
  ttl: number,
): MembershipRecord {
  const kept = { personId, memberNumber, unionId, since, state, approval, ended, erased, ttl, version: version + 1 }
  return onItsSchedule({ ...kept, name: '', occupation: '', applicationId: '' })
}

async function proofsOf(
  { person, membership, applications }: Remains,
  ttl: number,
  { seal, departures }: ErasureDeps,
): Promise<ConsentProofRecord[]> {
  const { personId, nationalId, affirmed } = person
  const digest = seal.digest(
    'consent',
    seal.unseal(nationalId.sealed, { entity: 'person', field: 'nationalId', owner: personId }),
  )
  const leaving = membership.leaving && (await departures.leaving(membership.leaving.leavingId))
  const withdrawnAt = leaving?.because === 'consent-withdrawn' ? leaving.waitingSince : undefined
  const given = [...applications.map((each) => each.affirmed), ...(affirmed ? [affirmed] : [])]
  const byMoment = new Map(given.map((each) => [each.at, { digest, ...each, withdrawnAt, ttl }]))
  return [...byMoment.values()]
}

async function emptyTheRest(membership: MembershipRecord, { erasures }: ErasureDeps): Promise<boolean> {
  const { erased, version } = membership
  if (!erased || erased.rest.length === 0) return false
  for (const partition of erased.rest) {
    await (isOfClaims(partition) ? erasures.bareClaims(partition) : erasures.empty(partition))
  }
  const done = { ...membership, erased: { on: erased.on, rest: [] }, ended: undefined, version: version + 1 }
  await erasures.note(onItsSchedule(done))
  return true
}
