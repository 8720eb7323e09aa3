import type { Leave } from '@gongyou/shared/domain/staff/delegation'
import { addDays, startOfDay, toMillis, type LocalDate } from '@gongyou/shared/kernel/time'
import type { BorrowedRoleRecord, GrantRecord } from './people.entities'

/** What leads from the deputy to a grant that was lent; nothing where it is not. The table forgets it after the leave. */
export function borrowedRoleOf({ accountId, role, unionId, delegation }: GrantRecord): BorrowedRoleRecord | undefined {
  if (!delegation) return undefined
  const { deputyId, from, to } = delegation
  const ttl = Math.floor(toMillis(startOfDay(addDays(to as LocalDate, 2))) / 1000)
  return { accountId: deputyId, holderId: accountId, role, unionId, from, to, ttl }
}

/** The days as the rules read them. */
export function leaveOf({ from, to }: Pick<BorrowedRoleRecord, 'from' | 'to'>): Leave {
  return { from: from as LocalDate, to: to as LocalDate }
}

/** The same grant, lent to nobody. */
export function withoutDelegation({ delegation: _, ...grant }: GrantRecord): GrantRecord {
  return grant
}

/** The condition that a grant is still as it was seen, and lent as it was then. */
export function asSeen({ grantedAt, delegation }: GrantRecord) {
  const lent = delegation
    ? ({ attr: 'delegation.givenAt', eq: delegation.givenAt } as const)
    : ({ attr: 'delegation.givenAt', exists: false } as const)
  return { and: [{ attr: 'grantedAt', eq: grantedAt } as const, lent] }
}
