import type { Reply } from '@gongyou/shared/contracts/contract'
import { membership, union } from './people'
import { reviewerOf } from './queue'

type ListedMember = Reply<'member.list'>['body']['items'][number]
type StaffMember = Reply<'member.show'>['body']

/** Somebody who reviews for the test union and may move its members as well. */
export const reviewingAdmin = {
  ...reviewerOf(),
  staff: [...reviewerOf().staff, { role: 'admin' as const, unionId: union.id, unionName: union.name }],
}

export const listedMember = (memberNumber: string, given: Partial<ListedMember> = {}): ListedMember => ({
  memberNumber,
  name: '张*',
  occupation: 'courier',
  since: '2025-03-01',
  state: 'active',
  contact: 'fresh',
  ...given,
})

/** A member's page; `standing` is how the membership stands. */
export function staffMember(
  given: Partial<StaffMember> = {},
  standing: Partial<StaffMember['membership']> = {},
): StaffMember {
  const state = standing.state ?? 'active'
  return {
    ...listedMember(membership.memberNumber, { state, occupation: 'truck-driver' }),
    membership: { ...membership, ...standing },
    nationalId: '**************0012',
    phone: '138****8000',
    realName: 'matched',
    approval: { union: membership.union, at: '2025-03-01T02:00:00.000Z', basis: 'authorisation' },
    work: { form: 'own-account', platform: '运满满', region: '330206006' },
    openTransfer: false,
    history: [{ at: '2025-03-01T02:00:00.000Z', what: 'admitted', to: membership.union }],
    contacts: [],
    ...given,
  }
}

/** Who a matter is about. */
export const aboutMember = {
  memberNumber: '330200000016',
  name: '张*',
  occupation: 'truck-driver',
  since: '2025-03-01',
}
