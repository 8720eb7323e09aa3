import { mayDo, type StaffAction } from '@gongyou/shared/domain/staff/rights'
import type { ActingAdmin } from '@gongyou/shared/domain/unions/second-person'
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

/**
 * By whose role the actor reaches the union for this action: the own one where that is enough, else that of somebody on
 * leave. Nothing where no role reaches it.
 */
export async function actsOn(
  actor: Actor,
  action: StaffAction,
  unionId: string,
  directory: Pick<Directory, 'ancestorsOf'>,
): Promise<ActingAdmin | undefined> {
  const { accountId, account, grants } = actor
  const standing = { unionId, ancestorIds: await directory.ancestorsOf(unionId) }
  const used = grants.filter((grant) => mayDo([grant], action, standing))
  const grant = used.find(({ onBehalfOf }) => onBehalfOf === undefined) ?? used[0]
  return grant && { accountId, personId: account.personId, onBehalfOf: grant.onBehalfOf }
}
