import type { Request } from '@gongyou/shared/contracts/contract'
import { useState } from 'react'
import { useConnection } from '../../session/connection'

export type Decision = Request<'review.decide'>['decision']
export type DecisionWords = Pick<Request<'review.decide'>, 'reasons' | 'fields'>

interface Refusal {
  readonly code: string
  readonly detail: string
}

/** What became of the last decision on one application. */
export type DecisionProgress =
  | { readonly at: 'deciding' }
  | { readonly at: 'sending' }
  | { readonly at: 'decided'; readonly decision: Decision; readonly batchId: string }
  | { readonly at: 'taken-back' }
  | { readonly at: 'refused'; readonly problem: Refusal }
  | { readonly at: 'offline' }

/** A colleague's or the worker's own doing came first: what is on the screen must be read anew. */
const outrun = ['changed-meanwhile', 'not-under-review']

/** Refusals after which nothing can be decided here any more. */
const final = ['not-yours', 'own-application', 'not-found', 'not-allowed']

/**
 * Deciding on one application. It goes as a batch of one, because a batch can be taken back for some minutes. Whatever
 * refuses it, what was picked and typed stays with the caller.
 */
export function useDecision(id: string, again: () => Promise<unknown>) {
  const { ask } = useConnection()
  const [progress, setProgress] = useState<DecisionProgress>({ at: 'deciding' })

  async function finish(next: DecisionProgress): Promise<void> {
    const isOutrun = next.at === 'refused' && outrun.includes(next.problem.code)
    if (isOutrun || next.at === 'decided' || next.at === 'taken-back') await again()
    setProgress(next)
  }

  /** Tells whether the decision stands. */
  async function decide(version: number, decision: Decision, words?: DecisionWords): Promise<boolean> {
    setProgress({ at: 'sending' })
    const reached = await ask('review.decideMany', { decisions: [{ applicationId: id, version, decision, ...words }] })
    if (reached.at !== 'answered') {
      await finish(reached)
      return false
    }
    const { batchId, results } = reached.body
    const problem = results[0]?.problem
    await finish(problem ? { at: 'refused', problem } : { at: 'decided', decision, batchId })
    return problem === undefined
  }

  async function takeBack(batchId: string): Promise<void> {
    setProgress({ at: 'sending' })
    const reached = await ask('review.undo', { batchId })
    const problem = reached.at === 'answered' ? reached.body.results[0]?.problem : undefined
    if (problem) await finish({ at: 'refused', problem })
    else await finish(reached.at === 'answered' ? { at: 'taken-back' } : reached)
  }

  const isOver = progress.at === 'refused' && final.includes(progress.problem.code)
  return { progress, decide, takeBack, isOver }
}
