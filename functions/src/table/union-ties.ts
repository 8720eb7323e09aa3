import type { GrantRecord } from './people.entities'
import type { UnionRecord, UnionTieRecord } from './unions.entities'

/** What leads from other unions to this one: its parent, its host, its line. One that has ended is led to by nobody. */
export function tiesOf(union: UnionRecord): UnionTieRecord[] {
  const { unionId: to, name, kind, parentId, hostId, lineId, status } = union
  if (status === 'merged' || status === 'dissolved') return []
  return [
    ...(parentId === undefined ? [] : [{ unionId: parentId, tie: 'child' as const, to, name, kind }]),
    ...(hostId === undefined ? [] : [{ unionId: hostId, tie: 'hosted' as const, to }]),
    ...(lineId === undefined ? [] : [{ unionId: lineId, tie: 'lined' as const, to }]),
  ]
}

/** What leads from a union to somebody who holds a role for it. */
export function staffTieOf({
  accountId,
  role,
  unionId,
}: Pick<GrantRecord, 'accountId' | 'role' | 'unionId'>): UnionTieRecord {
  return { unionId, tie: 'staff', to: `${role}#${accountId}` }
}
