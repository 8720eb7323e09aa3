import type { Request, StaffCode } from '@gongyou/shared/contracts/contract'
import { problems } from '@gongyou/shared/contracts/problems'
import { useState } from 'react'
import { useConnection } from '../../session/connection'
import { useLatestState } from '../../session/use-latest-state'
import { codesOfflineWords } from './code-words'
import { windowDraft, windowOf, wrongWindow } from './lane-window'
import { wrongFrom, type CodeDraft, type WrongCode } from './use-code-form'

type Change = Omit<Request<'code.change'>, 'code' | 'version'>

export type CodeEditMoment =
  { readonly at: 'filling'; readonly trouble?: string } | { readonly at: 'sending' } | { readonly at: 'done' }

/** Changes what a code says of its place and its people. What was typed outlives a colleague's change. */
export function useCodeEdit(code: StaffCode, again: () => Promise<unknown>) {
  const { ask } = useConnection()
  const typed = useLatestState<Partial<CodeDraft>>(() => ({}))
  const [wrong, setWrong] = useState<WrongCode>({})
  const [moment, setMoment] = useState<CodeEditMoment>({ at: 'filling' })

  function change(patch: Partial<CodeDraft>): void {
    typed.set({ ...typed.latest(), ...patch })
    setWrong({})
    setMoment({ at: 'filling' })
  }

  async function save(): Promise<void> {
    const draft = { ...draftOf(code), ...typed.latest() }
    const faults = faultsIn(draft)
    if (faults.label || faults.window) return setWrong(faults)
    setMoment({ at: 'sending' })
    const reached = await ask('code.change', { code: code.code, version: code.version, ...changeFrom(code, draft) })
    if (reached.at !== 'offline') await again()
    if (reached.at === 'answered') return setMoment({ at: 'done' })
    if (reached.at === 'refused') setWrong(wrongFrom(reached.problem))
    setMoment({ at: 'filling', trouble: reached.at === 'offline' ? codesOfflineWords : reached.problem.detail })
  }

  return { draft: { ...draftOf(code), ...typed.drawn }, wrong, moment, change, save }
}

function draftOf({
  codePlacement: { kind, label, region },
  fastLane,
  fastLaneWindow,
  occupation,
}: StaffCode): CodeDraft {
  return { kind, label, region, fastLane, occupation: occupation ?? '', window: windowDraft(fastLaneWindow) }
}

function faultsIn({ label, fastLane, window }: CodeDraft): WrongCode {
  return {
    label: label.trim() === '' ? problems['field-needed'].says : undefined,
    window: fastLane ? wrongWindow(window) : undefined,
  }
}

/** Only what is different: a colleague may have changed the rest. What was emptied is taken away. */
function changeFrom(code: StaffCode, { label, region, occupation, window }: CodeDraft): Change {
  const before = draftOf(code)
  const opens = windowOf(window)
  return {
    ...(label.trim() !== before.label && { label: label.trim() }),
    ...(region !== undefined && region !== before.region && { region }),
    ...(occupation !== before.occupation && { occupation: occupation === '' ? null : occupation }),
    ...(JSON.stringify(opens) !== JSON.stringify(code.fastLaneWindow) && { fastLaneWindow: opens ?? null }),
  }
}
