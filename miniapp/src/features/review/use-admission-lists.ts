import type { AdmissionListReply } from '@gongyou/shared/contracts/contract'
import type { ProblemBody } from '@gongyou/shared/contracts/problems'
import { useState } from 'react'
import { useKeptAnswer } from '../../api/use-kept-answer'
import { useConnection } from '../../session/connection'

/** What became of the last confirmation. */
export type ConfirmProgress =
  | { readonly at: 'reading' }
  | { readonly at: 'sending' }
  | { readonly at: 'confirmed'; readonly struck: number }
  | { readonly at: 'refused'; readonly problem: ProblemBody }
  | { readonly at: 'offline' }

/** A union's weekly admission lists, and the chair's confirming. */
export function useAdmissionLists(unionId: string) {
  const { ask } = useConnection()
  const { shown, again } = useKeptAnswer('admission.lists', { union: unionId })
  const [last, setLast] = useState<{ readonly of: string; readonly progress: ConfirmProgress }>()

  /** Tells whether the list is confirmed; without an answer the same tap again is the same confirmation. */
  async function confirm({ id }: AdmissionListReply, struck: readonly string[]): Promise<boolean> {
    setLast({ of: id, progress: { at: 'sending' } })
    const reached = await ask('admission.confirm', { id, struck: [...struck] })
    if (reached.at !== 'offline') await again()
    setLast({ of: id, progress: reached.at === 'answered' ? { at: 'confirmed', struck: struck.length } : reached })
    return reached.at === 'answered'
  }

  const progressOf = ({ id }: AdmissionListReply): ConfirmProgress =>
    last?.of === id ? last.progress : { at: 'reading' }
  return { shown, again, progressOf, confirm }
}
