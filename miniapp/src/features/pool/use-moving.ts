import { problems } from '@gongyou/shared/contracts/problems'
import { useState } from 'react'
import type { Reached } from '../../api/reached'
import { useConnection } from '../../session/connection'
import { nobodyPlaced, withPlaced, type Placed, type PlacingProgress } from './placing'

/** Who is moved: some out of a pool by hand, or members named one by one or as a union's list, by an admin. */
export type MovedGroup =
  | { readonly as: 'pool'; readonly numbers: readonly string[] }
  | { readonly as: 'named'; readonly numbers: readonly string[] }
  | { readonly as: 'list'; readonly union: string; readonly occupation?: string }

/** Where to and, where an admin moves them, why. */
export interface MovingDraft {
  readonly to?: { readonly id: string; readonly name: string }
  readonly reason: string
}

export type WrongMoving = Partial<Record<keyof MovingDraft, string>>

const { says: needed } = problems['field-needed']

/** How far a group has come: what has been moved of it, and where the rest of a list goes on. */
interface Way {
  readonly of: string
  readonly placed: Placed
  readonly cursor?: string
}

/** Moves a group into another union, a hundred at a time; each has an answer, is told of it, and can undo it. */
export function useMoving(group: MovedGroup) {
  const { ask } = useConnection()
  const [draft, setDraft] = useState<MovingDraft>({ reason: '' })
  const [wrong, setWrong] = useState<WrongMoving>({})
  const begun = { of: JSON.stringify([group, draft]), placed: nobodyPlaced }
  const [held, setHeld] = useState<Way>(begun)
  const way = held.of === begun.of ? held : begun
  const [told, setTold] = useState<{ readonly of: string; readonly progress: PlacingProgress }>()
  // what became of one group says nothing of another
  const progress: PlacingProgress = told?.of === begun.of ? told.progress : { at: 'choosing' }
  const setProgress = (next: PlacingProgress) => setTold({ of: begun.of, progress: next })

  function change(patch: Partial<MovingDraft>): void {
    setDraft((before) => ({ ...before, ...patch }))
    setWrong({})
  }

  /** What is missing, said before the last question is asked. */
  function isWhole(): boolean {
    const isUnexplained = group.as !== 'pool' && draft.reason.trim() === ''
    const faults = { ...(!draft.to && { to: needed }), ...(isUnexplained && { reason: needed }) }
    setWrong(faults)
    return Object.keys(faults).length === 0
  }

  function portion(cursor: string | undefined): Promise<Reached<'pool.place'> | Reached<'member.move'>> {
    const to = draft.to?.id ?? ''
    const reason = draft.reason.trim()
    switch (group.as) {
      case 'pool':
        return ask('pool.place', { placements: group.numbers.map((memberNumber) => ({ memberNumber, unionId: to })) })
      case 'named':
        return ask('member.move', { to, reason, memberNumbers: [...group.numbers] })
      case 'list':
        return ask('member.move', { to, reason, group: { union: group.union, occupation: group.occupation, cursor } })
    }
  }

  /** Goes on to the end of a list; where the network was lost, the next tap goes on from there. */
  async function move(): Promise<void> {
    setProgress({ at: 'sending' })
    let at: Way = way
    for (;;) {
      const reached = await portion(at.cursor)
      if (reached.at !== 'answered') return setProgress(reached)
      const cursor = 'nextCursor' in reached.body ? reached.body.nextCursor : undefined
      at = { ...at, placed: withPlaced(at.placed, reached.body), cursor }
      setHeld(at)
      if (cursor === undefined) break
    }
    setProgress({ at: 'placed', ...at.placed })
    setHeld(begun)
  }

  return { draft, wrong, progress, change, isWhole, move, soFar: way.placed }
}
