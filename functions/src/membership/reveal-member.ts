import type { Reply } from '@gongyou/shared/contracts/contract'
import { repeated, type Actor, type KeyedUseCase } from '../platform/use-case'
import type { AccountRecord } from '../table/people.entities'
import type { MembershipDeps } from './dependencies'
import { memberInReach, type ReachedMember } from './member-in-reach'

/**
 * Shows a member's name, ID number and phone in clear, for a purpose. The look is written into the member's own ledger in
 * the same breath, before anything is unsealed: what could not be noted is not shown.
 */
export const revealMember: KeyedUseCase<'member.reveal', MembershipDeps> = {
  async run({ input, actor, request }, deps) {
    const found = await memberInReach(input.number, 'reveal-member', actor, deps)
    if (!found) return { problem: 'not-found' }
    const { person, membership } = found
    const [account, { limits }, byUnion] = await Promise.all([
      deps.members.account(person.accountId),
      deps.settings(),
      inTheNameOf(actor, found, deps),
    ])
    const access = {
      accountId: person.accountId,
      at: deps.now(),
      accessId: deps.newId(),
      byUnion,
      byAccountId: actor.accountId,
      applicationId: membership.applicationId,
      purpose: input.purpose,
      fields: account?.phone ? ['nationalId' as const, 'phone' as const] : ['nationalId' as const],
    }
    const once = { request, status: 200, ids: { number: membership.memberNumber } }
    const noted = await deps.ledgers.noteAccess(access, limits.revealsADay, once)
    if (noted === 'repeated') return repeated
    return noted === 'over-limit' ? { problem: 'reveal-limit' } : inClear(found, account, deps)
  },

  async repeat({ ids }, { actor }, deps) {
    const found = await memberInReach(ids['number'] ?? '', 'reveal-member', actor, deps)
    if (!found) return { problem: 'not-found' }
    return inClear(found, await deps.members.account(found.person.accountId), deps)
  },
}

function inClear(
  { person: { personId, accountId, name, nationalId } }: ReachedMember,
  account: AccountRecord | undefined,
  { seal }: MembershipDeps,
): Extract<Reply<'member.reveal'>, { status: 200 }> {
  const phone =
    account?.phone && seal.unseal(account.phone.sealed, { entity: 'account', field: 'phone', owner: accountId })
  const opened = seal.unseal(nationalId.sealed, { entity: 'person', field: 'nationalId', owner: personId })
  return { status: 200, body: { name, nationalId: opened, phone } }
}

/** The reviewer's own union: that of the member where the role is held there, else the first. */
async function inTheNameOf(actor: Actor, { union }: ReachedMember, { directory }: MembershipDeps): Promise<string> {
  const reviewing = actor.grants.filter(({ role }) => role === 'reviewer')
  const own = reviewing.find(({ unionId }) => unionId === union.unionId) ?? reviewing[0]
  return (await directory.union(own?.unionId ?? union.unionId))?.name ?? ''
}
