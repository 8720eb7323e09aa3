import { useState } from 'react'
import { useConnection } from '../../session/connection'
import { useLatestState } from '../../session/use-latest-state'
import { treeOfflineWords } from './tree-words'
import { changedWords, editFrom } from './union-change'
import { draftOf, wrongIn, type UnionDraft, type WrongUnion } from './union-draft'
import type { UnionFormMoment } from './union-moment'
import type { StaffUnion } from './use-staff-union'

/**
 * Changes what a union says of itself. Where a colleague was faster, what the colleague changed comes into the form, what
 * was typed here stays, and the next tap saves it on top.
 */
export function useUnionEdit(opened: StaffUnion) {
  const { ask } = useConnection()
  const seen = useLatestState(() => opened)
  const typed = useLatestState<Partial<UnionDraft>>(() => ({}))
  const [wrong, setWrong] = useState<WrongUnion>({})
  const [moment, setMoment] = useState<UnionFormMoment>({ at: 'filling' })
  const draftNow = (): UnionDraft => ({ ...draftOf(seen.latest()), ...typed.latest() })

  function change(patch: Partial<UnionDraft>): void {
    typed.set({ ...typed.latest(), ...patch })
    setWrong({})
    setMoment({ at: 'filling' })
  }

  async function send(): Promise<boolean> {
    const { id, version, kind } = seen.latest()
    const faults = wrongIn(draftNow(), kind)
    setWrong(faults)
    if (Object.keys(faults).length > 0) return false
    setMoment({ at: 'sending' })
    const reached = await ask('union.edit', { id, version, ...editFrom(draftOf(seen.latest()), draftNow()) })
    if (reached.at === 'answered') {
      setMoment({ at: 'filling' })
      return true
    }
    if (reached.at === 'offline') setMoment({ at: 'filling', trouble: treeOfflineWords })
    else if (reached.problem.code === 'changed-meanwhile') await catchUp(id)
    else {
      setWrong(reached.problem.fields ?? {})
      setMoment({ at: 'filling', trouble: reached.problem.detail })
    }
    return false
  }

  async function catchUp(id: string): Promise<void> {
    const reached = await ask('union.inspect', { id, limit: 1 })
    if (reached.at !== 'answered') {
      const trouble = reached.at === 'offline' ? treeOfflineWords : reached.problem.detail
      return setMoment({ at: 'filling', trouble })
    }
    const words = changedWords(draftOf(seen.latest()), draftOf(reached.body.union))
    seen.set(reached.body.union)
    setMoment({ at: 'filling', trouble: `同事刚改过${words || '别的'}，已经换上。您填的都还在，看一遍再保存` })
  }

  return { draft: { ...draftOf(seen.drawn), ...typed.drawn }, wrong, moment, change, send }
}
