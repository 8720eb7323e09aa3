import type { Reply } from '@gongyou/shared/contracts/contract'
import { useState } from 'react'
import { useKeptAnswer } from '../../api/use-kept-answer'
import { problems } from '@gongyou/shared/contracts/problems'
import { useConnection } from '../../session/connection'
import { typedDay } from '../../session/typed-date'
import { campaignsOfflineWords } from './campaign-words'

export type StaffDraw = Reply<'draw.inspect'>['body']['draw']

export interface ValueDraft {
  /** Eight digits. */
  readonly on: string
  readonly value: string
}

export type ValueMoment =
  { readonly at: 'filling'; readonly trouble?: string } | { readonly at: 'sending' } | { readonly at: 'given' }

export type WrongValue = Readonly<Partial<Record<keyof ValueDraft, string>>>

/** A draw as it stands. */
export function useStaffDraw(id: string) {
  return useKeptAnswer('draw.inspect', { id })
}

/** Gives the public value from the version that is shown. What was typed stays where it was not taken. */
export function usePublicValue({ benefitId: id, version }: StaffDraw, again: () => Promise<unknown>) {
  const { ask } = useConnection()
  const [draft, setDraft] = useState<ValueDraft>({ on: '', value: '' })
  const [wrong, setWrong] = useState<WrongValue>({})
  const [moment, setMoment] = useState<ValueMoment>({ at: 'filling' })

  function change(patch: Partial<ValueDraft>): void {
    setDraft({ ...draft, ...patch })
    setWrong({})
    setMoment({ at: 'filling' })
  }

  async function give(): Promise<void> {
    const [on, value] = [typedDay(draft.on), draft.value.trim()]
    const { says } = problems['field-needed']
    setWrong({ ...(!on && { on: says }), ...(value === '' && { value: says }) })
    if (!on || value === '') return
    setMoment({ at: 'sending' })
    const reached = await ask('draw.giveValue', { id, version, on, value })
    if (reached.at === 'offline') return setMoment({ at: 'filling', trouble: campaignsOfflineWords })
    await again()
    setMoment(reached.at === 'answered' ? { at: 'given' } : { at: 'filling', trouble: reached.problem.detail })
  }

  return { draft, wrong, moment, change, give }
}
