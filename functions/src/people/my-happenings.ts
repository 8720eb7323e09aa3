import type { Actor } from '../platform/use-case'
import type { Directory } from '../table/directory.repository'
import type { ApplicationRecord } from '../table/enrolment.entities'
import type { People } from '../table/people.repository'
import { historyOf, membershipHistoryOf, type Happening } from '../table/happenings'
import { expulsionHappenings, leavingHappenings } from './departure-happenings'
import type { MyAccesses } from './my-accesses.repository'
import type { MyClaims } from './my-claims.repository'
import type { MyMoves } from './my-moves.repository'
import type { Recoveries } from './recoveries.repository'
import { recoveryHappenings } from '../table/recovery-happenings'
import { transferHappenings } from '../table/transfer-happenings'

/** Where a person's history is gathered from: each part is told by what it happened to. */
export interface HappeningSources {
  readonly people: People
  readonly directory: Directory
  readonly moves: MyMoves
  readonly recoveries: Pick<Recoveries, 'of'>
  readonly accesses: MyAccesses
  readonly claims: MyClaims
}

/** Everything that happened to somebody, the latest first. Lines of one moment stay in the order in which they were told. */
export async function happeningsOf(actor: Actor, sources: HappeningSources): Promise<Happening[]> {
  const all = await Promise.all([
    happeningsOfApplications(actor, sources),
    happeningsOfMoves(actor, sources),
    happeningsOfUnion(actor, sources),
    happeningsOfPerson(actor, sources),
    looksAt(actor, sources),
    happeningsOfClaims(actor, sources),
  ])
  return all.flat().sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
}

/** Every application of the account, the latest first. */
export async function applicationsOf(
  { account: { applicationId, earlierApplicationIds = [] } }: Actor,
  { people }: Pick<HappeningSources, 'people'>,
): Promise<ApplicationRecord[]> {
  const ids = [...earlierApplicationIds, ...(applicationId === undefined ? [] : [applicationId])].reverse()
  const found = await Promise.all(ids.map((id) => people.applicationWithId(id)))
  return found.filter((application) => application !== undefined)
}

/** Every line of every application's way, and what its button affirmed. */
async function happeningsOfApplications(actor: Actor, sources: HappeningSources): Promise<Happening[]> {
  const applications = await applicationsOf(actor, sources)
  const unions = await sources.directory.unions(applications.map(({ unionId }) => unionId))
  return applications.flatMap((application) => {
    const unionName = unions.get(application.unionId)?.name ?? ''
    const { applicationId, affirmed } = application
    return [...historyOf(application, unionName), consented(applicationId, affirmed.at)]
  })
}

async function happeningsOfMoves(
  { account: { personId } }: Actor,
  { moves, directory }: HappeningSources,
): Promise<Happening[]> {
  if (personId === undefined) return []
  const { transfers, leavings, expulsions } = await moves.of(personId)
  const left = [...leavings, ...expulsions].map(({ move }) => move.fromUnionId)
  const unions = await directory.unions([...transfers.map(({ move }) => move.toUnionId), ...left])
  const nameOf = (unionId: string) => unions.get(unionId)?.name ?? ''
  return [
    ...transfers.flatMap((one) => transferHappenings(one, nameOf(one.move.toUnionId))),
    ...leavings.flatMap((one) => leavingHappenings(one, nameOf(one.move.fromUnionId))),
    ...expulsions.flatMap((one) => expulsionHappenings(one, nameOf(one.move.fromUnionId))),
  ]
}

/** What happened to the person and to the number, and wishes of others to be this person. */
async function happeningsOfPerson({ account }: Actor, { people, recoveries }: HappeningSources): Promise<Happening[]> {
  const ofNumber = turnsAs('number', account.turns)
  if (account.personId === undefined) return ofNumber
  const [{ person }, asked] = await Promise.all([people.withId(account.personId), recoveries.of(account.personId)])
  const adopted = person?.affirmed ? [consented(person.personId, person.affirmed.at)] : []
  const happened = [...turnsAs('person', person?.turns), ...adopted, ...asked.flatMap(recoveryHappenings)]
  return [...ofNumber, ...stillHereAsked(account), ...happened]
}

/** The question to the silent, while it is open. */
function stillHereAsked({ fresh }: Actor['account']): Happening[] {
  const at = fresh?.askedAt
  if (at === undefined) return []
  return [{ id: `still-here-${at}`, at, what: 'still-here-asked', by: 'system', unionName: '', reasons: [] }]
}

function turnsAs(whose: 'person' | 'number', turns: Actor['account']['turns'] = []): Happening[] {
  return turns.map((turn) => ({ id: `${whose}-${turn.what}-${turn.at}`, unionName: '', ...turn }))
}

/** What came over the membership because its union merges, merged or was dissolved, and by its states. */
async function happeningsOfUnion({ account }: Actor, { people, directory }: HappeningSources): Promise<Happening[]> {
  const { membership } = account.personId === undefined ? {} : await people.withId(account.personId)
  if (!membership) return []
  const union = await directory.union(membership.unionId)
  const { carriedOver = [], turns = [] } = membership
  const named = [...carriedOver.map(({ toUnionId }) => toUnionId), ...turns.map(({ unionId }) => unionId)]
  const unions = await directory.unions([...named, ...(union?.change ? [union.change.intoId] : [])])
  return membershipHistoryOf(membership, union, (unionId) => unions.get(unionId)?.name ?? '')
}

/** The latest looks at the person's data in clear; all of them stand in the access log. */
async function looksAt({ accountId, account }: Actor, { accesses }: HappeningSources): Promise<Happening[]> {
  const { items } = await accesses.of([accountId, ...(account.formerAccountIds ?? [])], looksTold)
  return items.map(({ accessId, at, byUnion }) => ({
    id: accessId,
    at,
    what: 'looked-at',
    by: 'union',
    unionName: byUnion,
    reasons: [],
  }))
}

/** What a draw or the union's staff made of claims: won, granted, declined, taken back. */
async function happeningsOfClaims({ account }: Actor, { people, claims }: HappeningSources): Promise<Happening[]> {
  const { person } = account.personId === undefined ? {} : await people.withId(account.personId)
  return claims.happenings(account, person, claimsTold)
}

const looksTold = 20
const claimsTold = 20

function consented(id: string, at: string): Happening {
  return { id: `consent-${id}`, at, what: 'consented', by: 'applicant', unionName: '', reasons: [] }
}
