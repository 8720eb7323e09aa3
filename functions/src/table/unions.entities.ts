import { codePlacementKinds, endingReasons, unionChangeStates, unionKinds } from '@gongyou/shared/contracts/names'
import { codeStates } from '@gongyou/shared/domain/codes/code-states'
import { sharedSeats, singleSeats, type Seat } from '@gongyou/shared/domain/unions/seats'
import { Entity, type FormattedItem } from 'dynamodb-toolbox/entity'
import { boolean } from 'dynamodb-toolbox/schema/boolean'
import { item } from 'dynamodb-toolbox/schema/item'
import { list } from 'dynamodb-toolbox/schema/list'
import { map } from 'dynamodb-toolbox/schema/map'
import { number } from 'dynamodb-toolbox/schema/number'
import { string } from 'dynamodb-toolbox/schema/string'
import type { GongyouTable } from './gongyou-table'

/** Any node of the tree of unions, and the pools beside it. */
export const unionEntity = (table: GongyouTable) =>
  new Entity({
    name: 'union',
    table,
    timestamps: false,
    schema: item({
      unionId: string().key(),
      name: string(),
      aliases: list(string()).optional(),
      form: string().enum('grassroots', 'joint', 'federation', 'general'),
      scope: string().enum('employer', 'industry', 'area', 'trade-line'),
      kind: string().enum(...unionKinds),
      parentId: string().optional(),
      /** The trade-line union that sees its counts. */
      lineId: string().optional(),
      /** For an online home or a pool: the union with a committee in whose name its members are admitted. */
      hostId: string().optional(),
      regions: list(string()),
      acceptsIndividuals: boolean(),
      /** Occupations it takes; empty means all. */
      occupations: list(string()),
      employerUscc: string().optional(),
      uscc: string().optional(),
      committee: map({ chair: string(), termEndsOn: string() }).optional(),
      approvalDocument: string().optional(),
      phone: string(),
      dues: map({ kind: string().enum('waived', 'fixed', 'percent'), says: string() }),
      admissionPolicy: string().enum('review', 'auto'),
      authorisation: map({ resolution: string(), passedOn: string(), chair: string(), until: string() }).optional(),
      status: string().enum('active', 'merging', 'merged', 'dissolving', 'dissolved'),
      mergedInto: string().optional(),
      /** Unions that were merged into this one or whose members it took over; their lists are confirmed here. */
      predecessors: list(string()).optional(),
      /** The merger or dissolution of this union that is on its way. */
      change: map({
        changeId: string(),
        kind: string().enum('merge', 'dissolve'),
        intoId: string(),
        reason: string().enum(...endingReasons),
        document: string(),
        /** From here on its members are told. */
        announcedAt: string().optional(),
        carriedOutOn: string().optional(),
      }).optional(),
      foundedOn: string().optional(),
      version: number(),
    }),
    computeKey: ({ unionId }: { unionId: string }) => ({ pk: `UNION#${unionId}`, sk: 'UNION' }),
  })

/** How something belongs to a union: below it, admitting in its name, seen by its line, or as its staff. */
const tieKinds = ['child', 'hosted', 'lined', 'staff'] as const
export type TieKind = (typeof tieKinds)[number]

/**
 * The way back from a union to what names it, written in the same transaction, so that a merger finds all of it by one
 * consistent query.
 */
export const unionTieEntity = (table: GongyouTable) =>
  new Entity({
    name: 'unionTie',
    table,
    timestamps: false,
    schema: item({
      unionId: string().key(),
      tie: string()
        .enum(...tieKinds)
        .key(),
      /** A union's id; of staff `role#account`. */
      to: string().key(),
      /** Of a child, for lists. */
      name: string().optional(),
      kind: string()
        .enum(...unionKinds)
        .optional(),
    }),
    computeKey: ({ unionId, tie, to }: { unionId: string; tie: string; to: string }) => ({
      pk: `UNION#${unionId}`,
      sk: `TIE#${tie}#${to}`,
    }),
  })

/** A merger or dissolution: proposed by one, confirmed by another, announced, carried out after the notice. */
export const unionChangeEntity = (table: GongyouTable) =>
  new Entity({
    name: 'unionChange',
    table,
    timestamps: false,
    schema: item({
      unionId: string().key(),
      changeId: string().key(),
      kind: string().enum('merge', 'dissolve'),
      intoId: string(),
      /** Whom what stood below the union comes under. */
      heirId: string(),
      reason: string().enum(...endingReasons),
      document: string(),
      consentDocument: string().optional(),
      state: string().enum(...unionChangeStates),
      proposedAt: string(),
      proposedBy: actingAdmin(),
      confirmedBy: actingAdmin().optional(),
      announcedAt: string().optional(),
      carriedOutOn: string().optional(),
      /** When the union was fenced off: from then on everything new goes to the successor. */
      begunAt: string().optional(),
      blockedBecause: string().optional(),
      version: number(),
      duePk: string().optional(),
      dueSk: string().optional(),
    }),
    computeKey: ({ unionId, changeId }: { unionId: string; changeId: string }) => ({
      pk: `UNION#${unionId}`,
      sk: `CHANGE#${changeId}`,
    }),
  })

const actingAdmin = () => map({ accountId: string(), personId: string().optional(), onBehalfOf: string().optional() })

/**
 * A union code: one union and one place where it hangs. How many came through it is folded in from the stream, beside
 * what staff change: so whoever changes a code updates what has changed and never puts the whole back.
 */
export const codeEntity = (table: GongyouTable) =>
  new Entity({
    name: 'code',
    table,
    timestamps: false,
    schema: item({
      code: string().key(),
      unionId: string(),
      posterNo: string(),
      placement: map({ kind: string().enum(...codePlacementKinds), label: string(), region: string().optional() }),
      fastLane: boolean(),
      /** When it is fast; always, where none is said. */
      fastLaneWindow: map({ from: string(), until: string() }).optional(),
      occupation: string().optional(),
      /** From then on it leads to the union's page and no more. */
      expiresAt: string().optional(),
      state: string().enum(...codeStates),
      /** The code that stands in for a replaced one. */
      successor: string().optional(),
      openReports: number().optional(),
      seen: number().optional(),
      started: number().optional(),
      submitted: number().optional(),
      admitted: number().optional(),
      version: number(),
    }).and((_code) => ({
      /** In whose list it stands, by poster number: its own union's, until another takes that one over. */
      codesPk: string()
        .optional()
        .hidden()
        .putLink<typeof _code>(({ unionId }) => unionId),
      codesSk: string()
        .optional()
        .hidden()
        .putLink<typeof _code>(({ posterNo }) => posterNo),
    })),
    computeKey: ({ code }: { code: string }) => ({ pk: `CODE#${code}`, sk: 'CODE' }),
  })

/** A division. Its children and its seats (which union stands in for the region) share its partition. */
export const regionEntity = (table: GongyouTable) =>
  new Entity({
    name: 'region',
    table,
    timestamps: false,
    schema: item({
      code: string().key(),
      name: string(),
      level: string().enum('country', 'province', 'city', 'district', 'township', 'village'),
      parent: string().optional(),
    }),
    computeKey: ({ code }: { code: string }) => ({ pk: `REGION#${code}`, sk: 'REGION' }),
  })

/** A region under the one that it is chosen in: a level of the picker is one query. */
export const regionChildEntity = (table: GongyouTable) =>
  new Entity({
    name: 'regionChild',
    table,
    timestamps: false,
    schema: item({ parent: string().key(), code: string().key(), name: string() }),
    computeKey: ({ parent, code }: { parent: string; code: string }) => ({
      pk: `REGION#${parent}`,
      sk: `CHILD#${code}`,
    }),
  })

/** A union findable from a region; of a single seat the key itself says that there is one. */
export const seatEntity = (table: GongyouTable) =>
  new Entity({
    name: 'seat',
    table,
    timestamps: false,
    schema: item({
      region: string().key(),
      seat: string()
        .enum(...singleSeats, ...sharedSeats)
        .key(),
      unionId: string().key(),
      name: string(),
      occupations: list(string()),
      foundedOn: string().optional(),
    }),
    computeKey: ({ region, seat, unionId }: { region: string; seat: Seat['seat']; unionId: string }) => ({
      pk: `REGION#${region}`,
      sk: isSingleSeat(seat) ? `SEAT#${seat}` : `SEAT#${seat}#${unionId}`,
    }),
  })

/** A union at work, findable by what `employerKeysOf` makes of its employer. */
export const employerUnionEntity = (table: GongyouTable) =>
  new Entity({
    name: 'employerUnion',
    table,
    timestamps: false,
    schema: item({ employer: string().key(), unionId: string().key() }),
    computeKey: ({ employer, unionId }: { employer: string; unionId: string }) => ({
      pk: `EMPLOYER#${employer}`,
      sk: `UNION#${unionId}`,
    }),
  })

function isSingleSeat(seat: Seat['seat']): boolean {
  return singleSeats.some((one) => one === seat)
}

export type UnionRecord = FormattedItem<ReturnType<typeof unionEntity>>
export type UnionTieRecord = FormattedItem<ReturnType<typeof unionTieEntity>>
export type UnionChangeRecord = FormattedItem<ReturnType<typeof unionChangeEntity>>
export type EmployerUnionRecord = FormattedItem<ReturnType<typeof employerUnionEntity>>
export type SeatRecord = FormattedItem<ReturnType<typeof seatEntity>>
export type CodeRecord = FormattedItem<ReturnType<typeof codeEntity>>
