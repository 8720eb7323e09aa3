import { useEffect, useSyncExternalStore } from 'react'
import type { TextsMoment } from './city-texts'
import { useConnection } from './connection'

/** The city's texts for a screen that shows them, and the way to ask again where none have come. */
export function useCityTexts(): { readonly moment: TextsMoment; readonly again: () => void } {
  const { cityTexts } = useConnection()
  useEffect(() => void cityTexts.read(), [cityTexts])
  const moment = useSyncExternalStore(cityTexts.subscribe, cityTexts.moment, cityTexts.moment)
  return { moment, again: () => void cityTexts.read() }
}
