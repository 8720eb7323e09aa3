import type { QueueItem, Reply } from '@gongyou/shared/contracts/contract'
import type { ProblemBody } from '@gongyou/shared/contracts/problems'
import { useState } from 'react'
import { useConnection } from '../../session/connection'
import { staffSentence } from '../../session/told-to-staff'
import { useTicks } from '../../session/use-ticks'
import { mostAtOnce } from './queue-summary'
import { useQueuePages } from './use-queue-pages'

/** What became of the last batch. */
export type ReviewProgress =
  | { readonly at: 'choosing' }
  | { readonly at: 'sending' }
  | {
      readonly at: 'decided'
      readonly count: number
      /** What could not be decided, each with its reason. */
      readonly left: readonly string[]
      readonly batchId: string
    }
  | { readonly at: 'taken-back'; readonly count: number }
  | { readonly at: 'refused'; readonly problem: ProblemBody }
  | { readonly at: 'offline' }

/** A union's queue: what waits, what is ticked, and approving many at once. */
export function useQueue(unionId: string) {
  const { ask } = useConnection()
  const { shown, again, more } = useQueuePages(unionId)
  const { ticked, toggle, tick } = useTicks(shown.at === 'here' ? shown.body.items : [], asSeen)
  const [progress, setProgress] = useState<ReviewProgress>({ at: 'choosing' })
  const batch = ticked.slice(0, mostAtOnce)

  /** Without an answer everything stays as it is: the same tap again is the same batch. */
  async function finish(next: ReviewProgress): Promise<void> {
    if (next.at !== 'offline') await again()
    setProgress(next)
  }

  async function approve(): Promise<void> {
    setProgress({ at: 'sending' })
    const reached = await ask('review.decideMany', { decisions: batch.map(approvalOf) })
    await finish(reached.at === 'answered' ? decided(reached.body) : reached)
  }

  async function takeBack(batchId: string): Promise<void> {
    setProgress({ at: 'sending' })
    const reached = await ask('review.undo', { batchId })
    const count = reached.at === 'answered' ? reached.body.results.filter(({ ok }) => ok).length : 0
    await finish(reached.at === 'answered' ? { at: 'taken-back', count } : reached)
  }

  return { shown, again, more, ticked, toggle, tick, batch, progress, approve, takeBack }
}

function approvalOf({ application: { id, version } }: QueueItem) {
  return { applicationId: id, version, decision: 'approve' as const }
}

function decided({ batchId, results }: Reply<'review.decideMany'>['body']): ReviewProgress {
  return {
    at: 'decided',
    count: results.filter(({ ok }) => ok).length,
    left: results.flatMap(({ problem }) => (problem ? [staffSentence(problem)] : [])),
    batchId,
  }
}

const asSeen = ({ application: { id, version } }: QueueItem) => `${id} ${version}`
