import type { Reply } from '@gongyou/shared/contracts/contract'
import { repeated, type KeyedUseCase } from '../platform/use-case'
import type { ApplicationRecord } from '../table/enrolment.entities'
import type { AccountRecord } from '../table/people.entities'
import type { EnrolmentDeps } from './dependencies'
import { applicationInReach } from './in-reach'

/**
 * Shows an applicant's ID number and phone in clear, for a purpose. The look is written into the worker's own ledger in
 * the same breath, before anything is unsealed: what could not be noted is not shown.
 */
export const revealApplicant: KeyedUseCase<'review.reveal', EnrolmentDeps> = {
  async run({ input, actor, request }, deps) {
    const found = await applicationInReach(input.id, 'reveal-applicant', actor, deps)
    if (!found) return { problem: 'not-found' }
    const { application, grant } = found
    const [account, { limits }, union] = await Promise.all([
      deps.accountOf(application.accountId),
      deps.settings(),
      deps.directory.union(grant.unionId),
    ])
    const access = {
      accountId: application.accountId,
      at: deps.now(),
      accessId: deps.newId(),
      byUnion: union?.name ?? '',
      byAccountId: actor.accountId,
      onBehalfOf: grant.onBehalfOf,
      applicationId: application.applicationId,
      purpose: input.purpose,
      fields: account?.phone ? ['nationalId' as const, 'phone' as const] : ['nationalId' as const],
    }
    const once = { request, status: 200, ids: { applicationId: application.applicationId } }
    const noted = await deps.ledgers.noteAccess(access, limits.revealsADay, once)
    if (noted === 'repeated') return repeated
    return noted === 'over-limit' ? { problem: 'reveal-limit' } : inClear(application, account, deps)
  },

  async repeat({ ids }, { actor }, deps) {
    const found = await applicationInReach(ids['applicationId'] ?? '', 'reveal-applicant', actor, deps)
    if (!found) return { problem: 'not-found' }
    return inClear(found.application, await deps.accountOf(found.application.accountId), deps)
  },
}

function inClear(
  { applicationId, accountId, nationalIdSealed }: ApplicationRecord,
  account: AccountRecord | undefined,
  { seal }: EnrolmentDeps,
): Extract<Reply<'review.reveal'>, { status: 200 }> {
  const nationalId = seal.unseal(nationalIdSealed, { entity: 'application', field: 'nationalId', owner: applicationId })
  const phone =
    account?.phone && seal.unseal(account.phone.sealed, { entity: 'account', field: 'phone', owner: accountId })
  return { status: 200, body: { nationalId, phone } }
}
