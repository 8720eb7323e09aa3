import { useCityTexts } from '../../session/use-city-texts'

/** Headings of expenditure of this city; none where what the phone keeps was told before there were any. */
export function useHeadings(): readonly string[] {
  const { moment } = useCityTexts()
  if (moment.at !== 'here') return []
  const { headings = [] } = moment.texts
  return headings
}
