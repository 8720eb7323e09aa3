import { useEffect, useSyncExternalStore } from 'react'
import type { Texts } from './city-texts'
import { useConnection } from './connection'

/** The city's texts for a screen that shows them; `undefined` until the first reading of this phone is done. */
export function useCityTexts(): Texts | undefined {
  const { cityTexts } = useConnection()
  useEffect(() => void cityTexts.read(), [cityTexts])
  return useSyncExternalStore(cityTexts.subscribe, cityTexts.current, cityTexts.current)
}
