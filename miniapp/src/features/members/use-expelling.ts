import { problems } from '@gongyou/shared/contracts/problems'
import type { Request } from '@gongyou/shared/contracts/contract'
import { useState } from 'react'
import { useTap } from '../../api/use-tap'
import { typedDay } from '../../session/typed-date'

export interface ExpulsionDraft {
  readonly memberNumber: string
  readonly reason: string
  /** The digits of the day on which the union group spoke about it. */
  readonly discussedOn: string
  readonly document: string
}

export type WrongExpulsion = Partial<Record<keyof ExpulsionDraft, string>>

const { says: needed } = problems['field-needed']

/** The first step of an expulsion: what the union group said, on which day and on which paper. */
export function useExpelling(memberNumber: string) {
  const [draft, setDraft] = useState<ExpulsionDraft>({ memberNumber, reason: '', discussedOn: '', document: '' })
  const [wrong, setWrong] = useState<WrongExpulsion>({})
  const { progress, send, forget } = useTap('expulsion.propose')

  function change(patch: Partial<ExpulsionDraft>): void {
    setDraft((before) => ({ ...before, ...patch }))
    setWrong({})
    forget()
  }

  /** What is missing, said before the last question is asked. */
  function isWhole(): boolean {
    const faults = missingIn(draft)
    setWrong(faults)
    return Object.keys(faults).length === 0
  }

  async function propose(): Promise<boolean> {
    const form = formOf(draft)
    return form !== undefined && (await send(form)) !== undefined
  }

  return { draft, wrong, progress, change, isWhole, propose }
}

function missingIn(draft: ExpulsionDraft): WrongExpulsion {
  const empty = (['memberNumber', 'reason', 'discussedOn', 'document'] as const).filter(
    (name) => draft[name].trim() === '',
  )
  const unread = draft.discussedOn !== '' && typedDay(draft.discussedOn) === undefined
  return {
    ...Object.fromEntries(empty.map((name) => [name, needed])),
    ...(unread && { discussedOn: problems['field-invalid'].says }),
  }
}

function formOf(draft: ExpulsionDraft): Request<'expulsion.propose'> | undefined {
  const discussedOn = typedDay(draft.discussedOn)
  if (!discussedOn) return undefined
  const { memberNumber, reason, document } = draft
  return { memberNumber: memberNumber.trim(), reasons: [reason.trim()], discussedOn, document: document.trim() }
}
