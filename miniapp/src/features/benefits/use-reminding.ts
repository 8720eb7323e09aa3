import type { BenefitReply } from '@gongyou/shared/contracts/contract'
import { useState } from 'react'
import { useTap } from '../../api/use-tap'
import { askToNotify, canNotify } from '../../platform/subscribe'
import { useOneAtATime } from '../../session/use-one-at-a-time'

/** What came of asking for a reminder: WeChat could not ask, it was declined there, or it is set. */
type Answer = 'not-asked' | 'declined' | 'set'
/** How it stands with a reminder: none can be kept here, one can be asked for, or what came of that. */
export type ReminderStanding = 'none' | 'open' | Answer

/** The wish to be told when a benefit opens. Without the yes to a message there would be nothing to keep. */
export function useReminding({ id, reminder }: Pick<BenefitReply, 'id' | 'reminder'>) {
  const tap = useTap('benefit.remind')
  const [answer, setAnswer] = useState<Answer>()
  const { busy, run } = useOneAtATime()

  async function remind(): Promise<void> {
    setAnswer(undefined)
    tap.forget()
    const accepted = await askToNotify(['opening'])
    if (accepted === 'not-asked') return setAnswer('not-asked')
    if (!accepted.includes('opening')) return setAnswer('declined')
    if (await tap.send({ id })) setAnswer('set')
  }

  return { standing: standingOf(reminder, answer), progress: tap.progress, busy, remind: () => run(remind) }
}

function standingOf(reminder: BenefitReply['reminder'], answer?: Answer): ReminderStanding {
  if (reminder?.set || answer === 'set') return 'set'
  if (!reminder || !canNotify('opening')) return 'none'
  return answer ?? 'open'
}
