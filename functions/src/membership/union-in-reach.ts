import type { StaffAction } from '@gongyou/shared/domain/staff/rights'
import { reaches } from '../platform/reach'
import type { Actor } from '../platform/use-case'
import type { Directory } from '../table/directory.repository'
import type { UnionRecord } from '../table/unions.entities'

/**
 * A union that the actor's grants reach for this action, by itself or by its host: homes and pools have no committee and
 * no staff, and those of the union in whose name they admit do their work. Any other is as good as none.
 */
export async function unionInReach(
  unionId: string,
  action: StaffAction,
  actor: Actor,
  directory: Pick<Directory, 'union' | 'ancestorsOf'>,
): Promise<UnionRecord | undefined> {
  const union = await directory.union(unionId)
  if (!union) return undefined
  if (union.hostId !== undefined && (await reaches(actor, action, union.hostId, directory))) return union
  return (await reaches(actor, action, union.unionId, directory)) ? union : undefined
}
