import type { RouteName } from '@gongyou/shared/contracts/routes'
import { localDateOf, type Instant } from '@gongyou/shared/kernel/time'
import type { AuditRecord } from '../table/ledger.entities'

/** Who did what to which union. */
export interface Act {
  readonly act: RouteName | OtherAct
  readonly unionId: string
  /** Absent where the schedule acted, or whoever holds the keys to the table. */
  readonly by?: { readonly accountId: string; readonly onBehalfOf?: string }
  readonly subject?: string
  readonly changed?: AuditRecord['changed']
}

type OtherAct = 'grant.first' | 'recovery.roles' | 'change.begun' | 'change.staff' | 'change.settled' | 'change.blocked'

/** The line that an act of staff leaves; it belongs into the act's own transaction. */
export function audited(
  { act, unionId, by, subject, changed }: Act,
  { now, newId }: { readonly now: () => Instant; readonly newId: () => string },
): AuditRecord {
  const at = now()
  return {
    unionId,
    day: localDateOf(at),
    at,
    auditId: newId(),
    act,
    byAccountId: by?.accountId,
    onBehalfOf: by?.onBehalfOf,
    subject,
    changed,
  }
}

/** What differs between two records, field by field; `version` always does and says nothing. */
export function changesBetween(before: object, after: object): NonNullable<AuditRecord['changed']> {
  const [from, to] = [before as Readonly<Record<string, unknown>>, after as Readonly<Record<string, unknown>>]
  const fields = [...new Set([...Object.keys(from), ...Object.keys(to)])].filter((field) => field !== 'version')
  const differing = fields.filter((field) => JSON.stringify(from[field]) !== JSON.stringify(to[field]))
  return Object.fromEntries(differing.map((field) => [field, { from: from[field], to: to[field] }]))
}
