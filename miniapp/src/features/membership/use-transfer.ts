import type { MembershipReply, Reply, TransferReply } from '@gongyou/shared/contracts/contract'
import type { ProblemBody } from '@gongyou/shared/contracts/problems'
import { transferMoves, type TransferMove } from '@gongyou/shared/domain/membership/transfer-lifecycle'
import { movesFrom } from '@gongyou/shared/kernel/lifecycle'
import { useState } from 'react'
import type { Reached } from '../../api/reached'
import { useAnswer } from '../../api/use-answer'
import { useConnection } from '../../session/connection'

/** What became of the last thing the member asked for. */
export type TransferProgress =
  | { readonly at: 'idle' }
  | { readonly at: 'sending' }
  | { readonly at: 'refused'; readonly problem: ProblemBody }
  | { readonly at: 'offline' }

/** Where a wish to move has led. */
export type TransferOutcome =
  | { readonly kind: 'transfer'; readonly transfer: TransferReply; readonly membership: MembershipReply }
  | { readonly kind: 'already-there'; readonly membership: MembershipReply }
  /** Stays where the work is. */
  | { readonly kind: 'guest'; readonly membership: MembershipReply; readonly guestOf: string }

/** Where to: the union behind a code, or one that was found by name. */
export type TransferTarget = { readonly unionCode: string } | { readonly unionId: string }

const moveRoutes = {
  undo: 'transfer.undo',
  withdraw: 'transfer.withdraw',
  askSecondLook: 'transfer.askSecondLook',
} as const

export type OwnMove = keyof typeof moveRoutes

/** A member's wish to move to another union, or a transfer that was asked for before. */
export function useTransfer({ id }: { readonly id?: string }) {
  const { ask, session } = useConnection()
  const { shown, again } = useAnswer('transfer.show', id === undefined ? undefined : { id })
  const [outcome, setOutcome] = useState<TransferOutcome>()
  const [progress, setProgress] = useState<TransferProgress>({ at: 'idle' })

  function take(reached: Reached<'transfer.submit'> | Reached<'transfer.undo'>): void {
    if (reached.at !== 'answered') {
      setProgress(reached)
      return
    }
    const { body } = reached
    session.learn({ membership: body.membership, ...(body.transfer && { transferId: body.transfer.id }) })
    setOutcome(outcomeOf(body))
    setProgress({ at: 'idle' })
  }

  async function submit(to: TransferTarget, stillEmployed?: boolean): Promise<void> {
    setProgress({ at: 'sending' })
    take(await ask('transfer.submit', { ...to, stillEmployed }))
  }

  async function move(name: OwnMove, transferId: string): Promise<void> {
    setProgress({ at: 'sending' })
    const reached = await ask(moveRoutes[name], { id: transferId })
    if (reached.at === 'refused') await again()
    take(reached)
  }

  const known: TransferOutcome | undefined = shown.at === 'here' ? { kind: 'transfer', ...shown.body } : undefined
  return { asked: shown, outcome: outcome ?? known, progress, submit, move, again }
}

/** The moves that the member may make now, from the one table that the server goes by too. */
export function ownMoves({ state }: Pick<TransferReply, 'state'>): TransferMove[] {
  return movesFrom(transferMoves, state, 'member')
}

function outcomeOf(body: Reply<'transfer.submit'>['body'] | Reply<'transfer.undo'>['body']): TransferOutcome {
  const { membership } = body
  if (body.transfer) return { kind: 'transfer', transfer: body.transfer, membership }
  const guestOf = 'guestOf' in body ? body.guestOf?.name : undefined
  return guestOf === undefined ? { kind: 'already-there', membership } : { kind: 'guest', membership, guestOf }
}
