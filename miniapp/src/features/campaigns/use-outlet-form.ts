import type { OutletKind } from '@gongyou/shared/contracts/names'
import { problems } from '@gongyou/shared/contracts/problems'
import { useState } from 'react'
import { newKey } from '../../platform/chance'
import { useConnection } from '../../session/connection'
import { useLatestState } from '../../session/use-latest-state'
import { campaignsOfflineWords } from './campaign-words'
import type { Outlet } from './use-outlets'

/** An outlet as typed. */
export interface OutletDraft {
  readonly name: string
  readonly kind: OutletKind
  readonly address: string
  /** With whom the accounts are settled; the outlet itself where it is empty. */
  readonly merchantName: string
  /** An entered merchant that this is one more outlet of. */
  readonly merchantId?: string
}

export type WrongOutlet = Readonly<Partial<Record<'name' | 'address' | 'merchantName', string>>>
export type OutletFormMoment = { readonly at: 'filling'; readonly trouble?: string } | { readonly at: 'sending' }

const nothing: OutletDraft = { name: '', kind: 'shop', address: '', merchantName: '' }

/** Enters an outlet. What was typed stays when sending fails. */
export function useOutletForm(unionId: string) {
  const { ask } = useConnection()
  const form = useLatestState(() => nothing)
  const [merchantOfItsOwn] = useState(newKey)
  const [wrong, setWrong] = useState<WrongOutlet>({})
  const [moment, setMoment] = useState<OutletFormMoment>({ at: 'filling' })

  function change(patch: Partial<OutletDraft>): void {
    form.set({ ...form.latest(), ...patch })
    setWrong({})
    setMoment({ at: 'filling' })
  }

  async function send(): Promise<Outlet | undefined> {
    const { name, kind, address, merchantName, merchantId = merchantOfItsOwn } = form.latest()
    const faults = missingIn(form.latest())
    setWrong(faults)
    if (Object.keys(faults).length > 0) return undefined
    setMoment({ at: 'sending' })
    const reached = await ask('outlet.create', {
      unionId,
      merchantId,
      merchantName: merchantName.trim() || name.trim(),
      name: name.trim(),
      kind,
      address: address.trim(),
    })
    if (reached.at === 'answered') {
      setMoment({ at: 'filling' })
      return reached.body.outlet
    }
    if (reached.at === 'refused') setWrong(reached.problem.fields ?? {})
    setMoment({ at: 'filling', trouble: reached.at === 'offline' ? campaignsOfflineWords : reached.problem.detail })
    return undefined
  }

  return { draft: form.drawn, wrong, moment, change, send }
}

function missingIn({ name, address, merchantName }: OutletDraft): WrongOutlet {
  const { says } = problems['field-needed']
  return {
    ...(name.trim().length < 2 && { name: says }),
    ...(address.trim().length < 2 && { address: says }),
    ...(merchantName.trim().length === 1 && { merchantName: problems['field-invalid'].says }),
  }
}
