import type { Refused } from '@gongyou/shared/contracts/kit'
import type { Input } from '@gongyou/shared/contracts/contract'
import { mayMove } from '@gongyou/shared/kernel/lifecycle'
import { localDateOf } from '@gongyou/shared/kernel/time'
import { isMembershipInUse } from '@gongyou/shared/domain/membership/states'
import { refusalOf } from '@gongyou/shared/domain/membership/transfer'
import { transferMoves } from '@gongyou/shared/domain/membership/transfer-lifecycle'
import { grantUsed, reaches } from '../platform/reach'
import { repeated, type Actor, type KeyedUseCase } from '../platform/use-case'
import type { TransferRecord } from '../table/transfers.entities'
import type { UnionRecord } from '../table/unions.entities'
import type { MembershipDeps } from './dependencies'
import { movedTo, unmoved } from './moved-membership'
import { receiving } from './receiving-union'
import { renderForStaff } from './render-transfer'
import type { TransferChange } from './transfers.repository'

/** The receiving union accepts or declines. Until then the member stays where they are. */
export const decideTransferIn: KeyedUseCase<'transfer.decide', MembershipDeps> = {
  async run({ input, actor, request }, deps) {
    const transfer = await deps.transfers.withId(input.id)
    if (!transfer) return { problem: 'not-found' }
    const decidedBy = await deciderOf(transfer, actor, deps)
    if (!decidedBy) return outOfReach(transfer, actor, deps)
    const change = await changeFor(transfer, input, decidedBy, deps)
    if ('problem' in change) return change
    const ids = { transferId: transfer.transferId }
    const saved = await deps.transfers.save(change, { request, status: 200, ids })
    if (saved === 'repeated') return repeated
    return saved === 'lost' ? { problem: 'changed-meanwhile' } : rendered(change.transfer.after, deps)
  },
  async repeat({ ids }, { actor }, deps) {
    const transfer = await deps.transfers.withId(ids['transferId'] ?? '')
    return transfer && (await deciderOf(transfer, actor, deps)) ? rendered(transfer, deps) : { problem: 'not-found' }
  },
}

type Decider = NonNullable<TransferRecord['decidedBy']>

/** By whose role the actor decides here; nothing where no role reaches it. */
async function deciderOf(
  { responsibleUnionId }: TransferRecord,
  actor: Actor,
  { directory }: MembershipDeps,
): Promise<Decider | undefined> {
  const grant = await grantUsed(actor, 'decide-transfer', responsibleUnionId, directory)
  return grant && { accountId: actor.accountId, onBehalfOf: grant.onBehalfOf }
}

/** What was in the reviewer's own queue and lies with the union above is said to be so; all else does not exist. */
async function outOfReach(transfer: TransferRecord, actor: Actor, { directory }: MembershipDeps): Promise<Refused> {
  const to = await directory.union(transfer.move.toUnionId)
  const wasTheirs = to && (await reaches(actor, 'decide-transfer', to.hostId ?? to.unionId, directory))
  if (!wasTheirs) return { problem: 'not-found' }
  const responsible = await directory.union(transfer.responsibleUnionId)
  return { problem: 'not-yours', gaps: { union: responsible?.name ?? '' } }
}

type Decided = TransferChange & Required<Pick<TransferChange, 'transfer'>>

async function changeFor(
  transfer: TransferRecord,
  { version, decision, reasons = [] }: Input<'transfer.decide'>,
  decidedBy: Decider,
  deps: MembershipDeps,
): Promise<Decided | Refused> {
  if (Object.values(decidedBy).includes(transfer.accountId)) return { problem: 'own-application' }
  if (transfer.version !== version) return { problem: 'changed-meanwhile' }
  if (!mayMove(transferMoves, decision, transfer.state, 'reviewer')) return { problem: 'transfer-settled' }
  const { membership: before } = await deps.people.withId(transfer.personId)
  if (!before || before.openTransferId !== transfer.transferId) return { problem: 'transfer-settled' }

  const at = deps.now()
  const turn = { transferId: transfer.transferId, at }
  if (decision === 'decline') {
    if (reasons.length === 0) return { problem: 'reason-needed' }
    const after = settled(transfer, { state: 'declined', endedAt: at, reasons: [...reasons], decidedBy })
    return { transfer: { after, before: transfer }, membership: { after: unmoved(before, turn), before } }
  }
  const union = await unionThatTakes(transfer.move.toUnionId, before.occupation, deps)
  if ('problem' in union) return union
  if (!isMembershipInUse(before.state)) return { problem: 'transfer-impossible' }
  const move = { ...transfer.move, toUnionId: union.unionId, doneAt: at }
  const after = settled(transfer, { state: 'done', basis: 'decision', move, decidedBy })
  return { transfer: { after, before: transfer }, membership: { after: movedTo(before, union, turn), before } }
}

/** The union as it stands today. One that takes no individuals may still accept whom it knows: a person decides here. */
async function unionThatTakes(
  unionId: string,
  occupation: string,
  { directory, now }: MembershipDeps,
): Promise<UnionRecord | Refused> {
  const union = await directory.union(unionId)
  if (!union) return { problem: 'union-ended' }
  const because = refusalOf({ occupation }, { ...receiving(union, localDateOf(now())), atOwnEmployer: true })
  return because ? { problem: because } : union
}

function settled(transfer: TransferRecord, change: Partial<TransferRecord>): TransferRecord {
  return { ...transfer, dueOn: undefined, ...change, version: transfer.version + 1 }
}

async function rendered(transfer: TransferRecord, { directory }: MembershipDeps) {
  const unions = await directory.unions([transfer.move.fromUnionId, transfer.move.toUnionId])
  return { status: 200, body: renderForStaff(transfer, unions) } as const
}
