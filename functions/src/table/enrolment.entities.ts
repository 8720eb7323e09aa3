import { workForms } from '@gongyou/shared/contracts/names'
import { steps } from '@gongyou/shared/domain/enrolment/lifecycle'
import { reviewFlags, type ReviewFlag } from '@gongyou/shared/domain/enrolment/flags'
import { Entity, type FormattedItem } from 'dynamodb-toolbox/entity'
import { boolean } from 'dynamodb-toolbox/schema/boolean'
import { item } from 'dynamodb-toolbox/schema/item'
import { list } from 'dynamodb-toolbox/schema/list'
import { map } from 'dynamodb-toolbox/schema/map'
import { number } from 'dynamodb-toolbox/schema/number'
import { record } from 'dynamodb-toolbox/schema/record'
import { string } from 'dynamodb-toolbox/schema/string'
import type { GongyouTable } from './gongyou-table'

const flagNames = Object.keys(reviewFlags) as [ReviewFlag, ...ReviewFlag[]]

const realName = () => string().enum('matched', 'mismatched', 'unchecked')

const work = () =>
  map({
    form: string()
      .enum(...workForms)
      .optional(),
    platform: string().optional(),
    employer: map({ name: string(), uscc: string().optional() }).optional(),
    site: string().optional(),
    region: string().optional(),
    alsoOn: list(string()).optional(),
  })

const timelineEntry = () =>
  map({
    step: string().enum(...steps),
    at: string(),
    by: string().enum('system', 'applicant', 'union'),
    event: string()
      .enum(
        'returned',
        'rejected',
        'corrected',
        'withdrawn',
        'second-look',
        'undone',
        'struck',
        'displaced',
        'escalated',
        'lapsed',
        'union-changed',
      )
      .optional(),
    reasons: list(string()),
  })

function placementDecision() {
  return map({
    rule: number(),
    reasons: list(string()),
    skipped: list(map({ rule: number(), reason: string() })),
  })
}

/**
 * From the last tap of the form to admission, and kept after it. In `queue` while a union has to answer, in `due`
 * while a day is set.
 */
export const applicationEntity = (table: GongyouTable) =>
  new Entity({
    name: 'application',
    table,
    timestamps: false,
    schema: item({
      applicationId: string().key(),
      accountId: string(),
      /** Minted with the application; the person is written at admission. Absent while the ID number is another's. */
      personId: string().optional(),
      version: number(),
      step: string().enum(...steps),
      state: string().enum('invited', 'open', 'returned', 'rejected', 'withdrawn', 'lapsed', 'admitted', 'closed'),
      unionId: string(),
      /** Whose queue it lies in: the union or, where that has no committee, its host; a parent after escalation. */
      responsibleUnionId: string(),
      unionCode: string().optional(),
      /** Where the scanned code hung on that day. */
      codePlacement: map({ kind: string(), region: string().optional() }).optional(),
      /** Whose link the applicant came through; absent in every other channel. */
      partnerId: string().optional(),
      channel: string().enum('scan', 'online', 'partner', 'bulk', 'ceremony', 'assisted', 'service-first'),
      name: string(),
      nationalIdSealed: string(),
      nationalIdMasked: string(),
      nationalIdDigest: string(),
      bornMonth: string(),
      sex: string().enum('male', 'female'),
      occupation: string(),
      work: work().optional(),
      homeRegion: string().optional(),
      joinedBefore: string().enum('no', 'yes', 'unsure').optional(),
      joinedWhere: string().optional(),
      toEmployerUnion: boolean().optional(),
      /** Versions of the two texts that the applicant's button affirmed. */
      affirmed: map({ application: string(), sensitiveData: string(), at: string() }),
      realName: realName(),
      flags: list(string().enum(...flagNames)),
      placement: placementDecision(),
      timeline: list(timelineEntry()),
      returned: map({ reasons: list(string()), fields: record(string(), string()) }).optional(),
      profile: map({
        ethnicity: string().optional(),
        education: string().optional(),
        household: string().optional(),
        migrantWorker: boolean().optional(),
      }).optional(),
      secondLookAt: string().optional(),
      waitingSince: string(),
      dueOn: string().optional(),
      /** The latest decision of a reviewer, for its undo. */
      decided: map({
        at: string(),
        decision: string(),
        accountId: string(),
        onBehalfOf: string().optional(),
      }).optional(),
      queuePk: string().optional(),
      queueSk: string().optional(),
      duePk: string().optional(),
      dueSk: string().optional(),
    }),
    computeKey: ({ applicationId }: { applicationId: string }) => ({
      pk: `APPLICATION#${applicationId}`,
      sk: 'APPLICATION',
    }),
  })

/** Whose application or membership holds this ID number. The existing base's entry shares its partition. */
export const nationalIdLockEntity = (table: GongyouTable) =>
  new Entity({
    name: 'nationalIdLock',
    table,
    timestamps: false,
    schema: item({
      digest: string().key(),
      personId: string(),
      accountId: string(),
      applicationId: string(),
      realName: realName(),
      /** A tombstone: whoever held the number was erased. It names no account and no application any more. */
      erasedOn: string().optional(),
      /** Epoch seconds; of a tombstone only. */
      ttl: number().optional(),
    }),
    computeKey: ({ digest }: { digest: string }) => ({ pk: `NATIONAL_ID#${digest}`, sk: 'LOCK' }),
  })

/**
 * A member of the city's existing base: keyed hash, union, joined on. Nothing else is known. Once adopted it stays and
 * says so, that a second loading of the base brings nobody back.
 */
export const baseMemberEntity = (table: GongyouTable) =>
  new Entity({
    name: 'baseMember',
    table,
    timestamps: false,
    schema: item({
      digest: string().key(),
      unionId: string(),
      unionName: string(),
      joinedOn: string(),
      adoptedAt: string().optional(),
    }),
    computeKey: ({ digest }: { digest: string }) => ({ pk: `NATIONAL_ID#${digest}`, sk: 'BASE' }),
  })

/** A batch of decisions, for its resumption and its undo. */
export const batchEntity = (table: GongyouTable) =>
  new Entity({
    name: 'batch',
    table,
    timestamps: false,
    schema: item({
      batchId: string().key(),
      accountId: string(),
      at: string(),
      rows: list(
        map({
          applicationId: string(),
          /** The version that the decision left; absent where the row was refused. */
          versionAfter: number().optional(),
          problem: map({ code: string(), detail: string() }).optional(),
          /** Taken back by the undo of the batch. */
          undone: boolean().optional(),
        }),
      ),
      undoneAt: string().optional(),
      ttl: number(),
    }),
    computeKey: ({ batchId }: { batchId: string }) => ({ pk: `BATCH#${batchId}`, sk: 'BATCH' }),
  })

/** That the chair has confirmed one week's admission list. */
export const admissionListEntity = (table: GongyouTable) =>
  new Entity({
    name: 'admissionList',
    table,
    timestamps: false,
    schema: item({
      unionId: string().key(),
      week: string().key(),
      confirmedAt: string(),
      confirmedBy: string(),
      struck: list(string()),
    }),
    computeKey: ({ unionId, week }: { unionId: string; week: string }) => ({
      pk: `ADMISSION_LIST#${unionId}`,
      sk: week,
    }),
  })

export type ApplicationRecord = FormattedItem<ReturnType<typeof applicationEntity>>
export type NationalIdLockRecord = FormattedItem<ReturnType<typeof nationalIdLockEntity>>
export type BaseMemberRecord = FormattedItem<ReturnType<typeof baseMemberEntity>>
export type BatchRecord = FormattedItem<ReturnType<typeof batchEntity>>
export type AdmissionListRecord = FormattedItem<ReturnType<typeof admissionListEntity>>
