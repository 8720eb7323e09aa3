import type { Input } from '@gongyou/shared/contracts/contract'
import { readMobile } from '@gongyou/shared/domain/identity/mobile'
import { readNationalId } from '@gongyou/shared/domain/identity/national-id'
import { localDateOf } from '@gongyou/shared/kernel/time'
import type { UseCase } from '../platform/use-case'
import { nameOf } from './render-transfer'
import type { MembershipDeps } from './dependencies'
import { personInReach } from './member-in-reach'
import { renderListed } from './render-member'

/**
 * Finds a member by the whole of a member number, a phone or an ID number, the last two by their keyed hashes. Whoever is
 * out of reach is not found, like one who does not exist.
 */
export const searchMembers: UseCase<'member.search', MembershipDeps> = async ({ input, actor }, deps) => {
  const found = await personInReach(await personFor(input, deps), 'see-members', actor, deps)
  const items = found ? [{ ...renderListed(found.membership), union: nameOf(found.union.unionId, found.union) }] : []
  return { status: 200, body: { items } }
}

async function personFor(
  { memberNumber, phone, nationalId }: Input<'member.search'>,
  { members, seal, now }: MembershipDeps,
): Promise<string | undefined> {
  if (memberNumber !== undefined) return members.personWithNumber(memberNumber.trim())
  if (phone !== undefined) {
    const number = readMobile(phone)
    return number && members.personWithPhone(seal.digest('phone', number))
  }
  const read = readNationalId(nationalId ?? '', localDateOf(now()))
  return read.kind === 'valid' ? members.personWithNationalId(seal.digest('national-id', read.id)) : undefined
}
