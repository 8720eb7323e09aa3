import type { Reply } from '@gongyou/shared/contracts/contract'
import type { Refused } from '@gongyou/shared/contracts/kit'
import { repeated, type KeyedUseCase, type Repeated, type RequestIdentity } from '../platform/use-case'
import type { MembershipRecord } from '../table/people.entities'
import type { TransferRecord } from '../table/transfers.entities'
import type { MembershipDeps } from './dependencies'
import { renderTransfer } from './render-transfer'
import type { TransferChange } from './transfers.repository'

/** The routes by which a member acts on a transfer of their own. */
type OwnTransferRoute = 'transfer.undo' | 'transfer.withdraw' | 'transfer.askSecondLook'

/** One that fits each of these routes: they take and answer the same. */
type OwnTransferUseCase = KeyedUseCase<'transfer.undo', MembershipDeps> &
  KeyedUseCase<'transfer.withdraw', MembershipDeps> &
  KeyedUseCase<'transfer.askSecondLook', MembershipDeps>

/** A transfer with the membership that it moves or would move, both as they are now. */
export interface OwnTransfer {
  readonly transfer: TransferRecord
  readonly membership: MembershipRecord
}

/** What a member's act does to both, or why it does nothing. */
export type DecideOwnTransfer = (own: OwnTransfer, deps: MembershipDeps) => Promise<ChangedTransfer | Refused>

export interface ChangedTransfer {
  readonly transfer: TransferRecord
  readonly membership: MembershipRecord
}

/** The use case of one such act: load both, decide, save both or neither. */
export function actOnOwnTransfer(decide: DecideOwnTransfer): OwnTransferUseCase {
  return {
    async run({ input, actor, request }, deps) {
      const own = await ownTransfer(input.id, actor.personId, deps)
      if (!own) return { problem: 'not-found' }
      const after = await decide(own, deps)
      return 'problem' in after ? after : save(own, after, request, deps)
    },
    async repeat({ ids }, { actor }, deps) {
      const own = await ownTransfer(ids['transferId'] ?? '', actor.personId, deps)
      return own ? answer(own, deps) : { problem: 'not-found' }
    },
  }
}

/** A member's own transfer; another's is as good as none. */
export async function ownTransfer(
  transferId: string,
  personId: string,
  { transfers, people }: Pick<MembershipDeps, 'transfers' | 'people'>,
): Promise<OwnTransfer | undefined> {
  const transfer = await transfers.withId(transferId)
  if (!transfer || transfer.personId !== personId) return undefined
  const { membership } = await people.withId(personId)
  return membership && { transfer, membership }
}

/** Both as the member sees them, with the unions they name. */
export async function answer(own: OwnTransfer, { directory, settings }: MembershipDeps) {
  const { fromUnionId, toUnionId } = own.transfer.move
  const [unions, { transfers }] = await Promise.all([
    directory.unions([fromUnionId, toUnionId, own.membership.unionId]),
    settings(),
  ])
  return { status: 200, body: renderTransfer(own, unions, transfers.undoHours) } as const
}

async function save(
  before: OwnTransfer,
  after: ChangedTransfer,
  request: RequestIdentity,
  deps: MembershipDeps,
): Promise<Reply<OwnTransferRoute> | Refused | Repeated> {
  const change: TransferChange = {
    transfer: { after: after.transfer, before: before.transfer },
    membership: { after: after.membership, before: before.membership },
  }
  const ids = { transferId: before.transfer.transferId }
  const saved = await deps.transfers.save(change, { request, status: 200, ids })
  if (saved === 'repeated') return repeated
  return saved === 'lost' ? { problem: 'changed-meanwhile' } : answer(after, deps)
}
