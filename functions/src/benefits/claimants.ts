import type { CitySettings } from '@gongyou/shared/contracts/settings'
import type { Audience, Claimant, ClaimantMembership } from '@gongyou/shared/domain/benefits/entitlement'
import { isMembershipHeld } from '@gongyou/shared/domain/membership/states'
import type { LocalDate } from '@gongyou/shared/kernel/time'
import type { Seal } from '../platform/sealed'
import type { AccountRecord, MembershipRecord } from '../table/people.entities'
import type { People, PersonWithMembership } from '../table/people.repository'
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

/** Whoever taps: whose claims count, and what entitlement asks of them. */
export interface Tapping extends PersonWithMembership {
  readonly account: AccountRecord
  readonly holder: string
  readonly heldMembership?: MembershipRecord
}

/** Who taps, by the account; a membership that has ended is none. */
export async function tapping(account: AccountRecord, { peopleRead, seal }: Deps): Promise<Tapping> {
  const { person, membership } = account.personId === undefined ? {} : await peopleRead.withId(account.personId)
  const heldMembership = membership && isMembershipHeld(membership.state) ? membership : undefined
  return { account, person, membership, heldMembership, holder: holderOf(person, account, seal) }
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
