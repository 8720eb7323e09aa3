import type { QueueItem, Reply, Request } from '@gongyou/shared/contracts/contract'
import type { ProblemBody } from '@gongyou/shared/contracts/problems'
import { useState } from 'react'
import { useAnswer } from '../../api/use-answer'
import { useConnection } from '../../session/connection'

/** What became of the last decision. */
export type ReviewProgress =
  | { readonly at: 'choosing' }
  | { readonly at: 'sending' }
  | {
      readonly at: 'decided'
      readonly count: number
      /** What could not be decided, each with its reason. */
      readonly left: readonly string[]
      /** There for a batch, which can be taken back for some minutes. */
      readonly batchId?: string
    }
  | { readonly at: 'taken-back'; readonly count: number }
  | { readonly at: 'refused'; readonly problem: ProblemBody }
  | { readonly at: 'offline' }

type Decision = Pick<Request<'review.decide'>, 'decision' | 'reasons' | 'fields'>

const mostAtOnce = 100

/** A union's queue: what waits, what is ticked, and deciding, one by one or many at once. */
export function useQueue(unionId: string) {
  const { ask } = useConnection()
  const { shown, again } = useAnswer('review.queue', { union: unionId, limit: mostAtOnce })
  const [ticked, setTicked] = useState<readonly string[]>([])
  const [progress, setProgress] = useState<ReviewProgress>({ at: 'choosing' })
  const items = shown.at === 'here' ? shown.body.items : []

  const toggle = (id: string) =>
    setTicked((before) => (before.includes(id) ? before.filter((one) => one !== id) : [...before, id]))
  const tick = (chosen: readonly QueueItem[]) => setTicked(chosen.map(({ application }) => application.id))

  async function finish(next: ReviewProgress): Promise<void> {
    await again()
    setTicked([])
    setProgress(next)
  }

  async function approveTicked(): Promise<void> {
    const chosen = items.filter(({ application }) => ticked.includes(application.id))
    setProgress({ at: 'sending' })
    const decisions = chosen.map(({ application: { id, version } }) => ({
      applicationId: id,
      version,
      decision: 'approve' as const,
    }))
    const reached = await ask('review.decideMany', { decisions })
    await finish(reached.at === 'answered' ? decided(reached.body) : reached)
  }

  async function decide({ id, version }: { id: string; version: number }, decision: Decision): Promise<void> {
    setProgress({ at: 'sending' })
    const reached = await ask('review.decide', { id, version, ...decision })
    await finish(reached.at === 'answered' ? { at: 'decided', count: 1, left: [] } : reached)
  }

  async function takeBack(batchId: string): Promise<void> {
    setProgress({ at: 'sending' })
    const reached = await ask('review.undo', { batchId })
    const count = reached.at === 'answered' ? reached.body.results.filter(({ ok }) => ok).length : 0
    await finish(reached.at === 'answered' ? { at: 'taken-back', count } : reached)
  }

  return { shown, again, ticked, toggle, tick, progress, approveTicked, decide, takeBack }
}

function decided({ batchId, results }: Reply<'review.decideMany'>['body']): ReviewProgress {
  return {
    at: 'decided',
    count: results.filter(({ ok }) => ok).length,
    left: results.flatMap(({ problem }) => (problem ? [problem.detail] : [])),
    batchId,
  }
}
