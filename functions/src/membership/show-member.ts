import type { Answer } from '@gongyou/shared/contracts/contract'
import type { UseCase } from '../platform/use-case'
import { renderMembership } from '../table/application.rendering'
import type { MembershipRecord } from '../table/people.entities'
import type { TransferRecord } from '../table/transfers.entities'
import type { UnionRecord } from '../table/unions.entities'
import type { MembershipDeps } from './dependencies'
import { memberInReach } from './member-in-reach'
import { renderListed } from './render-member'
import { nameOf } from './render-transfer'

type MemberPage = Answer<'member.show'>['body']

/** A member's page: masked facts, work, where they have been, and the calls that were made. */
export const showMember: UseCase<'member.show', MembershipDeps> = async ({ input, actor }, deps) => {
  const found = await memberInReach(input.number, 'see-members', actor, deps)
  if (!found) return { problem: 'not-found' }
  const { person, membership, union } = found
  const [account, application, transfers, contacts] = await Promise.all([
    deps.members.account(person.accountId),
    deps.people.applicationWithId(membership.applicationId, 'lately'),
    deps.members.transfersOf(person.personId),
    deps.ledgers.contactsAbout(person.personId),
  ])
  const unions = await deps.directory.unions([membership.approval.unionId, ...unionsOf(membership, transfers)])
  const { approval, waitingSince, openTransferId } = membership
  return {
    status: 200,
    body: {
      ...renderListed(membership),
      membership: renderMembership(membership, union),
      nationalId: person.nationalId.masked,
      phone: account?.phone?.masked,
      realName: person.realName,
      approval: {
        at: approval.at,
        basis: approval.basis,
        union: nameOf(approval.unionId, unions.get(approval.unionId)),
      },
      work: application?.work,
      waitingSince,
      openTransfer: openTransferId !== undefined,
      history: historyOf(membership, transfers, unions),
      contacts: contacts.map(({ at, outcome, note }) => ({ at, outcome, note })),
    },
  }
}

function unionsOf({ carriedOver = [] }: MembershipRecord, transfers: readonly TransferRecord[]): string[] {
  const moves = [...carriedOver, ...transfers.map(({ move }) => move)]
  return moves.flatMap(({ fromUnionId, toUnionId }) => [fromUnionId, toUnionId])
}

/** Every change of union, the latest first. */
function historyOf(
  { carriedOver = [], approval }: MembershipRecord,
  transfers: readonly TransferRecord[],
  unions: ReadonlyMap<string, UnionRecord>,
): MemberPage['history'] {
  const named = (unionId: string) => nameOf(unionId, unions.get(unionId))
  const turns = [
    { at: approval.at, what: 'admitted', to: named(approval.unionId) },
    ...carriedOver.map(({ at, event, fromUnionId, toUnionId }) => ({
      at,
      what: event,
      from: named(fromUnionId),
      to: named(toUnionId),
    })),
    ...transfers.map((transfer) => ({
      at: transfer.endedAt ?? transfer.move.doneAt ?? transfer.waitingSince,
      what: turnOf(transfer),
      from: named(transfer.move.fromUnionId),
      to: named(transfer.move.toUnionId),
    })),
  ]
  return turns.sort((a, b) => (a.at < b.at ? 1 : -1))
}

const turns = {
  awaiting: 'transfer-asked',
  done: 'transferred',
  undone: 'transfer-undone',
  declined: 'transfer-declined',
  withdrawn: 'transfer-withdrawn',
} as const satisfies Record<TransferRecord['state'], string>

function turnOf({ state, placedBy }: TransferRecord): string {
  return state === 'done' && placedBy ? 'placed' : turns[state]
}
