import type { Reply } from '@gongyou/shared/contracts/contract'
import { repeated, type KeyedUseCase } from '../platform/use-case'
import type { ContactRecord } from '../table/ledger.entities'
import type { MembershipDeps } from './dependencies'
import { memberInReach, type ReachedMember } from './member-in-reach'

/**
 * Notes a call to a member and hands over the number to dial with the same tap. The screen never shows it, and the log
 * never holds it.
 */
export const contactMember: KeyedUseCase<'member.contact', MembershipDeps> = {
  async run({ input, actor, request }, deps) {
    const found = await memberInReach(input.number, 'contact-member', actor, deps)
    if (!found) return { problem: 'not-found' }
    const contact: ContactRecord = {
      aboutId: found.person.personId,
      at: deps.now(),
      contactId: deps.newId(),
      byAccountId: actor.accountId,
      outcome: input.outcome,
      note: input.note,
    }
    const ids = { number: found.membership.memberNumber, at: contact.at }
    const saved = await deps.ledgers.noteContact(contact, { request, status: 201, ids })
    return saved === 'repeated' ? repeated : answer(found, contact, deps)
  },

  async repeat({ ids }, { actor }, deps) {
    const found = await memberInReach(ids['number'] ?? '', 'contact-member', actor, deps)
    const contacts = found ? await deps.ledgers.contactsAbout(found.person.personId) : []
    const contact = contacts.find(({ at }) => at === ids['at'])
    return found && contact ? answer(found, contact, deps) : { problem: 'not-found' }
  },
}

async function answer(
  { person: { accountId } }: ReachedMember,
  { at, outcome, note }: ContactRecord,
  { members, seal }: MembershipDeps,
): Promise<Extract<Reply<'member.contact'>, { status: 201 }>> {
  const phone = (await members.account(accountId))?.phone
  const dial = phone && seal.unseal(phone.sealed, { entity: 'account', field: 'phone', owner: accountId })
  return { status: 201, body: { contact: { at, outcome, note }, dial } }
}
