import { withTurn } from '@gongyou/shared/domain/identity/person-history'
import { maskNationalId } from '@gongyou/shared/domain/identity/national-id'
import { waitingSince } from '@gongyou/shared/domain/membership/waiting'
import { isoWeekOf, localDateOf, type Instant } from '@gongyou/shared/kernel/time'
import type { Seal } from '../platform/sealed'
import type { BaseMemberRecord, NationalIdLockRecord } from '../table/enrolment.entities'
import type { MembershipRecord, PersonRecord } from '../table/people.entities'
import type { PersonWithMembership } from '../table/people.repository'
import { inItsLists } from '../table/queue-keys'
import type { UnionRecord } from '../table/unions.entities'
import type { ApplicationChange } from './applications.repository'
import type { Claimant } from './claimant'

/** What an adoption is made from, all of it loaded or decided before. */
export interface Adoption {
  readonly personId: string
  readonly accountId: string
  /** Stands where an admission has its application. */
  readonly adoptionId: string
  readonly claimant: Claimant
  readonly base: BaseMemberRecord
  readonly union: UnionRecord
  readonly occupation: string
  /** The version of the notice on sensitive data that was agreed to. */
  readonly noticeVersion: string
  readonly known: PersonWithMembership
  /** Used unless this person has a number from before: it is kept for life. */
  readonly freshNumber: string
  readonly at: Instant
}

interface Adopted {
  readonly lock: NationalIdLockRecord
  readonly records: Required<Pick<ApplicationChange, 'person' | 'membership'>> & Pick<ApplicationChange, 'memberNumber'>
}

/**
 * Person, membership and number as they are after an adoption. A member since the day that the base says, and counted as
 * joined nowhere: joined once, moved after.
 */
export function adoptedRecords(adoption: Adoption, seal: Seal): Adopted {
  const { personId, accountId, adoptionId, claimant, base, union, occupation, known, freshNumber, at } = adoption
  const memberNumber = known.membership?.memberNumber ?? freshNumber
  const membership: MembershipRecord = {
    personId,
    memberNumber,
    name: claimant.identity.name,
    unionId: union.unionId,
    since: base.joinedOn,
    state: 'active',
    occupation,
    applicationId: adoptionId,
    approval: { unionId: union.unionId, at, basis: 'base' },
    waitingSince: waitingSince({}, union.kind, at),
    version: (known.membership?.version ?? 0) + 1,
  }
  return {
    lock: { digest: claimant.digest, personId, accountId, applicationId: adoptionId, realName: 'matched' },
    records: {
      person: { after: personOf(adoption, seal), before: known.person },
      membership: { after: inItsLists(membership, isoWeekOf(localDateOf(at))), before: known.membership },
      memberNumber: known.membership ? undefined : { memberNumber, personId },
    },
  }
}

function personOf({ personId, accountId, claimant, known, noticeVersion, at }: Adoption, seal: Seal): PersonRecord {
  const { name, nationalId, bornOn, sex } = claimant.identity
  return {
    personId,
    accountId,
    name,
    nationalId: {
      sealed: seal.seal(nationalId, { entity: 'person', field: 'nationalId', owner: personId }),
      masked: maskNationalId(nationalId),
      digest: claimant.digest,
    },
    bornMonth: bornOn.slice(0, 7),
    sex,
    realName: 'matched',
    affirmed: { sensitiveData: noticeVersion, at },
    turns: withTurn(known.person?.turns, { at, what: 'adopted', by: 'applicant', reasons: [] }),
    version: (known.person?.version ?? 0) + 1,
  }
}
