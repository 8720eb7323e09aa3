import type { Answer } from '@gongyou/shared/contracts/contract'
import { maskName, type PersonName } from '@gongyou/shared/domain/identity/person-name'
import type { ListedMember } from './members.repository'

type ShownMember = Answer<'member.list'>['body']['items'][number]

/** A member in a list of staff: nothing in clear. */
export function renderListed({
  memberNumber,
  name,
  occupation,
  since,
  state,
  staleSince,
}: Omit<ListedMember, 'personId' | 'unionId'>): ShownMember {
  return {
    memberNumber,
    name: maskName(name as PersonName),
    occupation,
    since,
    state,
    contact: staleSince === undefined ? 'fresh' : 'stale',
  }
}
