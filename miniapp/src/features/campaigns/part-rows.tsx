import { ChoiceRow } from '../../components/choice-row'
import { Field } from '../../components/field'
import { Section } from '../../components/section'
import { typedMoment } from '../../session/typed-date'
import type { CampaignDraft } from './campaign-draft'
import { draftPartNames, draftParts, rulesTerms, wrongOf, type DraftPart, type WrongDraft } from './draft-parts'
import { partWords, type Sayer } from './terms-words'

interface PartRowsProps {
  readonly draft: CampaignDraft
  readonly wrong: WrongDraft
  readonly sayer: Sayer
  readonly onOpen: (part: DraftPart) => void
}

/** The parts of the form, each with what it says by now; a tap opens it. */
export function PartRows({ draft, wrong, sayer, onOpen }: PartRowsProps) {
  return (
    <Section title="点哪项，改哪项">
      {draftPartNames.map((part) => (
        <Field key={part} wrong={Object.values(wrongOf(part, wrong))[0]}>
          <ChoiceRow name={draftParts[part].says} more={[wordsOf(part, draft, sayer)]} onTap={() => onOpen(part)} />
        </Field>
      ))}
    </Section>
  )
}

function wordsOf(part: DraftPart, draft: CampaignDraft, sayer: Sayer): string {
  const untold: Readonly<Partial<Record<DraftPart, boolean>>> = {
    what: draft.title.trim() === '',
    when: !typedMoment(draft.opensAt) || !typedMoment(draft.closesAt),
    money: draft.unitCost.trim() === '',
  }
  return (untold[part] ? '' : partWords[part](rulesTerms(draft), sayer)) || '还没填'
}
