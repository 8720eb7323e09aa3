import type { ApplicationReply } from '@gongyou/shared/contracts/contract'
import { useState } from 'react'
import { useConnection } from '../../session/connection'
import type { MoveProgress } from './use-application'

/** The one look by a person that a rejected applicant may ask for (PIPL 24). */
export function useSecondLook({ id, version, timeline }: ApplicationReply) {
  const { ask, session } = useConnection()
  const [progress, setProgress] = useState<MoveProgress>({ at: 'idle' })
  const wasHad = timeline.some(({ event }) => event === 'second-look')

  async function askForIt(): Promise<void> {
    setProgress({ at: 'sending' })
    const reached = await ask('application.askSecondLook', { id, version })
    if (reached.at === 'answered') session.learn({ application: reached.body.application })
    if (reached.at === 'refused') await session.refreshHome()
    setProgress(reached.at === 'answered' ? { at: 'idle' } : reached)
  }

  return { wasHad, progress, askForIt }
}
