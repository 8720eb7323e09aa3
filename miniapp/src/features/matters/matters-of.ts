import type { StaffAction } from '@gongyou/shared/domain/staff/rights'

/** What the lists of every kind of matter are given. */
export interface MattersOf {
  readonly unionId: string
  readonly may: (action: StaffAction) => boolean
  readonly occupationOf: (occupation: string) => string
  /** How much waits of each kind is counted anew. */
  readonly onSettled: () => Promise<unknown>
  /** Opens a member's page, where they can be called. */
  readonly onOpenMember?: (memberNumber: string) => void
}
