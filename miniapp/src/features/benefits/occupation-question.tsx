import { Chips } from '../../components/chips'
import { Section } from '../../components/section'
import { useCityTexts } from '../../session/use-city-texts'

interface OccupationQuestionProps {
  readonly chosen?: string
  readonly onChosen: (occupation: string) => void
}

/** Asked of whoever is no member yet, and may be left out: the join form knows it later. */
export function OccupationQuestion({ chosen, onChosen }: OccupationQuestionProps) {
  const { moment } = useCityTexts()
  if (moment.at !== 'here') return null
  return (
    <Section title="您做哪一行（可以不填）">
      <Chips
        says="您做哪一行"
        chips={moment.texts.occupations}
        chosen={chosen === undefined ? [] : [chosen]}
        onTap={onChosen}
      />
    </Section>
  )
}
