import type { CitySettings } from '@gongyou/shared/contracts/settings'
import type { Audience, Claimant, ClaimantMembership } from '@gongyou/shared/domain/benefits/entitlement'
import { isMembershipHeld } from '@gongyou/shared/domain/membership/states'
import type { LocalDate } from '@gongyou/shared/kernel/time'
import type { Seal } from '../platform/sealed'
import type { AccountRecord, MembershipRecord, PersonRecord } from '../table/people.entities'
import type { People } from '../table/people.repository'
import type { UnionRecord } from '../table/unions.entities'
import { holderOf } from '../table/claim-holder'
import type { PeopleRead } from './people-read.repository'

/** A union with the chain above it, at most a minute old. */
export type UnionWithChain = (
  unionId: string,
) => Promise<{ readonly union: UnionRecord; readonly chain: readonly string[] } | undefined>

interface Deps {
  readonly peopleRead: PeopleRead
  readonly people: Pick<People, 'applicationWithId'>
  readonly unionWithChain: UnionWithChain
  readonly settings: () => Promise<CitySettings>
  readonly seal: Pick<Seal, 'digest'>
}

/** Whose claims count, by the account. */
export interface Holding {
  readonly account: AccountRecord
  readonly person?: PersonRecord
  readonly holder: string
}

/** Whoever taps: whose claims count, and what entitlement asks of them. */
export interface Tapping extends Holding {
  readonly heldMembership?: MembershipRecord
}

export async function holding(account: AccountRecord, { peopleRead, seal }: Deps): Promise<Holding> {
  const person = account.personId === undefined ? undefined : await peopleRead.personWithId(account.personId)
  return { account, person, holder: holderOf(person, account, seal) }
}

/** A membership that has ended is none. */
export async function heldMembershipOf(
  { personId }: Pick<AccountRecord, 'personId'>,
  { peopleRead }: Deps,
): Promise<MembershipRecord | undefined> {
  const membership = personId === undefined ? undefined : await peopleRead.membershipOf(personId)
  return membership && isMembershipHeld(membership.state) ? membership : undefined
}

/** Who taps, by the account. */
export async function tapping(account: AccountRecord, deps: Deps): Promise<Tapping> {
  const [who, heldMembership] = await Promise.all([holding(account, deps), heldMembershipOf(account, deps)])
  return { ...who, heldMembership }
}

/** The same person as entitlement sees them; what an audience does not ask for is not read. */
export async function claimantFor(
  { person, heldMembership }: Pick<Tapping, 'person' | 'heldMembership'>,
  audience: Audience,
  deps: Deps,
): Promise<Claimant> {
  if (!heldMembership) return { tags: [], sex: person?.sex, bornMonth: person?.bornMonth }
  const [membership, tags] = await Promise.all([
    membershipFor(heldMembership, audience, deps),
    tagsOf(heldMembership, audience, deps),
  ])
  return { membership, tags, sex: person?.sex, bornMonth: person?.bornMonth }
}

async function membershipFor(
  membership: MembershipRecord,
  { unions = [] }: Audience,
  { unionWithChain, peopleRead }: Deps,
): Promise<ClaimantMembership> {
  const own = await unionWithChain(membership.unionId)
  const unionIds = own ? [own.union.unionId, ...own.chain] : [membership.unionId]
  const asGuest = unions.length > 0 && !unions.some((wanted) => unionIds.includes(wanted))
  const guestOf = asGuest ? await peopleRead.guestOf(membership.personId) : []
  const guestChains = await Promise.all(guestOf.map(unionWithChain))
  return {
    state: membership.state as ClaimantMembership['state'],
    unverified: membership.unverified !== undefined,
    since: membership.since as LocalDate,
    firstJoining: membership.joined !== undefined,
    pooled: own?.union.kind === 'turnover-pool',
    unionIds,
    guestUnionIds: guestChains.flatMap((each) => (each ? [[each.union.unionId, ...each.chain]] : [])),
    regions: [...(own?.union.regions ?? []), ...(membership.joined?.region ? [membership.joined.region] : [])],
    occupation: membership.occupation,
  }
}

async function tagsOf(
  { occupation, applicationId }: MembershipRecord,
  { tags = [] }: Audience,
  { settings, people }: Deps,
): Promise<Claimant['tags']> {
  if (tags.length === 0) return []
  const { occupations } = await settings()
  const isNewForm = occupations.some(({ key, keyGroup }) => key === occupation && keyGroup === true)
  const application = tags.includes('migrant-worker') ? await people.applicationWithId(applicationId) : undefined
  return [
    ...(isNewForm ? (['new-form-worker'] as const) : []),
    ...(application?.profile?.migrantWorker === true ? (['migrant-worker'] as const) : []),
  ]
}
