import { localDateOf } from '@gongyou/shared/kernel/time'
import { useState } from 'react'
import { useConnection } from '../../session/connection'
import { useLatestState } from '../../session/use-latest-state'
import { noAnswers, type Answers } from './answers'
import { forgetIdentity, keepIdentity, recallIdentity } from './draft'
import { withoutTouched, wrongAnswers, type Wrong } from './wrong-answers'

/** Who somebody says they are, as the wire wants it. */
interface TypedIdentity {
  readonly name: string
  readonly nationalId: string
  readonly consents: { readonly sensitiveData: boolean }
}

/** What has to be right before anybody is asked. */
const needed = ['name', 'nationalId', 'consents.sensitiveData']

/**
 * Name, ID number and the consent to using it, for proving who one is. What was typed in a form is here already, and
 * stays for a day when the app is closed; the consent is given each time.
 */
export function useTypedIdentity() {
  const { store, now } = useConnection()
  const today = localDateOf(now())
  const form = useLatestState<Answers>(() => ({ ...noAnswers, ...identityIn(recallIdentity(store, now())) }))
  const [wrong, setWrong] = useState<Wrong>({})

  function change(patch: Partial<Answers>): void {
    form.set({ ...form.latest(), ...patch })
    keepIdentity(store, form.latest(), now())
    setWrong((before) => withoutTouched(before, patch))
  }

  /** Ready to be sent; nothing where something is missing, which stands beside its field then. */
  function ready(): TypedIdentity | undefined {
    const { name, nationalId, sensitiveData } = form.latest()
    const faults = wrongAnswers(form.latest(), { today, phonePresent: true })
    const relevant = Object.fromEntries(Object.entries(faults).filter(([path]) => needed.includes(path)))
    setWrong(relevant)
    return Object.keys(relevant).length > 0 ? undefined : { name, nationalId, consents: { sensitiveData } }
  }

  return { fields: { answers: form.drawn, wrong, onChange: change }, today, ready, forget: () => forgetIdentity(store) }
}

function identityIn(kept: Pick<Answers, 'name' | 'nationalId'> | undefined): Partial<Answers> {
  return kept ? { name: kept.name, nationalId: kept.nationalId } : {}
}
