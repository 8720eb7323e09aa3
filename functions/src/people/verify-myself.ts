import type { Reply } from '@gongyou/shared/contracts/contract'
import type { NationalId } from '@gongyou/shared/domain/identity/national-id'
import type { PersonName } from '@gongyou/shared/domain/identity/person-name'
import { withTurn } from '@gongyou/shared/domain/identity/person-history'
import { mayVerify, outcomeOfLaterCheck, type VerificationOutcome } from '@gongyou/shared/domain/identity/verification'
import { isMembershipHeld } from '@gongyou/shared/domain/membership/states'
import { checkIdentity } from '../platform/prove-identity'
import { repeated, type KeyedUseCase } from '../platform/use-case'
import { renderMembership } from '../table/application.rendering'
import type { ApplicationRecord } from '../table/enrolment.entities'
import type { MembershipRecord, PersonRecord } from '../table/people.entities'
import { provenPhoneOf } from './own-phone'
import type { PersonChange } from './person-changes.repository'
import type { PersonDeps } from './person-dependencies'

type Answer = Extract<Reply<'me.verify'>, { status: 200 }>

/**
 * The eighth step, for a member whom the real-name check has not matched yet. A match closes it; a mismatch leaves the
 * member in doubt, about whom the union's staff decide.
 */
export const verifyMyself: KeyedUseCase<'me.verify', PersonDeps> = {
  async run({ actor, request }, deps) {
    const { person, membership } = await deps.people.withId(actor.personId)
    if (!person || !membership || !isMembershipHeld(membership.state)) return { problem: 'not-member' }
    const wasConfirmed = membership.identityConfirmedAt !== undefined
    const standing = { realName: person.realName, isUnverified: membership.unverified !== undefined, wasConfirmed }
    if (!mayVerify(standing)) return { problem: 'verified-already' }
    const phone = provenPhoneOf(actor, deps.seal)
    if (!phone) return { problem: 'phone-proof-needed' }

    const sealedFor = { entity: 'person', field: 'nationalId', owner: person.personId } as const
    const nationalId = deps.seal.unseal(person.nationalId.sealed, sealedFor) as NationalId
    const name = person.name as PersonName
    const checked = await checkIdentity({ name, nationalId, phone }, actor.accountId, deps)
    if (typeof checked === 'object') return checked
    const outcome = outcomeOfLaterCheck(checked, standing)
    const { applicationId } = actor.account
    const application = applicationId === undefined ? undefined : await deps.people.applicationWithId(applicationId)
    const change = changeBy(outcome, { person, membership, application }, deps.now())
    const saved = await deps.changes.save(change, { request, status: 200, ids: { outcome } })
    if (saved === 'repeated') return repeated
    return saved === 'lost' ? { problem: 'changed-meanwhile' } : answer(outcome, change.membership.after, deps)
  },

  async repeat({ ids }, { actor }, deps) {
    const { membership } = await deps.people.withId(actor.personId)
    return membership ? answer(ids['outcome'] as VerificationOutcome, membership, deps) : { problem: 'not-member' }
  },
}

interface Checked {
  readonly person: PersonRecord
  readonly membership: MembershipRecord
  readonly application?: ApplicationRecord
}

function changeBy(outcome: VerificationOutcome, checked: Checked, at: string): PersonChange {
  const { person, membership, application } = checked
  const changed = { ...person, version: person.version + 1 }
  const held = { ...membership, version: membership.version + 1 }
  switch (outcome) {
    case 'unchanged':
      return { person: { after: changed, before: person }, membership: { after: held, before: membership } }
    case 'doubted':
      return {
        person: {
          after: {
            ...changed,
            realName: 'mismatched',
            turns: withTurn(person.turns, { at, what: 'identity-doubted', by: 'system', reasons: [] }),
          },
          before: person,
        },
        membership: { after: { ...held, unverified: membership.unverified ?? { since: at } }, before: membership },
      }
    case 'proven':
      return {
        person: { after: { ...changed, realName: 'matched' }, before: person },
        membership: { after: { ...held, unverified: undefined }, before: membership },
        application: verified(application, at),
      }
  }
}

/** The application takes its last step, if the one before it is taken; else it will by itself, once that is. */
function verified(application: ApplicationRecord | undefined, at: string): PersonChange['application'] {
  if (application?.state !== 'admitted') return undefined
  const matched: ApplicationRecord = { ...application, realName: 'matched', version: application.version + 1 }
  if (application.step !== 'profile-completed') return { after: matched, before: application }
  const line = { step: 'verified' as const, at, by: 'system' as const, reasons: [] }
  const timeline = [...application.timeline, line]
  return { after: { ...matched, step: 'verified', state: 'closed', timeline }, before: application }
}

async function answer(
  outcome: VerificationOutcome,
  membership: MembershipRecord,
  { directory }: PersonDeps,
): Promise<Answer> {
  const union = await directory.union(membership.unionId)
  return { status: 200, body: { outcome, membership: renderMembership(membership, union) } }
}
