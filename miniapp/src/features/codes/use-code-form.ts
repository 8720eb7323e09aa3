import type { StaffCode } from '@gongyou/shared/contracts/contract'
import type { CodePlacementKind } from '@gongyou/shared/contracts/names'
import { problems } from '@gongyou/shared/contracts/problems'
import { useState } from 'react'
import { useConnection } from '../../session/connection'
import { useLatestState } from '../../session/use-latest-state'
import { codesOfflineWords } from './code-words'

/** A code in the making. */
export interface CodeDraft {
  readonly kind?: CodePlacementKind
  readonly label: string
  readonly fastLane: boolean
  /** What the form is pre-set to; empty where anybody may come. */
  readonly occupation: string
}

export interface WrongCode {
  readonly kind?: string
  readonly label?: string
}

export type MintingMoment =
  | { readonly at: 'filling'; readonly trouble?: string }
  | { readonly at: 'sending' }
  | { readonly at: 'made'; readonly code: StaffCode }

const nothing: CodeDraft = { label: '', fastLane: false, occupation: '' }

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
    const { kind, label, fastLane, occupation } = form.latest()
    const missing = missingIn(form.latest())
    if (!kind || missing.label) return setWrong(missing)
    setMoment({ at: 'sending' })
    const codePlacement = { kind, label: label.trim() }
    const reached = await ask('code.mint', {
      id: unionId,
      codePlacement,
      fastLane,
      ...(occupation !== '' && { occupation }),
    })
    if (reached.at === 'answered') return setMoment({ at: 'made', code: reached.body })
    const trouble = reached.at === 'offline' ? codesOfflineWords : reached.problem.detail
    if (reached.at === 'refused') setWrong({ label: reached.problem.fields?.['codePlacement.label'] })
    setMoment({ at: 'filling', trouble })
  }

  function another(): void {
    form.set(nothing)
    setMoment({ at: 'filling' })
  }

  return { draft: form.drawn, wrong, moment, change, mint, another }
}

function missingIn({ kind, label }: CodeDraft): WrongCode {
  const says = problems['field-needed'].says
  return { kind: kind ? undefined : says, label: label.trim() === '' ? says : undefined }
}
