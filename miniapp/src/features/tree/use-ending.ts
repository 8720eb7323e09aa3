import type { Reply } from '@gongyou/shared/contracts/contract'
import type { EndingReason } from '@gongyou/shared/contracts/names'
import { problems } from '@gongyou/shared/contracts/problems'
import { useState } from 'react'
import { useConnection } from '../../session/connection'
import { useLatestState } from '../../session/use-latest-state'
import { treeOfflineWords } from './tree-words'
import type { UnionFormMoment } from './union-moment'
import type { StaffUnion } from './use-staff-union'

/** On what grounds a union is to end, and into which other. */
export interface EndingDraft {
  readonly reason: EndingReason
  readonly document: string
  readonly consentDocument: string
  /** Of a merger: who takes over. */
  readonly into?: { readonly id: string; readonly name: string }
}

export interface WrongEnding {
  readonly into?: string
  readonly reason?: string
  readonly document?: string
  readonly consentDocument?: string
}

export type Ending = 'merge' | 'dissolve'

/** Where on the form each refusal belongs; the others stand above the button. */
const placeOf: Readonly<Record<string, keyof WrongEnding>> = {
  'document-needed': 'document',
  'upper-consent-needed': 'consentDocument',
  'reason-unfit': 'reason',
  'merge-into-itself': 'into',
  'merge-into-descendant': 'into',
  'successor-not-active': 'into',
  'successor-changing': 'into',
  'successor-unfit': 'into',
}

const { says: needed } = problems['field-needed']

/** Proposes that a union be merged or dissolved; a second person confirms it. What was typed outlives a colleague's change. */
export function useEnding(ending: Ending, { id, version, kind }: StaffUnion, again: () => Promise<unknown>) {
  const { ask } = useConnection()
  const form = useLatestState<EndingDraft>(() => ({
    reason: kind === 'employer' ? 'employer-ended' : 'congress-resolution',
    document: '',
    consentDocument: '',
  }))
  const [wrong, setWrong] = useState<WrongEnding>({})
  const [moment, setMoment] = useState<UnionFormMoment>({ at: 'filling' })

  function change(patch: Partial<EndingDraft>): void {
    form.set({ ...form.latest(), ...patch })
    setWrong({})
    setMoment({ at: 'filling' })
  }

  /** What is missing, said before the last question is asked. */
  function isWhole(): boolean {
    const faults = missingIn(form.latest(), ending)
    setWrong(faults)
    return Object.values(faults).every((says) => says === undefined)
  }

  async function propose(): Promise<Reply<'union.merge'>['body'] | undefined> {
    const { reason, document, consentDocument, into } = form.latest()
    const consent = consentDocument.trim()
    const grounds = { id, version, reason, document: document.trim(), ...(consent && { consentDocument: consent }) }
    setMoment({ at: 'sending' })
    const reached =
      ending === 'merge' && into
        ? await ask('union.merge', { ...grounds, into: into.id })
        : await ask('union.dissolve', grounds)
    if (reached.at === 'answered') return reached.body
    if (reached.at === 'offline') setMoment({ at: 'filling', trouble: treeOfflineWords })
    else {
      if (reached.problem.code === 'changed-meanwhile') await again()
      const place = placeOf[reached.problem.code]
      setWrong(place ? { [place]: reached.problem.detail } : (reached.problem.fields ?? {}))
      setMoment({ at: 'filling', trouble: reached.problem.detail })
    }
    return undefined
  }

  return { draft: form.drawn, wrong, moment, change, isWhole, propose }
}

function missingIn({ reason, document, consentDocument, into }: EndingDraft, ending: Ending): WrongEnding {
  const empty = (typed: string) => (typed.trim() === '' ? needed : undefined)
  return {
    into: ending === 'merge' && !into ? needed : undefined,
    document: empty(document),
    consentDocument: reason === 'congress-resolution' ? empty(consentDocument) : undefined,
  }
}
