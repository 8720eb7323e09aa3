import { isUnderWay } from '@gongyou/shared/domain/enrolment/lifecycle'
import { whatWithdrawalFollows } from '@gongyou/shared/domain/membership/consent'
import type { KeyedUseCase } from '../platform/use-case'
import { leaveBecause } from './ask-to-leave'
import type { MembershipDeps } from './dependencies'
import { renderLeaving } from './render-leaving'
import { ownLeaving } from './show-leaving'

/**
 * Withdraws the consent under which the ID number is handled. What follows was said before and is sent back with the tap:
 * who was told something else is told anew. A member leaves by it; an applicant takes the application back.
 */
export const withdrawConsent: KeyedUseCase<'consent.withdraw', MembershipDeps> = {
  async run({ input, actor, request }, deps) {
    const { applicationId } = actor.account
    const [{ membership }, application] = await Promise.all([
      deps.people.withId(actor.personId),
      applicationId === undefined ? undefined : deps.people.applicationWithId(applicationId),
    ])
    const isApplying = application !== undefined && isUnderWay(application.state)
    const follows = whatWithdrawalFollows({ membership: membership?.state, isApplying })
    if (follows === undefined) return { problem: 'not-member' }
    if (follows === 'withdraws-application') return { problem: 'withdraw-application-first' }
    if (follows !== input.follows) return { problem: 'changed-meanwhile' }
    const left = await leaveBecause('consent-withdrawn', { actor, request, status: 200 }, deps)
    if ('problem' in left || 'repeated' in left) return left
    return { status: 200, body: await renderLeaving(left, deps) }
  },
  async repeat({ ids }, { actor }, deps) {
    const own = await ownLeaving(ids['leavingId'], actor.personId, deps)
    return own ? { status: 200, body: await renderLeaving(own, deps) } : { problem: 'not-found' }
  },
}
