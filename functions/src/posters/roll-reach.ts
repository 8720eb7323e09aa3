import type { StaffAction } from '@gongyou/shared/domain/staff/rights'
import type { ActingAdmin } from '@gongyou/shared/domain/unions/second-person'
import { grantUsed } from '../platform/reach'
import type { Actor } from '../platform/use-case'
import type { Directory } from '../table/directory.repository'
import type { UnionRecord } from '../table/unions.entities'

export interface ReachedUnion {
  readonly union: UnionRecord
  readonly by: ActingAdmin
  /** For which union the role is held that was used. */
  readonly byUnionId: string
}

/** A union whose roll the actor may have, by itself or by its host, whose staff does the work of its homes and pools. */
export async function reachedUnion(
  unionId: string,
  action: StaffAction,
  actor: Actor,
  directory: Pick<Directory, 'union' | 'ancestorsOf'>,
): Promise<ReachedUnion | undefined> {
  const union = await directory.union(unionId)
  for (const at of union ? [union.hostId, union.unionId] : []) {
    const grant = at === undefined ? undefined : await grantUsed(actor, action, at, directory)
    if (!union || !grant) continue
    const by = { accountId: actor.accountId, personId: actor.account.personId, onBehalfOf: grant.onBehalfOf }
    return { union, by, byUnionId: grant.unionId }
  }
  return undefined
}
