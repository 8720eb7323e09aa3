import type { Answer, Home } from '@gongyou/shared/contracts/contract'
import { maskName, type PersonName } from '@gongyou/shared/domain/identity/person-name'
import type { AccountRecord } from '../table/people.entities'
import type { ListedRecovery } from './recoveries.repository'

type StaffRecovery = Answer<'recovery.halt'>['body']

/** A recovery as either account sees it: not even its id, which names the person. */
export function renderOwnRecovery({
  role,
  state,
  dueAt,
}: NonNullable<AccountRecord['recovery']>): NonNullable<Home['recovery']> {
  return { role, state, dueAt }
}

/** A recovery as the union's staff see it. */
export function renderForStaff({
  recoveryId,
  version,
  state,
  name,
  waitingSince,
  move,
}: ListedRecovery): StaffRecovery {
  const member = { memberNumber: move.memberNumber, name: maskName(name as PersonName) }
  return { id: recoveryId, version, state, member, requestedAt: waitingSince, dueAt: move.dueAt }
}
