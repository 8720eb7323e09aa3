import type { ApplicationReply } from '@gongyou/shared/contracts/contract'
import { useState } from 'react'
import { useConnection } from '../../session/connection'
import { noProfile, profileFormOf, type Profile } from './profile'
import type { MoveProgress } from './use-application'

/** The profile being filled in and sent; `onSent` follows the application as it is then. */
export function useProfile(application: ApplicationReply, onSent: () => Promise<unknown>) {
  const { ask, session } = useConnection()
  const [profile, setProfile] = useState<Profile>(noProfile)
  const [progress, setProgress] = useState<MoveProgress>({ at: 'idle' })

  const change = (patch: Partial<Profile>) => setProfile((before) => ({ ...before, ...patch }))

  async function send(): Promise<void> {
    setProgress({ at: 'sending' })
    const reached = await ask('application.completeProfile', profileFormOf(application, profile))
    if (reached.at === 'answered') session.learn({ application: reached.body.application })
    if (reached.at !== 'offline') await onSent()
    setProgress(reached.at === 'answered' ? { at: 'idle' } : reached)
  }

  return { profile, progress, change, send }
}
