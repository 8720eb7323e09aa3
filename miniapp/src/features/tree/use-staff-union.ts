import type { Reply } from '@gongyou/shared/contracts/contract'
import { mayDo, type StaffAction } from '@gongyou/shared/domain/staff/rights'
import { usePages } from '../../api/use-pages'
import { useSession } from '../../session/connection'
import { unionGrants } from '../../session/staff-work'

type Inspected = Reply<'union.inspect'>['body']
export type StaffUnion = Inspected['union']
export type UnionChange = NonNullable<Inspected['change']>
export type NamedUnion = Inspected['children'][number]

/** As many rows as one screen holds. */
const mostAtOnce = 25

/** A union as its staff see it, with what stands below it page by page. */
export function useStaffUnion(id: string) {
  const { shown, again, more } = usePages('union.inspect', { id, limit: mostAtOnce }, childrenIn)
  return { shown, again, more }
}

const childrenIn = {
  rowsIn: ({ children }: Inspected) => children,
  keyOf: ({ id }: NamedUnion) => id,
}

/** Whether this person may do something about a union, or about the one above it, which decides over its standing. */
export function useRights({ union: { id }, above }: Pick<Inspected, 'union' | 'above'>) {
  const grants = unionGrants(useSession().home?.staff ?? [])
  const aboveIds = above.map((each) => each.id)
  const [parentId, ...furtherUp] = aboveIds
  return {
    may: (action: StaffAction) => mayDo(grants, action, { unionId: id, ancestorIds: aboveIds }),
    mayAbove: (action: StaffAction) =>
      parentId !== undefined && mayDo(grants, action, { unionId: parentId, ancestorIds: furtherUp }),
  }
}
