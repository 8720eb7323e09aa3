import { withPause, type RetainedKind, type RetentionEvent } from '@gongyou/shared/domain/membership/retention'
import { localDateOf, type Instant } from '@gongyou/shared/kernel/time'
import type { MembershipRecord } from '../table/people.entities'

interface Turn {
  readonly event: RetentionEvent
  readonly by: 'applicant' | 'union'
  readonly at: Instant
}

/** The same membership, kept without work from today on. One that was kept already keeps its day. */
export function retained(
  membership: MembershipRecord,
  because: RetainedKind,
  { event, by, at }: Turn & { readonly event: 'work-lost' | 'retained' },
): MembershipRecord {
  const since = membership.state === 'retained' ? membership.retained?.since : undefined
  return {
    ...turned(membership, { event, by, at }),
    state: 'retained',
    retained: { because, since: since ?? localDateOf(at) },
  }
}

/** The same membership of somebody who works again. */
export function workingAgain(membership: MembershipRecord, by: Turn['by'], at: Instant): MembershipRecord {
  return { ...turned(membership, { event: 'work-again', by, at }), state: 'active', retained: undefined }
}

function turned(membership: MembershipRecord, turn: Turn): MembershipRecord {
  const turns = withPause(membership.turns ?? [], { ...turn, unionId: membership.unionId })
  return { ...membership, turns, version: membership.version + 1 }
}
