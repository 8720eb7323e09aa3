import { problems } from '@gongyou/shared/contracts/problems'
import { useState } from 'react'
import { newKey } from '../../platform/chance'
import { useConnection } from '../../session/connection'
import { useLatestState } from '../../session/use-latest-state'
import { campaignsOfflineWords } from './campaign-words'
import {
  emptyOutlet,
  factsOf,
  wrongIn,
  type OutletDraft,
  type OutletFormMoment,
  type WrongOutlet,
} from './outlet-draft'
import type { Outlet } from './use-outlets'

/** A new outlet as typed, and with whom it settles. */
export interface NewOutletDraft extends OutletDraft {
  /** With whom the accounts are settled; the outlet itself where it is empty. */
  readonly merchantName: string
  /** An entered merchant that this is one more outlet of. */
  readonly merchantId?: string
}

const nothing: NewOutletDraft = { ...emptyOutlet, merchantName: '' }

/** Enters an outlet. What was typed stays when sending fails. */
export function useOutletForm(unionId: string) {
  const { ask } = useConnection()
  const form = useLatestState(() => nothing)
  const [merchantOfItsOwn] = useState(newKey)
  const [wrong, setWrong] = useState<WrongOutlet>({})
  const moment = useLatestState<OutletFormMoment>(() => ({ at: 'filling' }))

  function change(patch: Partial<NewOutletDraft>): void {
    form.set({ ...form.latest(), ...patch })
    setWrong({})
    if (moment.latest().at === 'filling') moment.set({ at: 'filling' })
  }

  async function send(): Promise<Outlet | undefined> {
    if (moment.latest().at !== 'filling') return undefined
    const { merchantName, merchantId = merchantOfItsOwn, ...draft } = form.latest()
    const faults = {
      ...wrongIn(draft),
      ...(merchantName.trim().length === 1 && { merchantName: problems['field-invalid'].says }),
    }
    setWrong(faults)
    if (Object.keys(faults).length > 0) return undefined
    moment.set({ at: 'sending' })
    const facts = factsOf(draft)
    const merchant = { merchantId, merchantName: merchantName.trim() || facts.name }
    const reached = await ask('outlet.create', { unionId, ...merchant, ...facts })
    if (reached.at === 'answered') {
      moment.set({ at: 'saved' })
      return reached.body.outlet
    }
    if (reached.at === 'refused') setWrong(reached.problem.fields ?? {})
    moment.set({ at: 'filling', trouble: reached.at === 'offline' ? campaignsOfflineWords : reached.problem.detail })
    return undefined
  }

  return { draft: form.drawn, wrong, moment: moment.drawn, change, send }
}
