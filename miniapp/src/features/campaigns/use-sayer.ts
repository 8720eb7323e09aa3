import { occupationWord } from '../../session/city-texts'
import { useCityTexts } from '../../session/use-city-texts'
import type { Sayer } from './terms-words'

/** What has to be known to say a campaign of this union in words. */
export function useSayer(unionId: string): Sayer {
  const { moment } = useCityTexts()
  return { unionId, occupation: (key) => occupationWord(moment, key) }
}
