import { flagsOf, type RealName } from '@gongyou/shared/domain/enrolment/flags'
import type { PlacementDecision } from '@gongyou/shared/domain/enrolment/placement'
import { received } from '@gongyou/shared/domain/enrolment/timeline'
import { maskNationalId } from '@gongyou/shared/domain/identity/national-id'
import type { CitySettings } from '@gongyou/shared/contracts/settings'
import { localDateOf, type Instant } from '@gongyou/shared/kernel/time'
import { addWorkingDays } from '@gongyou/shared/kernel/working-days'
import type { Seal } from '../platform/sealed'
import type { ApplicationRecord } from '../table/enrolment.entities'
import type { UnionRecord } from '../table/unions.entities'
import type { Applicant, TypedForm } from './read-form'
import { responsibleFor } from '../table/sorting'

/** How the applicant's phone stands. */
export type PhoneStanding = 'proven' | 'unproven' | 'elsewhere'

/** What a new application is made from, once everything is decided. */
export interface NewApplication {
  readonly applicationId: string
  readonly accountId: string
  /** Absent while the ID number is held by somebody else. */
  readonly personId?: string
  readonly form: TypedForm
  readonly unionCode?: string
  /** Whose link led here. */
  readonly partnerId?: string
  readonly codePlacement?: { readonly kind: string; readonly region?: string }
  readonly applicant: Applicant
  readonly digest: string
  readonly phone: PhoneStanding
  readonly realName: RealName
  readonly union: UnionRecord
  readonly placement: PlacementDecision
  readonly settings: CitySettings
  readonly at: Instant
}

/** The record of an application that has come in: received, sorted, prechecked and assigned, all at once. */
export function newApplication(made: NewApplication, seal: Seal): ApplicationRecord {
  const { applicationId, accountId, personId, form, applicant, settings, at } = made
  return {
    applicationId,
    accountId,
    personId,
    version: 1,
    step: 'assigned',
    state: 'open',
    unionId: made.union.unionId,
    responsibleUnionId: responsibleFor(made.union),
    unionCode: made.unionCode,
    codePlacement: made.codePlacement && { kind: made.codePlacement.kind, region: made.codePlacement.region },
    partnerId: made.partnerId,
    channel: channelOf(made),
    ...identityOf(applicant, made.digest, applicationId, seal),
    occupation: form.occupation,
    work: form.work,
    homeRegion: form.homeRegion,
    joinedBefore: form.joinedBefore,
    joinedWhere: form.joinedWhere,
    toEmployerUnion: form.toEmployerUnion,
    affirmed: {
      application: settings.texts.application.version,
      sensitiveData: settings.texts.sensitiveData.version,
      at,
    },
    realName: made.realName,
    flags: flagsOn(applicant, made),
    placement: stored(made.placement),
    timeline: received(at, made.placement.reasons).map(({ reasons, ...entry }) => ({
      ...entry,
      reasons: [...reasons],
    })),
    waitingSince: at,
    dueOn: reviewDueOn(settings, at),
  }
}

/** How the application came in. */
function channelOf({ partnerId, unionCode }: NewApplication): ApplicationRecord['channel'] {
  if (partnerId !== undefined) return 'partner'
  return unionCode === undefined ? 'online' : 'scan'
}

/** What of the ID number is kept: sealed, masked, hashed; and the month of birth, for the age. */
export function identityOf(applicant: Applicant, digest: string, applicationId: string, seal: Seal) {
  return {
    name: applicant.name,
    nationalIdSealed: seal.seal(applicant.nationalId, {
      entity: 'application',
      field: 'nationalId',
      owner: applicationId,
    }),
    nationalIdMasked: maskNationalId(applicant.nationalId),
    nationalIdDigest: digest,
    bornMonth: applicant.bornOn.slice(0, 7),
    sex: applicant.sex,
  }
}

interface Flagged {
  readonly personId?: string
  readonly phone: PhoneStanding
  readonly realName: RealName
}

/** What a reviewer has to look at; `personId` is absent while the ID number is somebody else’s. */
export function flagsOn(applicant: Applicant, { personId, phone, realName }: Flagged) {
  return flagsOf({
    eligibility: applicant.eligibility.kind === 'review' ? applicant.eligibility.because : [],
    phone,
    realName,
    nationalIdHeldByAnother: personId === undefined,
    passingThrough: applicant.passingThrough,
    workplaceKnown: applicant.workplaceKnown,
    rareCharacters: applicant.rareCharacters,
  })
}

/** The day by which the union answers. */
export function reviewDueOn({ deadlines, dayTable }: CitySettings, at: Instant): string {
  return addWorkingDays(localDateOf(at), deadlines.review, dayTable)
}

function stored({ rule, reasons, skipped }: PlacementDecision) {
  return { rule, reasons: [...reasons], skipped: skipped.map((skip) => ({ ...skip })) }
}
