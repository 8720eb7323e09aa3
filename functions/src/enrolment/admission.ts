import { isRegionCode, townshipOf } from '@gongyou/shared/domain/places/region'
import { waitingSince } from '@gongyou/shared/domain/membership/waiting'
import { isoWeekOf, localDateOf, type Instant } from '@gongyou/shared/kernel/time'
import type { Seal } from '../platform/sealed'
import type { ApplicationRecord } from '../table/enrolment.entities'
import type { MembershipRecord, PersonRecord } from '../table/people.entities'
import type { PersonWithMembership } from '../table/people.repository'
import type { UnionRecord } from '../table/unions.entities'
import type { ApplicationChange } from './applications.repository'
import { inItsLists } from '../table/queue-keys'
import { responsibleFor } from '../table/sorting'

/** What an admission is made from, all of it loaded or decided before. */
export interface Admission {
  /** The application in its state before, with a person's id. */
  readonly application: ApplicationRecord
  readonly personId: string
  readonly union: UnionRecord
  readonly basis: 'decision' | 'authorisation'
  readonly known: PersonWithMembership
  /** Used unless this person has a number from before: it is kept for life. */
  readonly freshNumber: string
  readonly at: Instant
}

type Admitted = Required<Pick<ApplicationChange, 'person' | 'membership'>> & Pick<ApplicationChange, 'memberNumber'>

/** Person, membership and number as they are after an admission; the application's own part is the caller's. */
export function admit(
  { application, personId, union, basis, known, freshNumber, at }: Admission,
  seal: Seal,
): Admitted {
  const memberNumber = known.membership?.memberNumber ?? freshNumber
  const membership: MembershipRecord = {
    personId,
    memberNumber,
    name: application.name,
    unionId: union.unionId,
    since: localDateOf(at),
    state: 'active',
    occupation: application.occupation,
    applicationId: application.applicationId,
    approval: { unionId: responsibleFor(union), at, basis },
    joined: joiningOf(application, union, at),
    waitingSince: waitingSince({}, union.kind, at),
    turns: known.membership?.turns,
    version: (known.membership?.version ?? 0) + 1,
  }
  return {
    person: { after: personOf(application, personId, known.person, seal), before: known.person },
    membership: { after: inItsLists(membership, isoWeekOf(localDateOf(at))), before: known.membership },
    memberNumber: known.membership ? undefined : { memberNumber, personId },
  }
}

/** The joining as it is counted. Where the work is: as given, else where the code hung; to the township. */
function joiningOf(
  { occupation, channel, work, codePlacement, unionCode }: ApplicationRecord,
  { unionId }: UnionRecord,
  at: Instant,
): NonNullable<MembershipRecord['joined']> {
  const region = work?.region ?? codePlacement?.region
  return {
    unionId,
    on: localDateOf(at),
    occupation,
    channel,
    region: region !== undefined && isRegionCode(region) ? (townshipOf(region) ?? region) : region,
    codeKind: codePlacement?.kind,
    code: unionCode,
  }
}

function personOf(
  application: ApplicationRecord,
  personId: string,
  known: PersonRecord | undefined,
  seal: Seal,
): PersonRecord {
  const nationalId = seal.unseal(application.nationalIdSealed, {
    entity: 'application',
    field: 'nationalId',
    owner: application.applicationId,
  })
  return {
    personId,
    accountId: application.accountId,
    name: application.name,
    nationalId: {
      sealed: seal.seal(nationalId, { entity: 'person', field: 'nationalId', owner: personId }),
      masked: application.nationalIdMasked,
      digest: application.nationalIdDigest,
    },
    bornMonth: application.bornMonth,
    sex: application.sex,
    realName: application.realName,
    version: (known?.version ?? 0) + 1,
  }
}
