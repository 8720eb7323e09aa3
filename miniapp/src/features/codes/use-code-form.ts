import type { StaffCode } from '@gongyou/shared/contracts/contract'
import type { CodePlacementKind } from '@gongyou/shared/contracts/names'
import { problems, type ProblemBody } from '@gongyou/shared/contracts/problems'
import { useState } from 'react'
import { useConnection } from '../../session/connection'
import { useLatestState } from '../../session/use-latest-state'
import { codesOfflineWords } from './code-words'
import { always, windowOf, wrongWindow, type WindowDraft } from './lane-window'

/** A code in the making. */
export interface CodeDraft {
  readonly kind?: CodePlacementKind
  readonly label: string
  readonly fastLane: boolean
  /** What the form is pre-set to; empty where anybody may come. */
  readonly occupation: string
  /** Where it hangs: a worker who says no workplace is placed by it. */
  readonly region?: string
  readonly window: WindowDraft
}

export interface WrongCode {
  readonly kind?: string
  readonly label?: string
  readonly window?: string
}

export type MintingMoment =
  | { readonly at: 'filling'; readonly trouble?: string }
  | { readonly at: 'sending' }
  | { readonly at: 'made'; readonly code: StaffCode }

const nothing: CodeDraft = { label: '', fastLane: false, occupation: '', window: always }

/** Makes a code for a union. What was picked and typed stays when sending fails. */
export function useCodeForm(unionId: string) {
  const { ask } = useConnection()
  const form = useLatestState(() => nothing)
  const [wrong, setWrong] = useState<WrongCode>({})
  const [moment, setMoment] = useState<MintingMoment>({ at: 'filling' })

  function change(patch: Partial<CodeDraft>): void {
    form.set({ ...form.latest(), ...patch })
    setWrong({})
    setMoment({ at: 'filling' })
  }

  async function mint(): Promise<void> {
    const { kind, label, fastLane, occupation, region, window } = form.latest()
    const missing = missingIn(form.latest())
    if (!kind || missing.label || missing.window) return setWrong(missing)
    setMoment({ at: 'sending' })
    const codePlacement = { kind, label: label.trim(), region }
    const reached = await ask('code.mint', {
      id: unionId,
      codePlacement,
      fastLane,
      fastLaneWindow: fastLane ? windowOf(window) : undefined,
      ...(occupation !== '' && { occupation }),
    })
    if (reached.at === 'answered') return setMoment({ at: 'made', code: reached.body })
    const trouble = reached.at === 'offline' ? codesOfflineWords : reached.problem.detail
    if (reached.at === 'refused') setWrong(wrongFrom(reached.problem))
    setMoment({ at: 'filling', trouble })
  }

  function another(): void {
    form.set(nothing)
    setMoment({ at: 'filling' })
  }

  return { draft: form.drawn, wrong, moment, change, mint, another }
}

function missingIn({ kind, label, fastLane, window }: CodeDraft): WrongCode {
  const { says } = problems['field-needed']
  return {
    kind: kind ? undefined : says,
    label: label.trim() === '' ? says : undefined,
    window: fastLane ? wrongWindow(window) : undefined,
  }
}

/** Where on the form a refusal points. */
export function wrongFrom({ code, detail, fields }: ProblemBody): WrongCode {
  return {
    label: fields?.['codePlacement.label'] ?? fields?.['label'],
    window: code === 'window-over' || code === 'window-without-fast-lane' ? detail : undefined,
  }
}
