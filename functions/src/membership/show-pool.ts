import { maskName, type PersonName } from '@gongyou/shared/domain/identity/person-name'
import { shownToStaff, type Proposal } from '@gongyou/shared/domain/membership/proposal'
import { daysWaited } from '@gongyou/shared/domain/membership/waiting-figures'
import { localDateOf, type Instant } from '@gongyou/shared/kernel/time'
import type { Answer } from '@gongyou/shared/contracts/contract'
import type { UseCase } from '../platform/use-case'
import type { Position } from '../table/page'
import type { PoolRecord } from '../table/pools.entities'
import { considerMember } from './consider-member'
import type { MembershipDeps } from './dependencies'
import type { WaitingMember } from './members.repository'
import { poolsOf } from './pools-of'
import { unionInReach } from './union-in-reach'

/** So many who came since the last walk are looked at while the page is read; what is found is noted by the next walk. */
const mostNewcomers = 4

/** Who waits in a pool, by occupation, with the union that each is proposed. Nothing is unsealed. */
export const showPool: UseCase<'pool.list', MembershipDeps> = async ({ input, actor }, deps) => {
  const union = await unionInReach(input.union, 'see-pool', actor, deps.directory)
  if (!union) return { problem: 'not-found' }
  const list = `pool#${union.unionId}`
  const place = input.cursor === undefined ? undefined : deps.cursors.read<Place>(list, input.cursor)
  if (input.cursor !== undefined && !place) return { problem: 'invalid-request', fields: { cursor: 'field-invalid' } }

  const pools = await poolsOf(union, deps.members)
  const [first] = pools
  if (first === undefined) return { status: 200, body: { items: [] } }
  const { waiting, at: here, next } = await pageFrom(place ?? { pool: first }, pools, input.limit, deps)
  const pool = await deps.pools.with(here.pool)
  const newcomers = await proposalsOf(waiting.filter(({ proposal }) => !proposal).slice(0, mostNewcomers), deps)
  const at = deps.now()
  return {
    status: 200,
    body: {
      items: waiting.map((member) => rendered(member, member.proposal ?? newcomers.get(member.personId), at)),
      nextCursor: next && deps.cursors.write(list, next),
      waiting: pool?.figures && figuresAt(pool.figures, at),
    },
  }
}

/** Where the list goes on: in which pool, and behind whom. */
interface Place {
  readonly pool: string
  readonly from?: Position
}

interface Page {
  readonly waiting: readonly WaitingMember[]
  readonly at: Place
  readonly next?: Place
}

function nextPlace(pools: readonly string[], pool: string, from: Place['from']): Place | undefined {
  if (from) return { pool, from }
  const following = pools[pools.indexOf(pool) + 1]
  return following === undefined ? undefined : { pool: following }
}

/** The first page from there on that holds anybody: empty pools are passed over. */
async function pageFrom(at: Place, pools: readonly string[], limit: number, deps: MembershipDeps): Promise<Page> {
  const page = await deps.members.waitingAt(at.pool, limit, at.from)
  const waiting = page.items.filter(({ waitingSince }) => waitingSince !== undefined)
  const next = nextPlace(pools, at.pool, page.next)
  return waiting.length > 0 || !next ? { waiting, at, next } : pageFrom(next, pools, limit, deps)
}

async function proposalsOf(
  newcomers: readonly WaitingMember[],
  { people, directory, settings: readSettings, now }: MembershipDeps,
): Promise<ReadonlyMap<string, Proposal>> {
  if (newcomers.length === 0) return new Map()
  const at = now()
  const settings = await readSettings()
  const found = await Promise.all(
    newcomers.map(async ({ personId }) => {
      const { membership } = await people.withId(personId, 'lately')
      const considering = { people, directory, settings, today: localDateOf(at), at }
      return [personId, membership && (await considerMember(membership, considering))?.proposal] as const
    }),
  )
  return new Map(found.filter((entry): entry is [string, Proposal] => entry[1] !== undefined))
}

type Item = Answer<'pool.list'>['body']['items'][number]

function rendered(member: WaitingMember, proposal: Proposal | undefined, at: Instant): Item {
  const { memberNumber, name, occupation, waitingSince = at } = member
  const shown = shownToStaff(proposal)
  return {
    memberNumber,
    name: maskName(name as PersonName),
    occupation,
    waitingDays: daysWaited(waitingSince as Instant, at),
    waitingSince,
    proposal: shown
      ? { unionId: shown.unionId, unionName: shown.unionName, rule: shown.rule, reasons: [...shown.reasons] }
      : null,
  }
}

function figuresAt({ oldestSince, ...figures }: NonNullable<PoolRecord['figures']>, at: Instant) {
  return { ...figures, oldestDays: oldestSince === undefined ? undefined : daysWaited(oldestSince as Instant, at) }
}
