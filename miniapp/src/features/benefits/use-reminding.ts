import type { BenefitReply } from '@gongyou/shared/contracts/contract'
import { useState } from 'react'
import { useTap } from '../../api/use-tap'
import { askToNotify, canNotify } from '../../platform/subscribe'

/** How it stands with a reminder: none can be kept here, one can be asked for, it was declined in WeChat, or it is set. */
export type ReminderStanding = 'none' | 'open' | 'declined' | 'set'

/** The wish to be told when a benefit opens. Without the yes to a message there would be nothing to keep. */
export function useReminding({ id, reminder }: Pick<BenefitReply, 'id' | 'reminder'>) {
  const tap = useTap('benefit.remind')
  const [answer, setAnswer] = useState<'declined' | 'set'>()

  async function remind(): Promise<void> {
    const accepted = await askToNotify(['opening'])
    if (!accepted.includes('opening')) return setAnswer('declined')
    if (await tap.send({ id })) setAnswer('set')
  }

  return { standing: standingOf(reminder, answer), progress: tap.progress, remind }
}

function standingOf(reminder: BenefitReply['reminder'], answer?: 'declined' | 'set'): ReminderStanding {
  if (reminder?.set || answer === 'set') return 'set'
  if (!reminder || !canNotify('opening')) return 'none'
  return answer ?? 'open'
}
