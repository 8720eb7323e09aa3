import { useEffect, useState } from 'react'
import { useConnection } from '../../session/connection'
import { keptLists } from './kept'

/** The last that was seen of a list: `fresh` where it is here, else the phone's copy, also after the app was closed. */
export function useLastSeen<T>(list: keyof typeof keptLists, fresh: T | undefined): T | undefined {
  const { store } = useConnection()
  const [before] = useState(() => store.recall<T>(keptLists[list]))
  useEffect(() => {
    if (fresh !== undefined) store.keep(keptLists[list], fresh)
  }, [fresh, list, store])
  return fresh ?? before
}
