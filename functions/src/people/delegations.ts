import type { Answer } from '@gongyou/shared/contracts/contract'
import type { GrantRecord } from '../table/people.entities'
import { holderWithId } from './holders'
import type { StaffDeps } from './staff-dependencies'

/** A grant that was lent to a deputy. */
export type LentGrant = GrantRecord & Required<Pick<GrantRecord, 'delegation'>>

/** Whether a role is used for somebody on leave. */
export function isLent(grant: GrantRecord): grant is LentGrant {
  return grant.delegation !== undefined
}

/** Who is away, who stands in, and which of the two is asking. */
export async function renderDelegation(
  { accountId, role, unionId, delegation: { deputyId, from, to, givenAt } }: LentGrant,
  me: string,
  deps: StaffDeps,
): Promise<Answer<'delegation.give'>['body']['delegation']> {
  const [holder, deputy] = await Promise.all([holderWithId(accountId, deps), holderWithId(deputyId, deps)])
  const mine = me === accountId ? 'holder' : me === deputyId ? 'deputy' : undefined
  return { role, unionId, from, to, givenAt, holder, deputy, mine }
}
