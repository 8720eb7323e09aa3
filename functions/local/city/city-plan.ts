import type { CitySettings } from '@gongyou/shared/contracts/settings'
import type { RealName } from '@gongyou/shared/domain/enrolment/flags'
import type { Role } from '@gongyou/shared/domain/staff/rights'
import type { Seat } from '@gongyou/shared/domain/unions/seats'
import type { MemberNumber, UnionCodeText } from '@gongyou/shared/kernel/ids'
import type { Instant, LocalDate } from '@gongyou/shared/kernel/time'
import type { NationalId } from '@gongyou/shared/domain/identity/national-id'
import type { TypedForm } from '../../src/enrolment/read-form'
import type { CampaignRecord, OutletRecord } from '../../src/table/benefits.entities'
import type { CodeRecord, UnionRecord } from '../../src/table/unions.entities'
import type { Region } from './region-table'

/** A whole city as plain data, before anything is sealed: what `planCity` makes and `cityItems` stores. */
export interface CityPlan {
  readonly settings: CitySettings
  /** The country, its provinces and cities, and the one city in full. */
  readonly regions: readonly (Region | Country)[]
  readonly unions: readonly UnionRecord[]
  readonly seats: readonly Seat[]
  /** By which keys the unions at work are found from their employers. */
  readonly employerUnions: readonly { readonly employer: string; readonly unionId: string }[]
  readonly codes: readonly CodeRecord[]
  readonly staff: readonly StaffMember[]
  readonly outlets: readonly OutletRecord[]
  readonly campaigns: readonly CampaignRecord[]
  readonly workers: readonly WorkerStory[]
  /** Members whom only another base of the city knows. */
  readonly base: readonly BaseMember[]
}

export interface Country {
  readonly code: 'CN'
  readonly name: string
  readonly level: 'country'
}

export interface StaffMember {
  readonly openid: string
  readonly name: string
  readonly grants: readonly {
    readonly role: Role
    readonly unionId: string
    readonly chair?: true
    readonly outletId?: string
  }[]
}

/** How one invented worker came to where they are today. */
export interface WorkerStory {
  readonly openid: string
  readonly applicationId: string
  readonly personId: string
  readonly memberNumber: MemberNumber
  readonly phone: { readonly number: string; readonly proven: boolean }
  readonly form: TypedForm
  readonly scanned?: UnionCodeText
  readonly submittedAt: Instant
  readonly realName: RealName
  /** Applies with an ID number that another worker of the city holds. */
  readonly sharesNationalId?: true
  readonly outcome: Outcome
}

export type Outcome =
  | { readonly kind: 'open' }
  | { readonly kind: 'invited' }
  | {
      readonly kind: 'returned' | 'rejected'
      readonly at: Instant
      readonly reasons: readonly string[]
      readonly fields: Readonly<Record<string, string>>
    }
  | { readonly kind: 'withdrawn'; readonly at: Instant }
  | { readonly kind: 'lapsed'; readonly returnedAt: Instant; readonly at: Instant; readonly reasons: readonly string[] }
  | { readonly kind: 'admitted'; readonly at: Instant; readonly movedTo?: string }
  | { readonly kind: 'closed'; readonly at: Instant; readonly completedAt: Instant; readonly movedTo?: string }

export type OutcomeKind = Outcome['kind']

export interface BaseMember {
  readonly nationalId: NationalId
  readonly unionId: string
  readonly unionName: string
  readonly joinedOn: LocalDate
}
