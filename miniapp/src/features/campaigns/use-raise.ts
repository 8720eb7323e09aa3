import { problems } from '@gongyou/shared/contracts/problems'
import { useState } from 'react'
import { useConnection } from '../../session/connection'
import { wholeNumberIn } from './amounts'
import { campaignsOfflineWords } from './campaign-words'
import type { DraftSlot, StaffCampaign } from './campaign-draft'

/** The new numbers as typed; what the campaign has none of is left out. */
export interface RaiseDraft {
  readonly units?: string
  readonly unitsPerDay?: string
  /** For every time that has fewer. */
  readonly unitsPerSlot?: string
}

export type RaiseMoment =
  { readonly at: 'filling'; readonly trouble?: string } | { readonly at: 'sending' } | { readonly at: 'done' }

/** Raises a stock: only up, also while all of it is gone. What was typed stays where it was not done. */
export function useRaise({ id, version, terms }: StaffCampaign, again: () => Promise<unknown>) {
  const { ask } = useConnection()
  const [draft, setDraft] = useState<RaiseDraft>({})
  const [moment, setMoment] = useState<RaiseMoment>({ at: 'filling' })
  const typed = { units: terms.units?.toString(), unitsPerDay: terms.unitsPerDay?.toString(), ...draft }

  function change(patch: RaiseDraft): void {
    setDraft({ ...draft, ...patch })
    setMoment({ at: 'filling' })
  }

  async function raise(): Promise<void> {
    const [units, unitsPerDay] = [typed.units, typed.unitsPerDay].map((text) => wholeNumberIn(text ?? ''))
    const slots = slotsBelow(terms.slots ?? [], wholeNumberIn(typed.unitsPerSlot ?? ''))
    if (!grows(units, terms.units) && !grows(unitsPerDay, terms.unitsPerDay) && slots.length === 0) {
      return setMoment({ at: 'filling', trouble: problems['stock-not-raised'].says })
    }
    setMoment({ at: 'sending' })
    const more = { units, unitsPerDay, ...(slots.length > 0 && { slots }) }
    const reached = await ask('campaign.raise', { id, version, ...more })
    if (reached.at === 'offline') return setMoment({ at: 'filling', trouble: campaignsOfflineWords })
    await again()
    if (reached.at === 'refused') return setMoment({ at: 'filling', trouble: reached.problem.detail })
    setDraft({})
    setMoment({ at: 'done' })
  }

  return { typed, moment, change, raise }
}

/** Every time that has fewer than this, with the new number. */
function slotsBelow(slots: readonly DraftSlot[], units: number | undefined) {
  return slots.flatMap((slot) => (units !== undefined && slot.units < units ? [{ slotId: slot.slotId, units }] : []))
}

function grows(to: number | undefined, from: number | undefined): boolean {
  return to !== undefined && from !== undefined && to > from
}
