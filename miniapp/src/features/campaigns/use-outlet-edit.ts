import { useState } from 'react'
import { useConnection } from '../../session/connection'
import { useLatestState } from '../../session/use-latest-state'
import { campaignsOfflineWords } from './campaign-words'
import {
  changedWords,
  factsOf,
  outletDraftOf,
  wrongIn,
  type OutletDraft,
  type OutletFormMoment,
  type WrongOutlet,
} from './outlet-draft'
import type { Outlet } from './use-outlets'

/**
 * Puts right what is told of an outlet. Where a colleague was faster, what the colleague changed comes into the form, what
 * was typed here stays, and the next tap saves it on top.
 */
export function useOutletEdit(opened: Outlet) {
  const { ask } = useConnection()
  const seen = useLatestState(() => opened)
  const typed = useLatestState<Partial<OutletDraft>>(() => ({}))
  const [wrong, setWrong] = useState<WrongOutlet>({})
  const moment = useLatestState<OutletFormMoment>(() => ({ at: 'filling' }))
  const draftNow = (): OutletDraft => ({ ...outletDraftOf(seen.latest()), ...typed.latest() })
  const fail = (trouble: string) => moment.set({ at: 'filling', trouble })

  function change(patch: Partial<OutletDraft>): void {
    typed.set({ ...typed.latest(), ...patch })
    setWrong({})
    if (moment.latest().at === 'filling') moment.set({ at: 'filling' })
  }

  async function send(): Promise<boolean> {
    if (moment.latest().at !== 'filling') return false
    const { id, version } = seen.latest()
    const draft = draftNow()
    const faults = wrongIn(draft)
    setWrong(faults)
    if (Object.keys(faults).length > 0) return false
    moment.set({ at: 'sending' })
    const reached = await ask('outlet.edit', { id, version, ...factsOf(draft), state: draft.state })
    if (reached.at === 'answered') {
      moment.set({ at: 'saved' })
      return true
    }
    if (reached.at === 'offline') fail(campaignsOfflineWords)
    else if (reached.problem.code === 'changed-meanwhile') await catchUp(id)
    else {
      setWrong(reached.problem.fields ?? {})
      fail(reached.problem.detail)
    }
    return false
  }

  async function catchUp(id: string): Promise<void> {
    const reached = await ask('outlet.inspect', { id })
    if (reached.at !== 'answered') {
      return fail(reached.at === 'offline' ? campaignsOfflineWords : reached.problem.detail)
    }
    const { outlet } = reached.body
    const words = changedWords(outletDraftOf(seen.latest()), outletDraftOf(outlet))
    seen.set(outlet)
    fail(`同事刚改过${words || '别的'}，已经换上。您填的都还在，看一遍再保存`)
  }

  return { draft: { ...outletDraftOf(seen.drawn), ...typed.drawn }, wrong, moment: moment.drawn, change, send }
}
