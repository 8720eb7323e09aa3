import { mayDo, type StaffAction } from '@gongyou/shared/domain/staff/rights'
import type { Directory } from '../table/directory.repository'
import type { Actor } from './use-case'

/** Whether the actor's grants reach this union for this action. The tree is read only where the union is not the grant's own. */
export async function reaches(
  actor: Actor,
  action: StaffAction,
  unionId: string,
  directory: Pick<Directory, 'ancestorsOf'>,
): Promise<boolean> {
  if (mayDo(actor.grants, action, { unionId, ancestorIds: [] })) return true
  return mayDo(actor.grants, action, { unionId, ancestorIds: await directory.ancestorsOf(unionId) })
}
