import { accessPurposes, contactOutcomes } from '@gongyou/shared/contracts/names'
import { Entity, type FormattedItem } from 'dynamodb-toolbox/entity'
import { any } from 'dynamodb-toolbox/schema/any'
import { item } from 'dynamodb-toolbox/schema/item'
import { list } from 'dynamodb-toolbox/schema/list'
import { number } from 'dynamodb-toolbox/schema/number'
import { string } from 'dynamodb-toolbox/schema/string'
import type { GongyouTable } from './gongyou-table'

/** One look at somebody's data in clear. Lies in the worker's own ledger, where the worker reads it. */
export const accessEntity = (table: GongyouTable) =>
  new Entity({
    name: 'access',
    table,
    timestamps: false,
    schema: item({
      accountId: string().key(),
      at: string().key(),
      accessId: string().key(),
      /** The union in whose name somebody looked; no officer's name. */
      byUnion: string(),
      byAccountId: string(),
      onBehalfOf: string().optional(),
      applicationId: string(),
      purpose: string().enum(...accessPurposes),
      fields: list(string().enum('nationalId', 'phone')),
      /** The benefit whose list somebody stood on, where one was passed on. */
      campaignId: string().optional(),
    }),
    computeKey: ({ accountId, at, accessId }: { accountId: string; at: string; accessId: string }) => ({
      pk: `LEDGER#${accountId}`,
      sk: `ACCESS#${at}#${accessId}`,
    }),
  })

/** One call to a worker: about an application, or as a member. */
export const contactEntity = (table: GongyouTable) =>
  new Entity({
    name: 'contact',
    table,
    timestamps: false,
    schema: item({
      /** Of the application, or of the person. */
      aboutId: string().key(),
      at: string().key(),
      contactId: string().key(),
      byAccountId: string(),
      onBehalfOf: string().optional(),
      outcome: string().enum(...contactOutcomes),
      note: string().optional(),
    }),
    computeKey: ({ aboutId, at, contactId }: { aboutId: string; at: string; contactId: string }) => ({
      pk: `CONTACTS#${aboutId}`,
      sk: `${at}#${contactId}`,
    }),
  })

/** How many looks one member of staff has had today. */
export const revealCountEntity = (table: GongyouTable) =>
  new Entity({
    name: 'revealCount',
    table,
    timestamps: false,
    schema: item({ accountId: string().key(), day: string().key(), count: number(), ttl: number() }),
    computeKey: ({ accountId, day }: { accountId: string; day: string }) => ({
      pk: `LIMIT#reveal#${accountId}`,
      sk: day,
    }),
  })

/** What one act of staff did to a union or its staff. Written with the act, in one transaction, and never changed. */
export const auditEntity = (table: GongyouTable) =>
  new Entity({
    name: 'audit',
    table,
    timestamps: false,
    schema: item({
      unionId: string().key(),
      day: string().key(),
      at: string().key(),
      auditId: string().key(),
      /** The name of the route, or of the schedule's work. */
      act: string(),
      /** Absent where no person acted but the schedule. */
      byAccountId: string().optional(),
      /** Whose role was used, where a deputy acted. */
      onBehalfOf: string().optional(),
      /** What it was done to, where that is not the union itself. */
      subject: string().optional(),
      /** What changed, field by field. */
      changed: any().castAs<Readonly<Record<string, { readonly from?: unknown; readonly to?: unknown }>>>().optional(),
    }),
    computeKey: ({ unionId, day, at, auditId }: { unionId: string; day: string; at: string; auditId: string }) => ({
      pk: `AUDIT#${unionId}#${day}`,
      sk: `${at}#${auditId}`,
    }),
  })

export type AuditRecord = FormattedItem<ReturnType<typeof auditEntity>>
export type AccessRecord = FormattedItem<ReturnType<typeof accessEntity>>
export type ContactRecord = FormattedItem<ReturnType<typeof contactEntity>>
