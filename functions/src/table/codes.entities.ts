import { posterProblems, reportOutcomes, visitSteps } from '@gongyou/shared/contracts/names'
import { Entity, type FormattedItem } from 'dynamodb-toolbox/entity'
import { item } from 'dynamodb-toolbox/schema/item'
import { list } from 'dynamodb-toolbox/schema/list'
import { map } from 'dynamodb-toolbox/schema/map'
import { number } from 'dynamodb-toolbox/schema/number'
import { string } from 'dynamodb-toolbox/schema/string'
import type { GongyouTable } from './gongyou-table'

/** That a phone has shown the page behind a code, or has begun the form: one item for each, and nobody's name in it. */
export const visitEntity = (table: GongyouTable) =>
  new Entity({
    name: 'visit',
    table,
    timestamps: false,
    schema: item({
      code: string().key(),
      visitId: string().key(),
      step: string()
        .enum(...visitSteps)
        .key(),
      on: string(),
      ttl: number(),
    }),
    computeKey: ({ code, visitId, step }: { code: string; visitId: string; step: string }) => ({
      pk: `VISIT#${code}#${visitId}`,
      sk: step.toUpperCase(),
    }),
  })

/** That somebody found a poster damaged or covered. Ids begin with the moment, so that they lie in its order. */
export const posterReportEntity = (table: GongyouTable) =>
  new Entity({
    name: 'posterReport',
    table,
    timestamps: false,
    schema: item({
      code: string().key(),
      reportId: string().key(),
      at: string(),
      problem: string().enum(...posterProblems),
      closedAt: string().optional(),
      closedBy: string().optional(),
      outcome: string()
        .enum(...reportOutcomes)
        .optional(),
    }),
    computeKey: ({ code, reportId }: { code: string; reportId: string }) => ({
      pk: reportsOf(code),
      sk: `REPORT#${reportId}`,
    }),
  })

/** The partition of a code, in which its reports lie beside it. */
export function reportsOf(code: string): string {
  return `CODE#${code}`
}

/** The last poster number that was given. */
export const posterCounterEntity = (table: GongyouTable) =>
  new Entity({
    name: 'posterCounter',
    table,
    timestamps: false,
    schema: item({ scope: string().key(), last: number() }),
    computeKey: ({ scope }: { scope: string }) => ({ pk: 'POSTER_NUMBERS', sk: scope }),
  })

/** Whoever may hand workers over by signed links, with the public keys by which they are known. */
export const partnerEntity = (table: GongyouTable) =>
  new Entity({
    name: 'partner',
    table,
    timestamps: false,
    schema: item({
      partnerId: string().key(),
      name: string(),
      state: string().enum('active', 'ended'),
      /** Ed25519 (RFC 8037): the key's 32 bytes as base64url. Two while a partner changes from one to the next. */
      keys: list(map({ kid: string(), x: string() })),
    }),
    computeKey: ({ partnerId }: { partnerId: string }) => ({ pk: `PARTNER#${partnerId}`, sk: 'PARTNER' }),
  })

/** That a partner's link was used; kept until the link is dead by its date. */
export const partnerLinkEntity = (table: GongyouTable) =>
  new Entity({
    name: 'partnerLink',
    table,
    timestamps: false,
    schema: item({ partnerId: string().key(), linkId: string().key(), ttl: number() }),
    computeKey: ({ partnerId, linkId }: { partnerId: string; linkId: string }) => ({
      pk: `PARTNER_LINK#${partnerId}#${linkId}`,
      sk: 'USED',
    }),
  })

/** That somebody came through a partner's link: the application that follows counts as the partner's. */
export const arrivalEntity = (table: GongyouTable) =>
  new Entity({
    name: 'arrival',
    table,
    timestamps: false,
    schema: item({
      arrivalId: string().key(),
      partnerId: string(),
      unionCode: string(),
      prefill: map({
        occupation: string().optional(),
        platform: string().optional(),
        region: string().optional(),
      }),
      at: string(),
      ttl: number(),
    }),
    computeKey: ({ arrivalId }: { arrivalId: string }) => ({ pk: `ARRIVAL#${arrivalId}`, sk: 'ARRIVAL' }),
  })

export type PosterReportRecord = FormattedItem<ReturnType<typeof posterReportEntity>>
export type PartnerRecord = FormattedItem<ReturnType<typeof partnerEntity>>
export type ArrivalRecord = FormattedItem<ReturnType<typeof arrivalEntity>>
