import type { RealName } from '@gongyou/shared/domain/enrolment/flags'
import { hours, minutes, plus } from '@gongyou/shared/kernel/time'
import type { Duration, Instant } from '@gongyou/shared/kernel/time'
import type { Outcome, OutcomeKind } from './city-plan'
import type { Random } from './random'

/** How many of all workers stand where; whoever is left is a member. */
const shares: readonly (readonly [OutcomeKind, number])[] = [
  ['open', 300],
  ['returned', 80],
  ['rejected', 50],
  ['withdrawn', 45],
  ['lapsed', 35],
  ['invited', 40],
  ['closed', 350],
]
const sharesOf = 3000

/** The outcome of each worker in turn, in the right numbers for so many. */
export function outcomeKinds(count: number): OutcomeKind[] {
  const kinds = shares.flatMap(([kind, share]) =>
    Array.from({ length: Math.max(1, Math.round((share * count) / sharesOf)) }, () => kind),
  )
  const members = Array.from({ length: Math.max(0, count - kinds.length) }, () => 'admitted' as const)
  return [...kinds, ...members].slice(0, count)
}

/** How long ago somebody applied, in hours, from the least to the most. */
const hoursAgo: Readonly<Record<OutcomeKind, readonly [number, number]>> = {
  open: [1, 24 * 6],
  returned: [24, 24 * 12],
  rejected: [24 * 4, 24 * 60],
  withdrawn: [24, 24 * 40],
  lapsed: [24 * 45, 24 * 90],
  invited: [2, 24 * 20],
  admitted: [6, 24 * 400],
  closed: [24 * 20, 24 * 400],
}

export function submissionTime(kind: OutcomeKind, now: Instant, random: Random): Instant {
  const [least, most] = hoursAgo[kind]
  // More of the recent than of the old, as in a city whose posters are new.
  const ago = least + (most - least) * random.next() ** 2
  return plus(now, -minutes(Math.round(ago * 60)) as Duration)
}

/** What a reviewer found wrong, by the field it shows on. */
const complaints = [
  { reasons: ['work-unclear'], fields: { 'work.platform': 'work-unclear' } },
  { reasons: ['place-missing'], fields: { 'work.region': 'place-missing' } },
  { reasons: ['name-differs'], fields: { name: 'name-differs' } },
  { reasons: ['id-wrong'], fields: { nationalId: 'id-wrong' } },
  { reasons: ['phone-unanswered'], fields: {} },
] as const

const rejections = ['someone-else', 'applied-twice', 'retired'] as const

interface Case {
  readonly submittedAt: Instant
  readonly now: Instant
  /** Admitted on the spot, under a standing authorisation. */
  readonly atOnce: boolean
  readonly movedTo?: string
  readonly random: Random
}

/** What became of an application, with its times, none of them to come. */
export function outcomeOf(kind: OutcomeKind, { submittedAt, now, atOnce, movedTo, random }: Case): Outcome {
  const later = (least: number, most: number): Instant => {
    const at = plus(submittedAt, minutes(random.between(least * 60, most * 60)))
    return at < now ? at : now
  }
  switch (kind) {
    case 'open':
    case 'invited':
      return { kind }
    case 'returned': {
      return { kind, at: later(2, 20), ...random.pick(complaints) }
    }
    case 'rejected':
      return { kind, at: later(10, 60), reasons: [random.pick(rejections)], fields: {} }
    case 'withdrawn':
      return { kind, at: later(1, 20) }
    case 'lapsed': {
      const returnedAt = later(5, 40)
      return { kind, returnedAt, at: plus(returnedAt, hours(24 * 30)), reasons: ['work-unclear'] }
    }
    case 'admitted':
      return { kind, at: atOnce ? submittedAt : later(3, 60), ...(movedTo !== undefined && { movedTo }) }
    case 'closed': {
      const at = atOnce ? submittedAt : later(3, 60)
      return {
        kind,
        at,
        completedAt: plus(at, hours(random.between(1, 200))),
        ...(movedTo !== undefined && { movedTo }),
      }
    }
  }
}

/** What the real-name check said, in such shares that reviewers have something to look at. */
export function checkResult(kind: OutcomeKind, random: Random): RealName {
  if (kind === 'admitted' || kind === 'closed') return 'matched'
  return random.weighted<RealName>({ matched: 75, unchecked: 12, mismatched: 13 })
}
