import { revealPurposeWords } from '@gongyou/shared/contracts/words'
import type { Actor, UseCase } from '../platform/use-case'
import type { Cursors } from '../platform/cursor'
import type { Directory } from '../table/directory.repository'
import type { ApplicationRecord } from '../table/enrolment.entities'
import type { People } from '../table/people.repository'
import { expulsionHappenings, leavingHappenings } from './departure-happenings'
import { historyOf, isMessage, membershipHistoryOf, type Happening } from './happenings'
import type { MyAccesses } from './my-accesses.repository'
import type { MyMoves } from './my-moves.repository'
import type { Recoveries } from './recoveries.repository'
import { recoveryHappenings } from './recovery-happenings'
import { transferHappenings } from './transfer-happenings'

interface Deps {
  readonly people: People
  readonly directory: Directory
  readonly moves: MyMoves
  readonly recoveries: Pick<Recoveries, 'of'>
}

/** Everything that happened to my application and membership, the latest first. */
export const showMyHistory: UseCase<'me.history', Deps> = async ({ actor }, deps) => {
  return { status: 200, body: { items: await happeningsOf(actor, deps) } }
}

/** What others decided about me, as a list of messages. Made from the history: nothing is stored twice, nothing lost. */
export const showMyMessages: UseCase<'me.messages', Deps> = async ({ actor }, deps) => {
  return { status: 200, body: { items: (await happeningsOf(actor, deps)).filter(isMessage) } }
}

async function happeningsOf(actor: Actor, deps: Deps): Promise<Happening[]> {
  const all = await Promise.all([
    happeningsOfApplication(actor, deps),
    happeningsOfMoves(actor, deps),
    happeningsOfUnion(actor, deps),
    happeningsOfPerson(actor, deps),
  ])
  return latestFirst(all.flat())
}

async function happeningsOfApplication(actor: Actor, deps: Deps): Promise<Happening[]> {
  const found = await latestApplication(actor, deps)
  return found ? historyOf(found.application, found.unionName) : []
}

async function happeningsOfMoves({ account: { personId } }: Actor, { moves, directory }: Deps): Promise<Happening[]> {
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

/** What happened to the person: changes of name and account, and wishes of others to be this person. */
async function happeningsOfPerson({ account }: Actor, { people, recoveries }: Deps): Promise<Happening[]> {
  if (account.personId === undefined) return []
  const [{ person }, asked] = await Promise.all([people.withId(account.personId), recoveries.of(account.personId)])
  const turns = (person?.turns ?? []).map((turn, index) => ({
    id: `person-${index}-${turn.at}`,
    unionName: '',
    ...turn,
  }))
  return [...turns, ...asked.flatMap(recoveryHappenings)]
}

/** Lines of one moment stay in the order in which they were told. */
function latestFirst(happenings: readonly Happening[]): Happening[] {
  return [...happenings].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
}

/** What I agreed to, in which wording, and when. */
export const showMyConsents: UseCase<'me.consents', Pick<Deps, 'people' | 'directory'>> = async ({ actor }, deps) => {
  const found = await latestApplication(actor, deps)
  if (!found) return { status: 200, body: { items: [] } }
  const { application, sensitiveData, at } = found.application.affirmed
  return {
    status: 200,
    body: {
      items: [
        { text: 'application', version: application, at },
        { text: 'sensitiveData', version: sensitiveData, at },
      ],
    },
  }
}

/** Who looked at what of mine in clear, when and why, the latest first. */
export const showMyAccessLog: UseCase<
  'me.accessLog',
  { readonly accesses: MyAccesses; readonly cursors: Cursors }
> = async ({ input, actor }, { accesses, cursors }) => {
  const list = `access-log#${actor.accountId}`
  const from = input.cursor === undefined ? undefined : cursors.read(list, input.cursor)
  if (input.cursor !== undefined && !from) return { problem: 'invalid-request', fields: { cursor: 'field-invalid' } }
  const ledgers = [actor.accountId, ...(actor.account.formerAccountIds ?? [])]
  const { items, next } = await accesses.of(ledgers, input.limit, from)
  return {
    status: 200,
    body: {
      items: items.map(({ at, byUnion, onBehalfOf, purpose, fields }) => ({
        at,
        by: byUnion,
        purpose: revealPurposeWords[purpose],
        fields,
        byDeputy: onBehalfOf === undefined ? undefined : true,
      })),
      nextCursor: next && cursors.write(list, next),
    },
  }
}

async function latestApplication(
  { account }: Actor,
  { people, directory }: Pick<Deps, 'people' | 'directory'>,
): Promise<{ readonly application: ApplicationRecord; readonly unionName: string } | undefined> {
  const application =
    account.applicationId === undefined ? undefined : await people.applicationWithId(account.applicationId)
  if (!application) return undefined
  const union = await directory.union(application.unionId)
  return { application, unionName: union?.name ?? '' }
}

/** What came over the membership because its union merges, merged or was dissolved. */
async function happeningsOfUnion({ account }: Actor, { people, directory }: Deps): Promise<Happening[]> {
  const { membership } = account.personId === undefined ? {} : await people.withId(account.personId)
  if (!membership) return []
  const union = await directory.union(membership.unionId)
  const { carriedOver = [], turns = [] } = membership
  const named = [...carriedOver.map(({ toUnionId }) => toUnionId), ...turns.map(({ unionId }) => unionId)]
  const unions = await directory.unions([...named, ...(union?.change ? [union.change.intoId] : [])])
  return membershipHistoryOf(membership, union, (unionId) => unions.get(unionId)?.name ?? '')
}
