import type { Reply } from '@gongyou/shared/contracts/contract'
import { repeated, type KeyedUseCase } from '../platform/use-case'
import type { ApplicationRecord } from '../table/enrolment.entities'
import type { ContactRecord } from '../table/ledger.entities'
import type { EnrolmentDeps } from './dependencies'
import { applicationInReach } from './in-reach'

/**
 * Notes a call to an applicant and hands over the number to dial with the same tap. The screen never shows it, and the
 * log never holds it.
 */
export const contactApplicant: KeyedUseCase<'review.contact', EnrolmentDeps> = {
  async run({ input, actor, request }, deps) {
    const found = await applicationInReach(input.id, 'contact-applicant', actor, deps)
    if (!found) return { problem: 'not-found' }
    const { application, grant } = found
    const contact: ContactRecord = {
      aboutId: application.applicationId,
      at: deps.now(),
      contactId: deps.newId(),
      byAccountId: actor.accountId,
      onBehalfOf: grant.onBehalfOf,
      outcome: input.outcome,
      note: input.note,
    }
    const ids = { applicationId: application.applicationId, at: contact.at, outcome: contact.outcome }
    const saved = await deps.ledgers.noteContact(contact, { request, status: 201, ids })
    return saved === 'repeated' ? repeated : answer(application, contact, deps)
  },

  async repeat({ ids }, { actor }, deps) {
    const found = await applicationInReach(ids['applicationId'] ?? '', 'contact-applicant', actor, deps)
    const contacts = found ? await deps.ledgers.contactsAbout(found.application.applicationId) : []
    const contact = contacts.find(({ at }) => at === ids['at'])
    return found && contact ? answer(found.application, contact, deps) : { problem: 'not-found' }
  },
}

async function answer(
  { accountId }: ApplicationRecord,
  { at, outcome, note }: ContactRecord,
  { accountOf, seal }: EnrolmentDeps,
): Promise<Extract<Reply<'review.contact'>, { status: 201 }>> {
  const phone = (await accountOf(accountId))?.phone
  const dial = phone && seal.unseal(phone.sealed, { entity: 'account', field: 'phone', owner: accountId })
  return { status: 201, body: { contact: { at, outcome, note }, dial } }
}
