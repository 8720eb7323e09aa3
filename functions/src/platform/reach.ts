import { mayDo, type StaffAction } from '@gongyou/shared/domain/staff/rights'
import type { ActingAdmin } from '@gongyou/shared/domain/unions/second-person'
import type { ActorGrant } from '../table/actors.repository'
import type { Directory } from '../table/directory.repository'
import type { Actor } from './use-case'

type Ancestors = Pick<Directory, 'ancestorsOf'>

/** Whether the actor's grants reach this union for this action. The tree is read only where the union is not the grant's own. */
export async function reaches(
  actor: Actor,
  action: StaffAction,
  unionId: string,
  directory: Ancestors,
): Promise<boolean> {
  if (mayDo(actor.grants, action, { unionId, ancestorIds: [] })) return true
  return mayDo(actor.grants, action, { unionId, ancestorIds: await directory.ancestorsOf(unionId) })
}

/**
 * The grant by which the actor reaches the union for this action: an own one where that is enough, else that of somebody
 * on leave. Nothing where none reaches it. The tree is read only where no own grant is the union's.
 */
export async function grantUsed(
  { grants }: Actor,
  action: StaffAction,
  unionId: string,
  directory: Ancestors,
): Promise<ActorGrant | undefined> {
  const own = grants.filter(({ onBehalfOf }) => onBehalfOf === undefined)
  const reaching = (among: readonly ActorGrant[], ancestorIds: readonly string[]) =>
    among.find((grant) => mayDo([grant], action, { unionId, ancestorIds }))
  const atOnce = reaching(own, [])
  if (atOnce) return atOnce
  const above = await directory.ancestorsOf(unionId)
  return reaching(own, above) ?? reaching(grants, above)
}

/** By whose role the actor reaches the union for this action; nothing where no role reaches it. */
export async function actsOn(
  actor: Actor,
  action: StaffAction,
  unionId: string,
  directory: Ancestors,
): Promise<ActingAdmin | undefined> {
  const grant = await grantUsed(actor, action, unionId, directory)
  return grant && { accountId: actor.accountId, personId: actor.account.personId, onBehalfOf: grant.onBehalfOf }
}
