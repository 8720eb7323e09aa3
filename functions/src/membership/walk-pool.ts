import { waitingFigures } from '@gongyou/shared/domain/membership/waiting-figures'
import { days, localDateOf, plus, type Instant } from '@gongyou/shared/kernel/time'
import { inParallel } from '../platform/concurrency'
import type { PoolRecord } from '../table/pools.entities'
import { considerMember, type ConsideringDeps } from './consider-member'
import type { MembershipDeps } from './dependencies'
import type { WaitingMember } from './members.repository'
import { rememberedUnions } from './remembered-unions'

export type WalkingDeps = Pick<MembershipDeps, 'members' | 'pools' | 'people' | 'directory' | 'settings' | 'now'>

/** Reads and writes at once, so that the work of the day leaves the table to those who tap. */
const atOnce = 8
const pageSize = 100
/** Waits that ended within these days are what the figures tell, of so many at the most. */
const daysTold = 90
const mostTold = 1000

export interface Walked {
  readonly considered: number
  /** Every member has been gone through today. */
  readonly isThrough: boolean
}

/**
 * Goes through the members of a pool, page by page from where the day's walk stopped, as long as there is time, and notes
 * what each is proposed. Whose proposal stands is not written again. A walk that broke off repeats a page at the most.
 */
export async function walkPool(unionId: string, deps: WalkingDeps, timeLeft: () => boolean): Promise<Walked> {
  const at = deps.now()
  const today = localDateOf(at)
  const considering = {
    people: deps.people,
    directory: rememberedUnions(deps.directory),
    settings: await deps.settings(),
    today,
    at,
  }
  const known = (await deps.pools.with(unionId)) ?? { unionId }
  let walk = known.walk?.on === today && known.walk.from ? known.walk : freshWalk(today)
  let considered = 0
  do {
    if (!timeLeft()) return { considered, isThrough: false }
    const { items, next } = await deps.members.waitingAt(unionId, pageSize, walk.from)
    const outcomes = await inParallel(items, atOnce, (member) => consider(member, considering, deps))
    considered += outcomes.filter(Boolean).length
    walk = { ...withPage(walk, items), from: next }
    if (next) await deps.pools.save({ ...known, walk })
  } while (walk.from)
  await deps.pools.save({ unionId, walk, figures: await figuresOf(unionId, walk, at, deps) })
  return { considered, isThrough: true }
}

type Walk = NonNullable<PoolRecord['walk']>

function freshWalk(on: string): Walk {
  return { on, members: 0 }
}

function withPage(walk: Walk, items: readonly WaitingMember[]): Walk {
  const since = items.flatMap(({ waitingSince }) => (waitingSince === undefined ? [] : [waitingSince]))
  const oldest = [...since, ...(walk.oldestSince === undefined ? [] : [walk.oldestSince])].sort()[0]
  return { ...walk, members: walk.members + since.length, oldestSince: oldest }
}

async function consider(
  { personId }: WaitingMember,
  considering: ConsideringDeps,
  { members, people }: WalkingDeps,
): Promise<boolean> {
  const { membership } = await people.withId(personId, 'lately')
  if (!membership) return false
  const changed = await considerMember(membership, considering)
  return (
    changed !== undefined && (await members.propose(membership, changed.proposal, changed.declinedUnionIds)) === 'saved'
  )
}

async function figuresOf(
  unionId: string,
  { members, oldestSince }: Walk,
  at: Instant,
  deps: WalkingDeps,
): Promise<PoolRecord['figures']> {
  const moves = await deps.members.endedWaits(unionId, plus(at, days(-daysTold)), mostTold)
  const ended = moves.flatMap(({ waitedSince, doneAt }) =>
    waitedSince === undefined || doneAt === undefined
      ? []
      : [{ since: waitedSince as Instant, until: doneAt as Instant }],
  )
  const { placed, medianDays, p90Days } = waitingFigures({ members }, ended, at)
  return { asOf: at, members, oldestSince, placed, medianDays, p90Days }
}
