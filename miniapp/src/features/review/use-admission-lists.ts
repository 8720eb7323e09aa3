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
  const [progress, setProgress] = useState<ConfirmProgress>({ at: 'reading' })

  /** Tells whether the list is confirmed; without an answer the same tap again is the same confirmation. */
  async function confirm({ id }: AdmissionListReply, struck: readonly string[]): Promise<boolean> {
    setProgress({ at: 'sending' })
    const reached = await ask('admission.confirm', { id, struck: [...struck] })
    if (reached.at !== 'offline') await again()
    setProgress(reached.at === 'answered' ? { at: 'confirmed', struck: struck.length } : reached)
    return reached.at === 'answered'
  }

  return { shown, again, progress, confirm }
}
