import type { RealName } from '@gongyou/shared/domain/enrolment/flags'
import { readMobile } from '@gongyou/shared/domain/identity/mobile'
import type { Actor, RequestIdentity } from '../platform/use-case'
import type { EnrolmentDeps } from './dependencies'
import type { Applicant } from './read-form'

/** Asked once for each tap: a repeat under the same key is answered from what was paid for. */
export async function askRealName(
  applicant: Pick<Applicant, 'name' | 'nationalId'>,
  actor: Actor,
  request: RequestIdentity,
  { seal, askChecks }: EnrolmentDeps,
): Promise<RealName> {
  const { phone } = actor.account
  if (!phone) return 'unchecked'
  const number = seal.unseal(phone.sealed, { entity: 'account', field: 'phone', owner: actor.accountId })
  const { name, nationalId } = applicant
  const mobile = readMobile(number)
  return mobile ? askChecks({ requestKey: request.requestKey, name, nationalId, phone: mobile }) : 'unchecked'
}
