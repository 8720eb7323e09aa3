import { personEvents } from '@gongyou/shared/domain/identity/person-history'
import { retainedKinds } from '@gongyou/shared/domain/membership/retention'
import { roles } from '@gongyou/shared/domain/staff/rights'
import { Entity, type FormattedItem } from 'dynamodb-toolbox/entity'
import { boolean } from 'dynamodb-toolbox/schema/boolean'
import { item } from 'dynamodb-toolbox/schema/item'
import { list } from 'dynamodb-toolbox/schema/list'
import { map } from 'dynamodb-toolbox/schema/map'
import { number } from 'dynamodb-toolbox/schema/number'
import { string } from 'dynamodb-toolbox/schema/string'
import type { GongyouTable } from './gongyou-table'

/** How many calls of one kind an account made in one minute. */
const minuteCount = () => map({ minute: string(), count: number() })

const phone = () =>
  map({
    sealed: string(),
    masked: string(),
    digest: string(),
    /** WeChat vouched that the account holds this number; a typed number is a contact only. */
    proven: boolean(),
    /** A typed number that stands on another's record. */
    elsewhere: boolean().optional(),
  })

/** One line of a history, embedded where it is written with what it tells of. */
const turn = () =>
  map({
    at: string(),
    what: string().enum(...personEvents),
    by: string().enum('system', 'applicant', 'union'),
    reasons: list(string()),
  })

/** A WeChat account, before and beside any person. Shares its partition with the grants, so that one query tells both. */
export const accountEntity = (table: GongyouTable) =>
  new Entity({
    name: 'account',
    table,
    timestamps: false,
    schema: item({
      accountId: string().key(),
      openid: string(),
      /** Raised by one at sign-out everywhere: every token of an earlier epoch is dead. */
      epoch: number(),
      phone: phone().optional(),
      personId: string().optional(),
      /** The latest application of this account, whatever its state. */
      applicationId: string().optional(),
      /** Those before it, the latest twenty. */
      earlierApplicationIds: list(string()).optional(),
      /** The recovery that this account asked for, or that asks for the person it acts for. */
      recovery: map({
        recoveryId: string(),
        role: string().enum('claimant', 'holder'),
        state: string().enum('waiting', 'stopped', 'lapsed'),
        dueAt: string(),
      }).optional(),
      /** When there was a sign of life, and what a silence has come to since. */
      fresh: map({
        aliveOn: string(),
        asked: number(),
        askedAt: string().optional(),
        stale: boolean().optional(),
      }).optional(),
      /** What happened to its number; the latest thirty. */
      turns: list(turn()).optional(),
      /** The accounts that acted for the person before this one: the ledgers that lie there are the person's too. */
      formerAccountIds: list(string()).optional(),
      applyMinute: minuteCount().optional(),
      phoneMinute: minuteCount().optional(),
      version: number(),
      createdAt: string(),
      duePk: string().optional(),
      dueSk: string().optional(),
    }),
    computeKey: ({ accountId }: { accountId: string }) => ({ pk: `ACCOUNT#${accountId}`, sk: 'ACCOUNT' }),
  })

/** A role held by an account for a union. */
export const grantEntity = (table: GongyouTable) =>
  new Entity({
    name: 'grant',
    table,
    timestamps: false,
    schema: item({
      accountId: string().key(),
      role: string()
        .enum(...roles)
        .key(),
      unionId: string().key(),
      chair: boolean().optional(),
      outletId: string().optional(),
      grantedAt: string(),
      /** Who uses the role while its holder is on leave: the latest deputy. It goes where the grant goes. */
      delegation: map({ deputyId: string(), from: string(), to: string(), givenAt: string() }).optional(),
    }),
    computeKey: ({ accountId, role, unionId }: { accountId: string; role: string; unionId: string }) => ({
      pk: `ACCOUNT#${accountId}`,
      sk: `GRANT#${role}#${unionId}`,
    }),
  })

/**
 * The way from a deputy to a role that was lent to them, beside their own grants. That it was lent, and for which days,
 * stands on the holder's grant, which decides.
 */
export const borrowedRoleEntity = (table: GongyouTable) =>
  new Entity({
    name: 'borrowedRole',
    table,
    timestamps: false,
    schema: item({
      accountId: string().key(),
      holderId: string().key(),
      role: string()
        .enum(...roles)
        .key(),
      unionId: string().key(),
      from: string(),
      to: string(),
      ttl: number(),
    }),
    computeKey: ({
      accountId,
      holderId,
      role,
      unionId,
    }: Record<'accountId' | 'holderId' | 'role' | 'unionId', string>) => ({
      pk: `ACCOUNT#${accountId}`,
      sk: `BORROWED#${holderId}#${role}#${unionId}`,
    }),
  })

/** Whose number this is: one account at the most. */
export const phoneLockEntity = (table: GongyouTable) =>
  new Entity({
    name: 'phoneLock',
    table,
    timestamps: false,
    schema: item({ digest: string().key(), accountId: string() }),
    computeKey: ({ digest }: { digest: string }) => ({ pk: `PHONE#${digest}`, sk: 'LOCK' }),
  })

/** One human being, written at admission. Shares its partition with the membership. */
export const personEntity = (table: GongyouTable) =>
  new Entity({
    name: 'person',
    table,
    timestamps: false,
    schema: item({
      personId: string().key(),
      accountId: string(),
      name: string(),
      nationalId: map({ sealed: string(), masked: string(), digest: string() }),
      /** Year and month only: a whole birthday beside a masked number would make the number guessable. */
      bornMonth: string(),
      sex: string().enum('male', 'female'),
      realName: string().enum('matched', 'mismatched', 'unchecked'),
      /** What was agreed to where no application says it: at the adoption of a membership. */
      affirmed: map({ sensitiveData: string(), at: string() }).optional(),
      /** What happened to the person and stands nowhere else; the latest thirty. */
      turns: list(turn()).optional(),
      version: number(),
    }),
    computeKey: ({ personId }: { personId: string }) => ({ pk: `PERSON#${personId}`, sk: 'PERSON' }),
  })

/** A union nearer to the work, or that there is none. */
const proposal = () =>
  map({
    unionId: string().optional(),
    /** As it was called on that day, for the list. */
    unionName: string().optional(),
    rule: number().optional(),
    reasons: list(string()),
    /** Since when it is this and nothing else. */
    at: string(),
    /** Of a union at an employer the member is asked first; unasked nobody is shown to an employer. */
    answer: string().enum('asked', 'yes').optional(),
  })

/** The one membership of a person: by its key there cannot be two. */
export const membershipEntity = (table: GongyouTable) =>
  new Entity({
    name: 'membership',
    table,
    timestamps: false,
    schema: item({
      personId: string().key(),
      memberNumber: string(),
      /** Beside the number in the lists of members; the person's own record decides. */
      name: string(),
      unionId: string(),
      since: string(),
      state: string().enum('active', 'retained', 'leaving', 'left', 'expelled', 'revoked'),
      occupation: string(),
      /** The application that led here; of a membership adopted from the base the adoption, without an application. */
      applicationId: string(),
      /** In whose name, when and on what ground the membership was given; `base`: it was held before, elsewhere. */
      approval: map({ unionId: string(), at: string(), basis: string().enum('decision', 'authorisation', 'base') }),
      /** How it began here, for the count; never changed by what comes later. Absent where it began elsewhere. */
      joined: map({
        unionId: string(),
        on: string(),
        occupation: string(),
        channel: string(),
        region: string().optional(),
        codeKind: string().optional(),
        code: string().optional(),
      }).optional(),
      /** A later real-name check failed: until a person has decided, the card says so and nothing can be claimed. */
      unverified: map({ since: string() }).optional(),
      /** When a person of the union judged that this is who they say: no later check undoes it. */
      identityConfirmedAt: string().optional(),
      /** `stale`: asked twice whether the data still holds, and silent; fresh where absent. */
      contact: string().enum('stale').optional(),
      /** A transfer that waits for the receiving union's answer: one at a time. */
      openTransferId: string().optional(),
      /** The transfer that last took a turn, for the way back to it. */
      lastTransfer: map({ transferId: string(), at: string() }).optional(),
      /** Moves that the member did not ask for: the union merged or was dissolved. The latest ten. */
      carriedOver: list(
        map({
          at: string(),
          event: string().enum('union-merged', 'union-dissolved'),
          fromUnionId: string(),
          toUnionId: string(),
          changeId: string(),
        }),
      ).optional(),
      /** Since when the member waits for a union nearer to the work; absent where the union is such. */
      waitingSince: string().optional(),
      /** What the placement rule last gave a member who waits. Written by the schedule, from the version that it saw. */
      proposal: proposal().optional(),
      /** Unions that the member would not have: they are not proposed again. */
      declinedUnionIds: list(string()).optional(),
      /** Since when `stale`: by it the list of those to be called is ordered. */
      staleSince: string().optional(),
      /** Why it is kept without work, and since when. Stays while somebody leaves from there, for the way back. */
      retained: map({ because: string().enum(...retainedKinds), since: string() }).optional(),
      /** The leaving that is under way, or by which it ended. */
      leaving: map({
        leavingId: string(),
        from: string().enum('active', 'retained'),
        confirmBy: string(),
      }).optional(),
      /** The expulsion that is under way, or by which it ended. */
      expulsionId: string().optional(),
      /** When it ended, and the day on which everything personal is erased. */
      ended: map({ at: string(), eraseOn: string() }).optional(),
      /** Erased: nothing personal is left. `rest` are the partitions that are still to be emptied. */
      erased: map({ on: string(), rest: list(string()) }).optional(),
      /** Pauses, as its member reads them. The latest ten. */
      turns: list(
        map({
          at: string(),
          event: string().enum('work-lost', 'retained', 'work-again'),
          by: string().enum('applicant', 'union'),
          unionId: string(),
        }),
      ).optional(),
      duePk: string().optional(),
      dueSk: string().optional(),
      /** Epoch seconds; of an erased one only, which goes with its tombstone. */
      ttl: number().optional(),
      version: number(),
      membersPk: string().optional(),
      membersSk: string().optional(),
      stalePk: string().optional(),
      staleSk: string().optional(),
      admissionsPk: string().optional(),
      admissionsSk: string().optional(),
      queuePk: string().optional(),
      queueSk: string().optional(),
    }),
    computeKey: ({ personId }: { personId: string }) => ({ pk: `PERSON#${personId}`, sk: 'MEMBERSHIP' }),
  })

/** Whose member number this is; kept for life. */
export const numberLockEntity = (table: GongyouTable) =>
  new Entity({
    name: 'numberLock',
    table,
    timestamps: false,
    schema: item({ memberNumber: string().key(), personId: string() }),
    computeKey: ({ memberNumber }: { memberNumber: string }) => ({ pk: `MEMBER_NUMBER#${memberNumber}`, sk: 'LOCK' }),
  })

export type AccountRecord = FormattedItem<ReturnType<typeof accountEntity>>
export type GrantRecord = FormattedItem<ReturnType<typeof grantEntity>>
export type BorrowedRoleRecord = FormattedItem<ReturnType<typeof borrowedRoleEntity>>
export type PersonRecord = FormattedItem<ReturnType<typeof personEntity>>
export type MembershipRecord = FormattedItem<ReturnType<typeof membershipEntity>>
