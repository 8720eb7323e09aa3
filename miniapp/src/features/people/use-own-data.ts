import type { Home } from '@gongyou/shared/contracts/contract'
import { useState } from 'react'
import { useTap } from '../../api/use-tap'
import { useConnection } from '../../session/connection'

/** What a member may put right alone. */
interface OwnData {
  readonly name: string
  readonly occupation: string
}

/** Correcting one's own data: only what was changed is sent; a name is checked against the ID number there. */
export function useOwnData({ person, application }: Home) {
  const { session } = useConnection()
  const [now, setNow] = useState<OwnData>(() => ({
    name: person?.name ?? '',
    occupation: application?.given.occupation ?? '',
  }))
  const [isSaved, setSaved] = useState(false)
  const correcting = useTap('me.correct')

  const name = now.name.trim()
  const changes = {
    ...(name !== '' && name !== person?.name && { name }),
    ...(now.occupation !== application?.given.occupation && now.occupation !== '' && { occupation: now.occupation }),
  }

  async function save(): Promise<void> {
    const corrected = person && (await correcting.send({ version: person.version, ...changes }))
    if (corrected) session.learn(corrected)
    else await session.refreshHome()
    setSaved(corrected !== undefined)
  }

  return {
    now,
    hasChanged: Object.keys(changes).length > 0,
    isSaved,
    correcting: correcting.progress,
    change(patch: Partial<OwnData>) {
      setSaved(false)
      setNow((before) => ({ ...before, ...patch }))
    },
    save,
  }
}
