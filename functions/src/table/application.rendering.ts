import type { ApplicationReply, MembershipReply } from '@gongyou/shared/contracts/contract'
import type { ApplicationRecord } from './enrolment.entities'
import type { MembershipRecord } from './people.entities'
import type { UnionRecord } from './unions.entities'

/** What an application shows, in a list as well as by itself: everything here is also projected into the queue. */
export type ShownApplication = Pick<
  ApplicationRecord,
  | 'applicationId'
  | 'version'
  | 'step'
  | 'state'
  | 'unionId'
  | 'name'
  | 'nationalIdMasked'
  | 'occupation'
  | 'work'
  | 'homeRegion'
  | 'placement'
  | 'timeline'
  | 'dueOn'
  | 'returned'
>

/** The union's few public words; a union that no longer exists still has an id. */
export function shownUnion(unionId: string, union: UnionRecord | undefined) {
  return {
    id: union?.unionId ?? unionId,
    name: union?.name ?? '',
    kind: union?.kind ?? ('joint' as const),
    phone: union?.phone ?? '',
  }
}

/** An application as the applicant sees it; `union` is where it lies, and names the telephone to call. */
export function renderApplication(record: ShownApplication, union: UnionRecord | undefined): ApplicationReply {
  return {
    id: record.applicationId,
    version: record.version,
    step: record.step,
    state: record.state,
    union: shownUnion(record.unionId, union),
    returned: record.returned,
    given: {
      name: record.name,
      nationalId: record.nationalIdMasked,
      occupation: record.occupation,
      work: record.work,
      homeRegion: record.homeRegion,
    },
    placementDecision: record.placement,
    timeline: record.timeline,
    dueOn: record.dueOn,
  }
}

/** Shown only where a later check failed, so that nobody reads a `false` as a promise. */
export function unverifiedMark({ unverified }: MembershipRecord): true | undefined {
  return unverified && true
}

/** A membership as the member sees it; `union` is the one that they belong to now. */
export function renderMembership(record: MembershipRecord, union: UnionRecord | undefined): MembershipReply {
  const { id, name, kind } = shownUnion(record.unionId, union)
  const { memberNumber, since, state, retained, leaving, ended } = record
  return {
    memberNumber,
    union: { id, name, kind },
    since,
    state,
    unverified: unverifiedMark(record),
    retained: state === 'retained' ? retained : undefined,
    leaving: state === 'leaving' && leaving ? { id: leaving.leavingId, confirmBy: leaving.confirmBy } : undefined,
    ended,
  }
}
