import type { UnionKind } from '@gongyou/shared/contracts/names'
import { problems } from '@gongyou/shared/contracts/problems'
import type { UnionForm } from '@gongyou/shared/domain/unions/kinds'
import { useState } from 'react'
import { useConnection } from '../../session/connection'
import { useLatestState } from '../../session/use-latest-state'
import { treeOfflineWords } from './tree-words'
import { emptyUnion, particularsOf, wrongIn, type UnionDraft, type WrongUnion } from './union-draft'
import { scopeOf, usualFormOf } from './union-kinds'
import type { UnionFormMoment } from './union-moment'
import type { StaffUnion } from './use-staff-union'

/** A union that is not there yet: what it will be, beside what it says of itself. */
export interface NewUnionDraft extends UnionDraft {
  readonly kind?: UnionKind
  readonly form?: UnionForm
  /** Number of the document with which the upper union approved it. */
  readonly approvalDocument: string
}

const nothing: NewUnionDraft = { ...emptyUnion, approvalDocument: '' }
const { says: needed } = problems['field-needed']

/** Creates a union under another. What was typed stays when sending fails. */
export function useUnionCreate(parentId: string) {
  const { ask } = useConnection()
  const form = useLatestState(() => nothing)
  const [wrong, setWrong] = useState<WrongUnion>({})
  const [moment, setMoment] = useState<UnionFormMoment>({ at: 'filling' })

  function change(patch: Partial<NewUnionDraft>): void {
    const usual = patch.kind && { form: usualFormOf(patch.kind) }
    form.set({ ...form.latest(), ...usual, ...patch })
    setWrong({})
    setMoment({ at: 'filling' })
  }

  async function send(): Promise<StaffUnion | undefined> {
    const draft = form.latest()
    const { kind, form: organised } = draft
    const faults = {
      ...(kind === undefined && { kind: needed }),
      ...(draft.approvalDocument.trim() === '' && { approvalDocument: needed }),
      ...wrongIn(draft, kind),
    }
    setWrong(faults)
    if (!kind || !organised || Object.keys(faults).length > 0) return undefined
    setMoment({ at: 'sending' })
    const reached = await ask('union.create', {
      ...particularsOf(draft),
      parentId,
      kind,
      form: organised,
      scope: scopeOf(kind),
      approvalDocument: draft.approvalDocument.trim(),
    })
    if (reached.at === 'answered') {
      setMoment({ at: 'filling' })
      return reached.body.union
    }
    if (reached.at === 'refused') setWrong(reached.problem.fields ?? {})
    setMoment({ at: 'filling', trouble: reached.at === 'offline' ? treeOfflineWords : reached.problem.detail })
    return undefined
  }

  return { draft: form.drawn, wrong, moment, change, send }
}
