import { createHmac } from 'node:crypto'
import { isMembershipHeld } from '@gongyou/shared/domain/membership/states'
import type { Instant } from '@gongyou/shared/kernel/time'
import type { UseCase } from '../platform/use-case'
import { unverifiedMark } from '../table/application.rendering'
import type { Directory } from '../table/directory.repository'
import type { People } from '../table/people.repository'

interface Deps {
  readonly people: People
  readonly directory: Directory
  /** The master from which every card's own key is drawn. */
  readonly cardKey: Uint8Array
  readonly now: () => Instant
}

const periodSeconds = 30

/**
 * The member's card. The rotating code is made on the phone from a key of this card, account and epoch (RFC 6238),
 * so it works without a network, a screenshot of it is worth nothing, and signing out or a new WeChat ends it.
 */
export const showCard: UseCase<'membership.card', Deps> = async ({ actor }, { people, directory, cardKey, now }) => {
  const { person, membership } = await people.withId(actor.personId)
  if (!person || !membership || !isMembershipHeld(membership.state)) return { problem: 'not-member' }

  const union = await directory.union(membership.unionId)
  const key = createHmac('sha256', cardKey)
    .update(`${membership.memberNumber}\n${actor.accountId}\n${actor.account.epoch}`)
    .digest('base64url')
  return {
    status: 200,
    body: {
      memberNumber: membership.memberNumber,
      name: person.name,
      unionName: union?.name ?? '',
      unionPhone: union?.phone ?? '',
      since: membership.since,
      state: membership.state,
      unverified: unverifiedMark(membership),
      rotation: { key, periodSeconds, algorithm: 'SHA256', serverTime: now() },
    },
  }
}
